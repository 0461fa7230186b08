const SERIES = ['R', 'Q', 'N'];

/** R, Q, then the overlays' numbers: the order of findings and of the sheet. */
export const ruleOrder = (id: string): number => {
  const series = SERIES.indexOf(id.replace(/\d+$/, ''));
  return (series < 0 ? SERIES.length : series) * 1000 + (Number(/\d+$/.exec(id)?.[0]) || 0);
};
