import type { Screening } from '#local/screening';
import type { PageFiling, RuleSource } from './page-model';
import { sheetsOf } from './page-pictures';

/** What the page shows of a screening: its pictures made ready, and the sources of the rules that its findings name. */
export const pageFiling = async (
  { filing, verdict, files }: Screening,
  sourceOf: (packId: string, rule: string) => RuleSource | undefined,
): Promise<PageFiling> => {
  const sheets = [];
  for (const file of files) sheets.push(...(await sheetsOf(file)));
  const sources = verdict.findings.flatMap(({ rule }) => {
    const source = sourceOf(verdict.rulePack.id, rule);
    return source === undefined ? [] : [[rule, source] as const];
  });
  return { filing, verdict, sheets, sources: Object.fromEntries(sources) };
};
