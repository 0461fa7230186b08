import { type Handler, refuse } from './call';

/** A filing's audit events, whole, with the known end of their chain: enough to verify them elsewhere. Sealed parts stay sealed. */
export const readAudit: Handler<'readAudit'> = async ({ parameters: { id } }, { store }) => {
  // The head first: an event that comes between the two reads is one too many, not one that is missing.
  const head = await store.filings.get(id);
  if (head === null) return refuse('filing-not-found');
  const trail = await store.audit.of(id);
  return { body: { items: trail.slice(0, head.audit.sequence), cursor: null, head: head.audit } };
};
