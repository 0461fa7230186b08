/** A page of a list. */
export type RowsPage<Row> = { readonly items: readonly Row[]; readonly cursor: string | null };

/** The rows of all pages. */
export const gathered = async <Row>(pageAt: (cursor: string | undefined) => Promise<RowsPage<Row>>): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await pageAt(cursor);
    rows.push(...page.items);
    if (page.cursor === null) return rows;
    cursor = page.cursor;
  }
};
