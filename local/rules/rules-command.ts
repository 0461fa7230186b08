import { argumentsOf } from '#local/arguments';
import { complaintLine } from '#local/complaint';
import { type ExitStatus, jsonText, type Terminal } from '#local/terminal';

/** What became of writing the sheets: a line per sheet, or what keeps a pack out of the build. */
export type Sheets = { readonly written: readonly string[]; readonly faults: readonly string[] };

export const RULES_USAGE = `用法 Usage: npm run --silent rules -- sheet
              npm run --silent rules -- diff PACK PACK [--json]

  sheet           写出 docs/rules/ 和 shared/rules/packs.generated.ts / writes the sheets and the list of packs
  diff PACK PACK  两个规则包之间的变化 / what changes from one pack to the other
  --json          以 JSON 输出 / as JSON
  --help          显示本说明 / show this

  PACK 可以是一个编号，或用逗号连接的多个，如 2018-09,national-overlay
  A PACK is one id, or several with commas between them; an overlay brings its base.
`;

const OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

const usageError = (terminal: Terminal, sentence: string): ExitStatus => {
  terminal.err(`${sentence}\n\n${RULES_USAGE}`);
  return 2;
};

const unknownPack = (selection: string, ids: readonly string[]): string =>
  complaintLine({ at: selection, zh: `没有这个规则包；已有：${ids.join('、')}`, en: `no such pack; there are ${ids.join(', ')}` });

const showDifference = async (selections: readonly string[], json: boolean, terminal: Terminal): Promise<ExitStatus> => {
  const [{ packIds, packNamed }, { packDifference }, { differenceTable }] = await Promise.all([
    import('#shared/rules/packs'),
    import('./pack-difference'),
    import('./difference-table'),
  ]);
  const unknown = selections.filter((selection) => packNamed(selection) === null);
  for (const selection of unknown) terminal.err(`${unknownPack(selection, packIds)}\n`);
  const [from, to] = selections.map(packNamed);
  if (!from || !to) return 2;
  const difference = packDifference(from, to);
  terminal.out(json ? jsonText(difference) : differenceTable(difference));
  return 0;
};

/** `rules`: writes the sheets, or prints what changes between two packs. */
export const rulesCommand = async (
  args: readonly string[],
  terminal: Terminal,
  writeSheets: () => Promise<Sheets>,
): Promise<ExitStatus> => {
  const given = argumentsOf(args, OPTIONS);
  if ('wrong' in given) {
    return usageError(terminal, complaintLine({ at: given.wrong, zh: '选项不认识或不完整', en: 'unknown or incomplete option' }));
  }
  const [command, ...rest] = given.inputs;
  if (given.values.help) {
    terminal.out(RULES_USAGE);
    return 0;
  }
  if (command === 'diff' && rest.length === 2) return showDifference(rest, given.values.json === true, terminal);
  if (command !== 'sheet' || rest.length > 0 || given.values.json) {
    return usageError(
      terminal,
      complaintLine({ at: 'rules', zh: '请给出 sheet，或 diff 和两个规则包', en: 'name sheet, or diff and two packs' }),
    );
  }
  const { written, faults } = await writeSheets();
  for (const line of written) terminal.out(`${line}\n`);
  for (const fault of faults) terminal.err(`${fault}\n`);
  return faults.length > 0 ? 2 : 0;
};
