/** How an element's children stand: each in its place, in any order, or exactly one of them. */
export type Order = 'sequence' | 'all' | 'choice';

/** What an element holds: children, or text of a type whose value (long) or length in characters (string) lies in a range. */
export type ElementContent =
  | { readonly kind: Order; readonly children: readonly ElementType[] }
  | { readonly kind: 'long'; readonly from: bigint | null; readonly to: bigint | null }
  | { readonly kind: 'string'; readonly from: bigint | null; readonly to: bigint | null }
  | { readonly kind: 'base64Binary' }
  | { readonly kind: 'any' };

/** One element as the bureau's schema has it; `max` is null where it may stand any number of times. */
export type ElementType = {
  readonly name: string;
  readonly min: number;
  readonly max: number | null;
  readonly content: ElementContent;
  readonly attributes: readonly string[];
};

const LINE = /^( *)(\w+)([?*+]|\{\d+,\d+\})?(?: (sequence|all|choice|long|string|base64Binary))?(?: (\d*)\.\.(\d*))?((?: @\w+)*)$/;

const occurrence = (sign: string): { readonly min: number; readonly max: number | null } => {
  if (sign === '?') return { min: 0, max: 1 };
  if (sign === '*') return { min: 0, max: null };
  if (sign === '+') return { min: 1, max: null };
  const [, min, max] = /^\{(\d+),(\d+)\}$/.exec(sign) ?? [];
  return { min: Number(min ?? 1), max: Number(max ?? 1) };
};

const numberOrNull = (digits: string | undefined): bigint | null => (digits === undefined || digits === '' ? null : BigInt(digits));

type Line = {
  readonly depth: number;
  readonly type: Omit<ElementType, 'content'>;
  readonly kind: string;
  readonly range: [bigint | null, bigint | null];
};

const lineOf = (text: string): Line => {
  const [, indent = '', name = '', sign = '', kind = 'any', from, to, attributes = ''] = LINE.exec(text) ?? [];
  if (name === '') throw new RangeError(`not a line of an outline: ${text}`);
  const type = { name, ...occurrence(sign), attributes: attributes.split(' @').slice(1) };
  return { depth: indent.length, type, kind, range: [numberOrNull(from), numberOrNull(to)] };
};

const contentOf = ({ kind, range: [from, to] }: Line, children: readonly ElementType[]): ElementContent => {
  switch (kind) {
    case 'sequence':
    case 'all':
    case 'choice':
      return { kind, children };
    case 'long':
    case 'string':
      return { kind, from, to };
    case 'base64Binary':
      return { kind };
    default:
      return { kind: 'any' };
  }
};

const elementsAt = (lines: readonly Line[], depth: number): ElementType[] =>
  lines.flatMap((line, index) => {
    if (line.depth !== depth) return [];
    const rest = lines.slice(index + 1);
    const end = rest.findIndex((other) => other.depth <= depth);
    return [{ ...line.type, content: contentOf(line, elementsAt(end === -1 ? rest : rest.slice(0, end), depth + 1)) }];
  });

/**
 * The root of an outline. One line per element, indented by one blank for each level: its name; how often it stands (nothing: once, `?` at most
 * once, `*` any number, `+` once or more, `{1,64}`); what it holds (`sequence`, `all`, `choice` of what is indented below; `long` with the
 * range of its value; `string` with the range of its length; `base64Binary`; nothing: anything); its attributes as `@name`.
 */
export const elementOf = (outline: string): ElementType => {
  const lines = outline
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(lineOf);
  const [root, ...others] = elementsAt(lines, 0);
  if (root === undefined || others.length > 0) throw new RangeError('an outline has one root');
  return root;
};
