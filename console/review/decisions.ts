import { createOutbox } from './outbox';

const outbox = createOutbox((ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
});

/** The decisions of this tab that are not settled yet: see `createOutbox`. */
export const {
  pending: pendingDecisions,
  subscribe: onPending,
  isOnItsWay,
  decide: decideLater,
  flush: flushDecision,
  sendAgain,
  undo: undoDecision,
  putAway,
} = outbox;

if (typeof window !== 'undefined') {
  // Whoever closes the page has decided.
  window.addEventListener('pagehide', () => void outbox.flush());
  window.addEventListener('beforeunload', (event) => {
    if (outbox.wouldBeLost()) event.preventDefault();
  });
  window.addEventListener('online', () => void outbox.sendAgain());
}
