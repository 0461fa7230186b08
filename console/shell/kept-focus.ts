import { type RefObject, useEffect } from 'react';

/**
 * Gives the focus to the page's title where what had it is gone: the row of a task that was done, the button of what was set aside, the page that was left.
 * Else the next press of Tab would begin at the top of the window, and a screen reader would say nothing.
 */
export const useKeptFocus = (content: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const place = content.current;
    if (place === null) return;
    let last: Element | null = null;
    const note = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null;
    };
    const watcher = new MutationObserver(() => {
      // What closes a dialog gives the focus back itself, and it may rest on nothing where a person clicked beside everything.
      if (
        last === null ||
        last.isConnected ||
        document.activeElement !== document.body ||
        document.querySelector('[role="dialog"]') !== null
      )
        return;
      const title = place.querySelector('h1');
      if (title === null) return;
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    });
    place.addEventListener('focusin', note);
    watcher.observe(place, { childList: true, subtree: true });
    return () => {
      place.removeEventListener('focusin', note);
      watcher.disconnect();
    };
  }, [content]);
};
