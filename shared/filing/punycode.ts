const [BASE, T_MIN, T_MAX, SKEW, DAMP, FIRST_BIAS, FIRST_CODE, LAST_CODE] = [36, 1, 26, 38, 700, 72, 128, 0x10ffff];

const PREFIX = 'xn--';

const digitOf = (character: string): number => {
  if (/^[a-z]$/.test(character)) return character.charCodeAt(0) - 97;
  return /^[0-9]$/.test(character) ? Number(character) + 26 : BASE;
};

const adapted = (delta: number, length: number, isFirst: boolean): number => {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / length);
  let steps = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
    rest = Math.floor(rest / (BASE - T_MIN));
    steps += BASE;
  }
  return steps + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
};

/** One number of variable length from a place on: its value and the place after it, or null where it is cut off. */
const readNumber = (text: string, from: number, bias: number): { readonly value: number; readonly next: number } | null => {
  let [value, weight, at] = [0, 1, from];
  for (let step = BASE; ; step += BASE) {
    const digit = digitOf(text.charAt(at));
    if (digit >= BASE || value > LAST_CODE * 1000) return null;
    at += 1;
    value += digit * weight;
    const threshold = Math.min(T_MAX, Math.max(T_MIN, step - bias));
    if (digit < threshold) return { value, next: at };
    weight *= BASE - threshold;
  }
};

/** The Unicode form of an encoded label (`xn--…`, RFC 3492), lower case; one that is not encoded, or wrongly, as it is. */
export const decodedLabel = (label: string): string => {
  const lower = label.toLowerCase();
  if (!lower.startsWith(PREFIX)) return label;
  const body = lower.slice(PREFIX.length);
  const split = body.lastIndexOf('-');
  const characters = [...body.slice(0, Math.max(0, split))];
  let [code, bias, index, at] = [FIRST_CODE, FIRST_BIAS, 0, split + 1];
  while (at < body.length) {
    const number = readNumber(body, at, bias);
    if (number === null) return label;
    const [before, length] = [index, characters.length + 1];
    index += number.value;
    bias = adapted(index - before, length, before === 0);
    code += Math.floor(index / length);
    index %= length;
    if (code > LAST_CODE) return label;
    characters.splice(index, 0, String.fromCodePoint(code));
    index += 1;
    at = number.next;
  }
  return characters.join('');
};
