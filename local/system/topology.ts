import { z } from 'zod';
import { STEP_METADATA } from '#infra/names';
import type { TemplateResource, Templates } from './templates';
import type { Topology, TopologyAnnouncement, TopologyEndedRuns, TopologyQueue, TopologySchedule } from './topology-shape';

const Queue = z.object({
  VisibilityTimeout: z.number().default(30),
  RedrivePolicy: z.object({ maxReceiveCount: z.number() }),
});
const Mapping = z.object({
  EventSourceArn: z.unknown(),
  FunctionName: z.unknown(),
  BatchSize: z.number().default(10),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).default({ MaximumConcurrency: 10 }),
});
const Bucket = z.object({
  VersioningConfiguration: z.object({ Status: z.string() }).optional(),
  NotificationConfiguration: z
    .object({
      QueueConfigurations: z.array(
        z.object({
          Queue: z.unknown(),
          Filter: z.object({ S3Key: z.object({ Rules: z.array(z.object({ Name: z.string(), Value: z.string() })) }) }).optional(),
        }),
      ),
    })
    .optional(),
});
const Lambda = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }).default({ Variables: {} }) });
const Rule = z.object({ ScheduleExpression: z.string(), Targets: z.array(z.object({ Arn: z.unknown() })) });
const EndedRuns = z.object({
  EventPattern: z.object({
    'detail-type': z.tuple([z.literal('Step Functions Execution Status Change')]),
    detail: z.object({ status: z.array(z.string()) }),
  }),
  Targets: z.array(z.object({ Arn: z.unknown() })),
});
const Schedule = z.object({ ScheduleExpression: z.string(), Target: z.object({ Arn: z.unknown() }) });
const Machine = z.object({ DefinitionString: z.unknown(), DefinitionSubstitutions: z.record(z.string(), z.unknown()).default({}) });
const Join = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });

const RATE = /^rate\((\d+) (minute|hour|day)s?\)$/;
const UNIT_SECONDS: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };
const DAY_SECONDS = 86_400;

/** How often a schedule runs. One by the calendar (`cron`) is taken as daily. */
const everySeconds = (expression: string): number => {
  const [, count, unit = ''] = RATE.exec(expression) ?? [];
  return count === undefined ? DAY_SECONDS : Number(count) * (UNIT_SECONDS[unit] ?? DAY_SECONDS);
};

const stepOf = (resource: TemplateResource | undefined): string => {
  const step = resource?.metadata[STEP_METADATA];
  if (typeof step !== 'string') throw new Error(`${resource?.id ?? 'a reference'} in the template is no step of ours`);
  return step;
};

const queuesOf = (templates: Templates): readonly TopologyQueue[] =>
  templates.ofType('AWS::Lambda::EventSourceMapping').map(({ properties, stack }) => {
    const { EventSourceArn, FunctionName, BatchSize, ScalingConfig } = Mapping.parse(properties);
    const queue = templates.named(EventSourceArn, stack);
    const { VisibilityTimeout, RedrivePolicy } = Queue.parse(queue?.properties);
    return {
      name: queue?.id ?? '',
      step: stepOf(templates.named(FunctionName, stack)),
      visibilitySeconds: VisibilityTimeout,
      maxReceives: RedrivePolicy.maxReceiveCount,
      batchSize: BatchSize,
      mostAtOnce: ScalingConfig.MaximumConcurrency,
    };
  });

const announcementsOf = (templates: Templates): readonly TopologyAnnouncement[] =>
  templates.ofType('AWS::S3::Bucket').flatMap(({ id, properties, stack }) =>
    (Bucket.parse(properties).NotificationConfiguration?.QueueConfigurations ?? []).map(({ Queue: queue, Filter }) => ({
      bucket: id,
      suffix: Filter?.S3Key.Rules.find(({ Name }) => Name === 'suffix')?.Value ?? '',
      queue: templates.named(queue, stack)?.id ?? '',
    })),
  );

const schedulesOf = (templates: Templates): readonly TopologySchedule[] => [
  ...templates.ofType('AWS::Events::Rule').flatMap(({ properties, stack }) => {
    const rule = Rule.safeParse(properties);
    if (!rule.success) return [];
    const { ScheduleExpression, Targets } = rule.data;
    return Targets.map(({ Arn }) => ({ step: stepOf(templates.named(Arn, stack)), everySeconds: everySeconds(ScheduleExpression) }));
  }),
  ...templates.ofType('AWS::Scheduler::Schedule').map(({ properties, stack }) => {
    const { ScheduleExpression, Target } = Schedule.parse(properties);
    return { step: stepOf(templates.named(Target.Arn, stack)), everySeconds: everySeconds(ScheduleExpression) };
  }),
];

const endedRunsOf = (templates: Templates): readonly TopologyEndedRuns[] =>
  templates.ofType('AWS::Events::Rule').flatMap(({ properties, stack }) => {
    const rule = EndedRuns.safeParse(properties);
    if (!rule.success) return [];
    const { EventPattern, Targets } = rule.data;
    return Targets.map(({ Arn }) => ({ step: stepOf(templates.named(Arn, stack)), statuses: EventPattern.detail.status }));
  });

/** The ARN under which a step is called on one machine. */
export const localArn = (step: string): string => `arn:aws:lambda:local:000000000000:function:${step}`;

/** A part of a joined text: what is text stays, a function becomes its local ARN, the partition `aws`. */
const textOf = (value: unknown, stack: string, templates: Templates): string => {
  if (typeof value === 'string') return value;
  const joined = Join.safeParse(value);
  if (joined.success) {
    const [separator, parts] = joined.data['Fn::Join'];
    return parts.map((part) => textOf(part, stack, templates)).join(separator);
  }
  if (JSON.stringify(value) === '{"Ref":"AWS::Partition"}') return 'aws';
  return localArn(stepOf(templates.named(value, stack)));
};

/** The state machine whose name ends so. */
const machineOf = (templates: Templates, what: 'filing' | 'rerun'): string => {
  const [machine, ...others] = templates
    .ofType('AWS::StepFunctions::StateMachine')
    .filter(({ properties: { StateMachineName: name } }) => typeof name === 'string' && name.endsWith(`-${what}`));
  if (machine === undefined || others.length > 0) throw new Error(`the template holds not exactly one state machine ${what}`);
  const { DefinitionString, DefinitionSubstitutions } = Machine.parse(machine.properties);
  const text = textOf(DefinitionString, machine.stack, templates);
  return text.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(DefinitionSubstitutions, name) ? textOf(DefinitionSubstitutions[name], machine.stack, templates) : whole,
  );
};

/** Reads what starts what from synthesised templates. Throws an Error that names what it does not understand. */
export const topologyOf = (templates: Templates): Topology => {
  const functions = templates.ofType('AWS::Lambda::Function').filter(({ metadata }) => metadata[STEP_METADATA] !== undefined);
  const variables = functions.flatMap((one) =>
    Object.entries(Lambda.parse(one.properties).Environment.Variables).map(([name, value]) => ({ name, value, stack: one.stack })),
  );
  const buckets = templates.ofType('AWS::S3::Bucket');
  return {
    functions: Object.fromEntries(
      functions.map((one) => [stepOf(one), { variables: Object.keys(Lambda.parse(one.properties).Environment.Variables) }]),
    ),
    buckets: Object.fromEntries(
      buckets.map(({ id, properties }) => [id, { versioned: Bucket.parse(properties).VersioningConfiguration?.Status === 'Enabled' }]),
    ),
    queues: queuesOf(templates),
    announcements: announcementsOf(templates),
    schedules: schedulesOf(templates),
    endedRuns: endedRunsOf(templates),
    machine: machineOf(templates, 'filing'),
    rerunMachine: machineOf(templates, 'rerun'),
    bucketVariables: Object.fromEntries(
      variables.flatMap(({ name, value, stack }) => {
        const found = templates.named(value, stack);
        return found?.type === 'AWS::S3::Bucket' ? [[name, found.id]] : [];
      }),
    ),
  };
};
