import type { Screening } from '#local/screening';
import { courseRules } from './course-rules';
import type { PageFiling, RuleSource } from './page-model';
import { sheetsOf } from './page-pictures';

/** What the page shows of a screening: its pictures made ready, and the sources of the rules that its findings name and that decide how it goes on. */
export const pageFiling = async (
  { filing, verdict, files }: Screening,
  sourceOf: (packId: string, rule: string) => RuleSource | undefined,
): Promise<PageFiling> => {
  const sheets = [];
  for (const file of files) sheets.push(...(await sheetsOf(file)));
  const rules = new Set([...verdict.findings.map(({ rule }) => rule), ...courseRules(verdict)]);
  const sources = [...rules].flatMap((rule) => {
    const source = sourceOf(verdict.rulePack.id, rule);
    return source === undefined ? [] : [[rule, source] as const];
  });
  return { filing, verdict, sheets, sources: Object.fromEntries(sources) };
};
