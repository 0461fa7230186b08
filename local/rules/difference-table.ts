import { provinceLabel } from '#shared/messages/labels';
import type { Sentence } from '#shared/verdict/verdict';
import type { PackDifference, RuleChange, ValueChange } from './pack-difference';
import { periodText, sourceText, valueText } from './sheet-changes';

const CHANGES: Readonly<Record<RuleChange['change'], Sentence>> = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '去掉', en: 'removed' },
  'other-values': { zh: '改变数值', en: 'other values' },
  'switched-off': { zh: '停用', en: 'switched off' },
  'no-longer-changed': { zh: '恢复原样', en: 'as it was before' },
  reworded: { zh: '改写', en: 'reworded' },
};

const list = (items: readonly unknown[]): string => items.map(valueText).join(', ');

const valueLine = ({ name, from, before, after, comesIn, goesOut }: ValueChange): string => {
  if (comesIn === undefined || goesOut === undefined) {
    return `${name}: ${before === null ? '–' : valueText(before)} → ${valueText(after)}（自 ${from} 起）`;
  }
  const parts = [comesIn.length > 0 ? `+ ${list(comesIn)}` : '', goesOut.length > 0 ? `− ${list(goesOut)}` : ''].filter(
    (part) => part !== '',
  );
  return `${name}: ${parts.join('  ')}（自 ${from} 起）`;
};

const codeLines = (sign: string, codes: readonly string[] = []): readonly string[] =>
  codes.length === 0 ? [] : [`代码 codes: ${codes.map((code) => `${sign} ${code}`).join(', ')}`];

const block = ({ rule, change, inPlainWords, source, inForce, provinces, values = [], newCodes, droppedCodes }: RuleChange): string => {
  const where =
    provinces === undefined ? '' : `，${provinces.map((code) => `${provinceLabel(code).zh} ${provinceLabel(code).en}`).join('、')}`;
  return [
    `${rule.padEnd(5)}${CHANGES[change].zh} ${CHANGES[change].en}（${periodText(inForce)}${where}）`,
    ...[
      inPlainWords.zh,
      inPlainWords.en,
      ...values.map(valueLine),
      ...codeLines('+', newCodes),
      ...codeLines('−', droppedCodes),
      `依据 source: ${sourceText(source)}`,
    ].map((line) => `     ${line}`),
  ].join('\n');
};

/** The difference between two packs for people: per rule what becomes of it, since when, where and why, in both languages. */
export const differenceTable = ({ from, to, rules }: PackDifference): string =>
  [
    `规则包 Packs: ${from.id} (${from.hash}) → ${to.id} (${to.hash})`,
    rules.length === 0 ? '没有差别 no difference' : `${rules.length} 处变化 changes`,
    ...rules.map((one) => `\n${block(one)}`),
    '',
  ].join('\n');
