import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpNoneAuthorizer, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { serveConsoleAt } from './console-routes';
import { Step } from './constructs/step';
import { filingMachineArn } from './filing-machine';
import { mayCallBureau, mayDeliver, mayErase, mayListRuns, mayRead, mayRedrive, mayStart, mayUseTable, mayWrite } from './grants';
import { acknowledge } from './nag';
import { environment, steps } from './names';
import { rerunMachineArn } from './rerun-stack';
import { environmentsOf } from './step-environment';
import type { StageProps, StorageStack } from './storage-stack';

/** Ids, a route and figures: no address, no path and no name of anybody. */
const LOGGED = { requestId: '$context.requestId', route: '$context.routeKey', status: '$context.status', ms: '$context.responseLatency' };

/** The API behind an HTTP API that lets through whoever has a token of the stage's issuer; the function looks at the token once more. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly step: Step;
  /** Serves the console's files. */
  readonly console: Step;

  constructor(scope: Construct, id: string, { storage, stage, ...props }: StageProps & { readonly storage: StorageStack }) {
    super(scope, id, props);
    const machineArn = filingMachineArn(this, stage);
    const { uploads, derived, filings, bureau } = storage;
    const rerunArn = rerunMachineArn(this, stage);
    const has = environmentsOf({ storage, stage, machineArn });
    this.step = new Step(this, steps.api, {
      environment: { ...has.judging, ...has.delivery, ...has.edge, ...has.watching, [environment.rerunMachine]: rerunArn },
    });
    mayUseTable(this.step, filings);
    // Forms that let a browser send a picture are signed with the function's own right.
    mayWrite(this.step, uploads);
    mayRead(this.step, derived);
    mayWrite(this.step, derived);
    // An administrator erases filings.
    mayErase(this.step, uploads);
    mayErase(this.step, derived);
    mayCallBureau(this.step, bureau);
    mayDeliver(this.step, machineArn, stage);
    mayRedrive(this.step, Object.values(storage.queues));
    mayListRuns(this.step, machineArn);
    mayStart(this.step, rerunArn);

    const authorizer = new HttpJwtAuthorizer('Tokens', stage.tokens.issuer, { jwtAudience: [stage.tokens.audience] });
    const integration = new HttpLambdaIntegration('Function', this.step.handler);
    this.api = new HttpApi(this, 'Http', { createDefaultStage: false, defaultAuthorizer: authorizer, description: 'Heyan' });
    this.api.addRoutes({ path: '/api/{proxy+}', methods: [HttpMethod.ANY], integration });
    const description = this.api.addRoutes({
      path: '/api/openapi.json',
      methods: [HttpMethod.GET],
      integration,
      authorizer: new HttpNoneAuthorizer(),
    });
    for (const route of description)
      acknowledge(route, 'AwsSolutions-APIG4', 'The description of the API is public; it says nothing of anybody.');

    this.console = serveConsoleAt(this.api, { stage, storage });

    const destination = new LogGroup(this, 'Requests', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
    const { perSecond, burst } = stage.requests;
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: perSecond, burstLimit: burst },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(destination),
        format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
    });
    new CfnOutput(this, 'Address', { value: this.api.apiEndpoint, description: 'Where the API answers' });
  }
}
