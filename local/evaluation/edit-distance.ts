/** Fewest insertions, deletions and substitutions of characters that turn one text into the other (Levenshtein). */
export const editDistance = (a: string, b: string): number => {
  const [from, to] = [[...a], [...b]];
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  from.forEach((char, i) => {
    const next = [i + 1];
    to.forEach((other, j) => {
      next.push(Math.min((row[j] ?? 0) + (char === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
};
