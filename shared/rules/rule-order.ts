/** R before Q, then by number: the order of findings and of the sheet. */
export const ruleOrder = (id: string): number => (id.startsWith('R') ? 0 : 1000) + (Number(id.slice(1)) || 0);
