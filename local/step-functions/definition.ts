import { z } from 'zod';
import { Json } from './json';

const Expression = z.string().regex(/^\{%[\s\S]*%\}$/, 'a JSONata expression between {% and %}');
const Seconds = z.union([z.number().nonnegative(), Expression]);
const Count = z.union([z.number().int().nonnegative(), Expression]);
const Assign = z.record(z.string().regex(/^[\p{L}_][\p{L}\p{N}_]*$/u), Json);
const about = { Comment: z.string().optional(), QueryLanguage: z.literal('JSONata').optional() };
const wayOn = { Next: z.string().optional(), End: z.literal(true).optional() };
const yields = { Output: Json.optional(), Assign: Assign.optional() };

const Retrier = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.number().int().positive().default(1),
  MaxAttempts: z.number().int().nonnegative().default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.number().int().positive().optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
  Comment: z.string().optional(),
});
export type Retrier = z.infer<typeof Retrier>;

const Catcher = z.strictObject({ ErrorEquals: z.array(z.string()).min(1), Next: z.string(), ...yields, Comment: z.string().optional() });
export type Catcher = z.infer<typeof Catcher>;

const mayFail = { Retry: z.array(Retrier).default([]), Catch: z.array(Catcher).default([]) };

/** An interface, because it comes round to itself. */
interface States {
  readonly [name: string]: State;
}
const States: z.ZodType<States> = z.lazy(() => z.record(z.string(), State));
const body = { StartAt: z.string(), States, Comment: z.string().optional() };
const Body = z.strictObject(body);

/** States and where they begin: a whole machine, a branch, or what is done with one item. */
export type Body = { readonly StartAt: string; readonly States: States };

const Pass = z.strictObject({ Type: z.literal('Pass'), ...about, ...yields, ...wayOn });
const Succeed = z.strictObject({ Type: z.literal('Succeed'), ...about, Output: Json.optional() });
const Fail = z.strictObject({ Type: z.literal('Fail'), ...about, Error: z.string().optional(), Cause: z.string().optional() });
const Wait = z.strictObject({
  ...{ Type: z.literal('Wait'), ...about, ...yields, ...wayOn },
  Seconds: Seconds.optional(),
  Timestamp: z.string().optional(),
});
const Choice = z.strictObject({
  ...{ Type: z.literal('Choice'), ...about, ...yields },
  Choices: z.array(z.strictObject({ Condition: Expression, Next: z.string(), ...yields, Comment: z.string().optional() })).min(1),
  Default: z.string().optional(),
});
const Task = z.strictObject({
  ...{ Type: z.literal('Task'), ...about, ...yields, ...wayOn, ...mayFail },
  Resource: z.string(),
  Arguments: Json.optional(),
  TimeoutSeconds: Seconds.optional(),
  HeartbeatSeconds: Seconds.optional(),
});
const Parallel = z.strictObject({
  ...{ Type: z.literal('Parallel'), ...about, ...yields, ...wayOn, ...mayFail },
  Arguments: Json.optional(),
  Branches: z.array(Body).min(1),
});

const ItemReader = z.strictObject({
  Resource: z.string().regex(/^arn:[^:]+:states:::s3:(getObject|listObjectsV2)$/),
  Arguments: Json,
  ReaderConfig: z
    .strictObject({
      InputType: z.enum(['JSON', 'JSONL', 'CSV']).optional(),
      CSVHeaderLocation: z.enum(['FIRST_ROW', 'GIVEN']).default('FIRST_ROW'),
      CSVHeaders: z.array(z.string()).optional(),
      MaxItems: Count.optional(),
    })
    .default({ CSVHeaderLocation: 'FIRST_ROW' }),
});
const ItemBatcher = z.strictObject({
  MaxItemsPerBatch: Count.optional(),
  MaxInputBytesPerBatch: Count.optional(),
  BatchInput: Json.optional(),
});
const ResultWriter = z.strictObject({ Resource: z.string().regex(/^arn:[^:]+:states:::s3:putObject$/), Arguments: Json });
const MapState = z.strictObject({
  ...{ Type: z.literal('Map'), ...about, ...yields, ...wayOn, ...mayFail },
  Items: Json.optional(),
  ItemReader: ItemReader.optional(),
  ItemSelector: Json.optional(),
  ItemBatcher: ItemBatcher.optional(),
  ItemProcessor: z.strictObject({
    ...body,
    ProcessorConfig: z
      .strictObject({
        Mode: z.enum(['INLINE', 'DISTRIBUTED']).default('INLINE'),
        ExecutionType: z.enum(['STANDARD', 'EXPRESS']).optional(),
      })
      .default({ Mode: 'INLINE' }),
  }),
  ResultWriter: ResultWriter.optional(),
  MaxConcurrency: Count.optional(),
  ToleratedFailureCount: Count.optional(),
  ToleratedFailurePercentage: z.union([z.number().min(0).max(100), Expression]).optional(),
  Label: z.string().optional(),
});

export type Pass = z.infer<typeof Pass>;
export type Succeed = z.infer<typeof Succeed>;
export type Fail = z.infer<typeof Fail>;
export type Wait = z.infer<typeof Wait>;
export type Choice = z.infer<typeof Choice>;
export type Task = z.infer<typeof Task>;
export type Parallel = z.infer<typeof Parallel>;
export type MapState = z.infer<typeof MapState>;
export type State = Pass | Succeed | Fail | Wait | Choice | Task | Parallel | MapState;
const State = z.discriminatedUnion('Type', [Pass, Succeed, Fail, Wait, Choice, Task, Parallel, MapState]);

/**
 * A state machine in the Amazon States Language with JSONata throughout, so far as it can be run here. A field that is not known is refused
 * rather than left out: what would be ignored would only be missed once deployed.
 */
export const Definition = z.strictObject({
  ...body,
  QueryLanguage: z.literal('JSONata'),
  Version: z.string().optional(),
  TimeoutSeconds: z.number().int().positive().optional(),
});
export type Definition = z.infer<typeof Definition>;
