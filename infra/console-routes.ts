import { type HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Step } from './constructs/step';
import { acknowledge } from './nag';
import { CONSOLE_FOLDER, environment, steps } from './names';
import type { StageProps, StorageStack } from './storage-stack';

type ConsoleProps = Pick<StageProps, 'stage'> & { readonly storage: StorageStack };

/** The console at every address of the API that is not below `/api`: files for anybody, by a function that may do nothing. */
export const serveConsoleAt = (api: HttpApi, { stage, storage: { uploads, derived } }: ConsoleProps): Step => {
  const step = new Step(api.stack, steps.console, {
    environment: {
      [environment.consoleFolder]: CONSOLE_FOLDER,
      [environment.issuer]: stage.tokens.issuer,
      [environment.consoleClient]: stage.tokens.consoleClient,
      [environment.pictureOrigins]: [uploads, derived].map(({ bucket }) => `https://${bucket.bucketRegionalDomainName}`).join(' '),
    },
  });
  const integration = new HttpLambdaIntegration('Console', step.handler);
  const routes = ['/', '/{proxy+}'].flatMap((path) =>
    api.addRoutes({ path, methods: [HttpMethod.GET, HttpMethod.HEAD], integration, authorizer: new HttpNoneAuthorizer() }),
  );
  for (const route of routes)
    acknowledge(
      route,
      'AwsSolutions-APIG4',
      'The console is the same files for everybody; what it shows comes from the API, with a token.',
    );
  return step;
};
