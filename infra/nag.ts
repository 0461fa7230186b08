import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Lets a finding of a rule stand below a construct, with the reason. */
export const acknowledge = (at: IConstruct, id: string, reason: string): void => Validations.of(at).acknowledge({ id, reason });
