import type { Paper } from '#shared/rules/facts/papers';

/** A paper of a material, an identity card's portrait side unless changed, with fields that were read reliably. */
export const paper = (material: number, fields: Readonly<Record<string, string>>, changes: Partial<Paper> = {}): Paper => ({
  material,
  document: null,
  declared: 'resident-id',
  of: undefined,
  kind: 'resident-id-front',
  kindConfidence: 1,
  opened: true,
  usable: true,
  problems: [],
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, { value, confidence: 1, trusted: true, reason: 'read-elsewhere' as const }]),
  ),
  empty: [],
  lost: [],
  ...changes,
});
