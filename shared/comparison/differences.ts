/** One place where two texts differ: the position in the entered one (in characters), and what stands there in each. */
export type Difference = { readonly at: number; readonly entered: string; readonly read: string };

/** Lengths of the longest common subsequence of every pair of tails. */
const commonTails = (a: readonly string[], b: readonly string[]): Uint16Array[] => {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, below] = [lengths[i], lengths[i + 1]];
      if (row === undefined || below === undefined) continue;
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
};

/** Where `read` differs from `entered`, in order; neighbouring changes are one difference. Empty when they are equal. */
export const differencesBetween = (entered: string, read: string): readonly Difference[] => {
  const [a, b] = [[...entered], [...read]];
  const lengths = commonTails(a, b);
  const found: { at: number; entered: string; read: string }[] = [];
  let open: { at: number; entered: string; read: string } | null = null;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      open = null;
      i++;
      j++;
      continue;
    }
    if (open === null) {
      open = { at: i, entered: '', read: '' };
      found.push(open);
    }
    const dropEntered = j >= b.length || (i < a.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0));
    if (dropEntered) open.entered += a[i++];
    else open.read += b[j++];
  }
  return found;
};
