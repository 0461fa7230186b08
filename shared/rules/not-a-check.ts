import type { Filing } from '#shared/filing/filing';
import type { FindingCode } from '#shared/messages/catalogue';
import type { Sentence, Verdict } from '#shared/verdict/verdict';
import type { Reading, RuleId } from './rule';
import type { Source } from './sources';

/** A worked case of what a verdict says beside its findings: runs as a test and is printed in the rule sheet. */
export type WorkedCase = {
  readonly zh: string;
  readonly en: string;
  readonly filing: Filing;
  /** The parts of the verdict that show it. */
  readonly gives: Partial<Pick<Verdict, 'filingType' | 'laterMaterials' | 'deadlines' | 'promotion' | 'traffic'>>;
};

/** A number of the catalogue that finds nothing by itself: what it says, and where it is kept or why nothing needs to be done. */
export type NotACheck = {
  readonly rule: RuleId;
  readonly inPlainWords: Sentence;
  readonly source: Source;
  readonly reading?: Reading;
  readonly where: Sentence;
  /** What it is told by where it is kept; no screening finds it. */
  readonly codes?: readonly FindingCode[];
  readonly cases?: readonly WorkedCase[];
  /** Files that hold it, from the project's folder. */
  readonly files: readonly string[];
};

/** True for the rows that a topic file lists beside its rules. */
export const isNotACheck = (value: unknown): value is NotACheck =>
  typeof value === 'object' && value !== null && 'rule' in value && 'where' in value && 'source' in value;
