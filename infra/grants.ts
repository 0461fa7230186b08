import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { z } from 'zod';
import type { AnnouncedQueue } from './constructs/announced-queue';
import type { BureauSecret } from './constructs/bureau-secret';
import type { FilingTable } from './constructs/filing-table';
import type { PrivateBucket } from './constructs/private-bucket';
import type { Step } from './constructs/step';
import { acknowledge } from './nag';
import type { Stage } from './stage';

const Imported = z.object({ 'Fn::ImportValue': z.string() });

const allow = ({ role }: Step, actions: string[], resources: string[]): void => {
  role.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
};

/** A bucket's ARN as another stack sees it, in the words of cdk-nag. */
const importedArn = ({ bucket }: PrivateBucket): string => {
  const owner = Stack.of(bucket);
  return Imported.parse(owner.resolve(owner.exportValue(bucket.bucketArn)))['Fn::ImportValue'];
};

type ObjectAction = 's3:GetObject' | 's3:PutObject' | 's3:DeleteObject' | 's3:DeleteObjectVersion';

const allowObjects = (step: Step, action: ObjectAction, from: PrivateBucket): void => {
  allow(step, [action], [from.bucket.arnForObjects('*')]);
  acknowledge(
    step,
    `AwsSolutions-IAM5[Resource::${importedArn(from)}/*]`,
    `${action} alone, on the objects of one bucket: their keys are made per upload and cannot be listed here.`,
  );
};

/** Objects below one place of the bucket, for a role that is no step's. */
export const mayReadBelow = (role: Role, from: PrivateBucket, place: string): void => {
  role.addToPrincipalPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [from.bucket.arnForObjects(`${place}*`)] }));
  role.addToPrincipalPolicy(new PolicyStatement({ actions: ['kms:Decrypt'], resources: [from.key.keyArn] }));
  acknowledge(
    role,
    `AwsSolutions-IAM5[Resource::${importedArn(from)}/${place}*]`,
    'Reading alone, below one place: keys are made per run.',
  );
};

/** Objects of the bucket, and nothing else of it. One that is not there looks like one that is forbidden. */
export const mayRead = (step: Step, from: PrivateBucket): void => {
  allowObjects(step, 's3:GetObject', from);
  allow(step, ['kms:Decrypt'], [from.key.keyArn]);
};

/** Writing objects of the bucket, and nothing else of it. */
export const mayWrite = (step: Step, to: PrivateBucket): void => {
  allowObjects(step, 's3:PutObject', to);
  allow(step, ['kms:GenerateDataKey'], [to.key.keyArn]);
};

/** Finding objects in all their versions and removing them for good. */
export const mayErase = (step: Step, from: PrivateBucket): void => {
  allowObjects(step, 's3:DeleteObject', from);
  allowObjects(step, 's3:DeleteObjectVersion', from);
  allow(step, ['s3:ListBucketVersions'], [from.bucket.bucketArn]);
};

/** Whether an object is there, without a right to read it. */
export const mayList = (step: Step, { bucket }: PrivateBucket): void => allow(step, ['s3:ListBucket'], [bucket.bucketArn]);

/** The table's items by key, its lists by their indexes, and writing under conditions. No scan, no change of the table itself. */
export const mayUseTable = (step: Step, { table, key, indexArns }: FilingTable): void => {
  const reading = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
  const writing = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'];
  allow(step, [...reading, ...writing], [table.tableArn]);
  allow(step, ['dynamodb:Query'], indexArns);
  // What DynamoDB asks of whoever uses a table under a key of one's own.
  const using = ['Decrypt', 'Encrypt', 'ReEncryptFrom', 'ReEncryptTo', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext', 'DescribeKey'];
  allow(
    step,
    using.map((action) => `kms:${action}`),
    [key.keyArn],
  );
};

/** How the bureau is reached, and the account there. */
export const mayCallBureau = (step: Step, { secret, key }: BureauSecret): void => {
  allow(step, ['secretsmanager:GetSecretValue'], [secret.secretArn]);
  allow(step, ['kms:Decrypt'], [key.keyArn]);
};

/** Waking runs of the state machine that wait. */
export const mayResume = (step: Step, stateMachineArn: string): void => allow(step, ['states:SendTaskSuccess'], [stateMachineArn]);

/** How queues stand, and putting the dead letters of each back into it. */
export const mayRedrive = (step: Step, queues: readonly AnnouncedQueue[]): void => {
  const dead = queues.map(({ deadLetters }) => deadLetters.queueArn);
  const waiting = queues.map(({ queue }) => queue.queueArn);
  allow(step, ['sqs:GetQueueAttributes'], [...waiting, ...dead]);
  // Moving is done with the rights of whoever asks for it.
  allow(step, ['sqs:StartMessageMoveTask', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'], dead);
  allow(step, ['sqs:SendMessage'], waiting);
};

/** Starting runs of a state machine. */
export const mayStart = (step: Step, stateMachineArn: string): void => allow(step, ['states:StartExecution'], [stateMachineArn]);

/** Which runs of the state machine there were and how they ended, not what they worked on. */
export const mayListRuns = (step: Step, stateMachineArn: string): void => allow(step, ['states:ListExecutions'], [stateMachineArn]);

/** Sending what lies in the outbox: starting and waking runs, mail from one address, SMS. */
export const mayDeliver = (step: Step, stateMachineArn: string, { mail }: Pick<Stage, 'mail'>): void => {
  mayResume(step, stateMachineArn);
  allow(step, ['states:StartExecution'], [stateMachineArn]);
  const stack = Stack.of(step);
  const identity = stack.formatArn({ service: 'ses', resource: 'identity', resourceName: mail.identity });
  step.role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [identity],
      conditions: { StringEquals: { 'ses:FromAddress': mail.from } },
    }),
  );
  // A telephone number has no ARN: all that has one is left out, so that numbers are what remains.
  const topics = stack.formatArn({ service: 'sns', region: '*', account: '*', resource: '*', arnFormat: ArnFormat.NO_RESOURCE_NAME });
  step.role.addToPrincipalPolicy(new PolicyStatement({ actions: ['sns:Publish'], notResources: [topics] }));
};
