/** A character that may stand in a string as it is: from the space on, but no quote and no backslash. */
const PLAIN = '[ !#-[\\]-\\uffff]*';
const TOKEN = new RegExp(
  `("${PLAIN}(?:\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})${PLAIN})*")|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null|[[\\]{},:]`,
  'y',
);
const SPACE = /[ \t\n\r]*/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end' | 'nothing';
type Bracket = '{' | '[';

const startAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

const closing = (token: string, expected: Expected, open: Bracket | undefined): boolean =>
  (token === '}' && open === '{' && (expected === 'key or }' || expected === 'comma or end')) ||
  (token === ']' && open === '[' && (expected === 'value or ]' || expected === 'comma or end'));

const afterToken = (token: string, expected: Expected, stack: Bracket[]): Expected | null => {
  const open = stack.at(-1);
  const afterValue = (): Expected => (stack.length === 0 ? 'nothing' : 'comma or end');
  if (closing(token, expected, open)) {
    stack.pop();
    return afterValue();
  }
  if (expected === 'colon') return token === ':' ? 'value' : null;
  if (expected === 'comma or end') return token === ',' ? (open === '{' ? 'key' : 'value') : null;
  if (expected === 'key' || expected === 'key or }') return token.startsWith('"') ? 'colon' : null;
  if (expected === 'nothing' || ']},:'.includes(token)) return null;
  if (token === '{' || token === '[') {
    stack.push(token);
    return token === '{' ? 'key or }' : 'value or ]';
  }
  return afterValue();
};

type Fault = { readonly index: number; readonly kind: 'syntax' | 'duplicate-key' };

/** The first fault of a text as JSON: what breaks its syntax, or a key that its object has already. JSON.parse names no place in Node 20, and takes the last of two equal keys. */
const firstFault = (text: string): Fault | null => {
  const stack: Bracket[] = [];
  const keys: Set<unknown>[] = [];
  let expected: Expected | null = 'value';
  let index = 0;
  while (true) {
    index += startAt(SPACE, text, index)?.[0].length ?? 0;
    if (index >= text.length) return expected === 'nothing' ? null : { index, kind: 'syntax' };
    const token: string | undefined = startAt(TOKEN, text, index)?.[0];
    const isKey: boolean = token?.startsWith('"') === true && (expected === 'key' || expected === 'key or }');
    expected = token === undefined || expected === null ? null : afterToken(token, expected, stack);
    if (token === undefined || expected === null) return { index, kind: 'syntax' };
    if (isKey) {
      const key: unknown = JSON.parse(token);
      if (keys.at(-1)?.has(key)) return { index, kind: 'duplicate-key' };
      keys.at(-1)?.add(key);
    }
    if (token === '{' || token === '[') keys.push(new Set());
    if (token === '}' || token === ']') keys.pop();
    index += token.length;
  }
};

/** Where (line and column from 1) and why a text is no JSON that can be relied on, or null for one that can. */
export const jsonFault = (text: string): { readonly line: number; readonly column: number; readonly kind: Fault['kind'] } | null => {
  const fault = firstFault(text);
  if (fault === null) return null;
  const before = text.slice(0, fault.index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, kind: fault.kind };
};
