import type { Plugin } from 'vite';
import { LEVELS, OUTCOMES, REASONS } from '#local/labels';
import { FilingType, MaterialKind, Nature, ProvinceCode } from '#shared/filing/codes';
import { catalogue } from '#shared/messages/catalogue';
import { filingTypeLabel, kindLabel, natureLabel, provinceLabel } from '#shared/messages/labels';
import { RETURN_REASONS } from '#shared/review/return-reasons';
import type { Sentence } from '#shared/verdict/verdict';

const NAME = 'virtual:labels';

const worded = <Code extends string>(codes: readonly Code[], label: (code: Code) => Sentence) =>
  Object.fromEntries(codes.map((code) => [code, label(code)]));

const labels = () => ({
  kinds: worded([...MaterialKind.options, 'unknown'], kindLabel),
  natures: worded(Nature.options, natureLabel),
  provinces: worded(ProvinceCode.options, provinceLabel),
  filingTypes: worded(FilingType.options, filingTypeLabel),
  trustReasons: REASONS,
  levels: LEVELS,
  outcomes: OUTCOMES,
  returnReasons: RETURN_REASONS,
  findings: Object.fromEntries(Object.entries(catalogue).map(([code, { message }]) => [code, message])),
});

/** Gives the console the words for codes as data: the modules that hold them bring schemas and tables along, which stay out of the bundle. */
export const labelsPlugin = (): Plugin => ({
  name: 'labels',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  load: (id) =>
    id === `\0${NAME}`
      ? Object.entries(labels())
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n')
      : null,
});
