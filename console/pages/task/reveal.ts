import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client } from '#console/api/client';

/** How long a masked value stays open, in milliseconds. */
export const REVEAL_MS = 8000;

/** Opens masked places of a task for a moment; each time is recorded by the server. */
export const useReveal = (api: Client, task: string) => {
  const [open, setOpen] = useState<Readonly<Record<string, string>>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another task hides what was open
  useEffect(() => {
    setOpen({});
    return () => clearTimeout(timer.current);
  }, [task]);
  const reveal = useCallback(
    async (places: readonly string[]) => {
      if (places.length === 0) return;
      const { values } = await api('revealValues', { at: { id: task }, body: { places: [...places] } });
      setOpen(values);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setOpen({}), REVEAL_MS);
    },
    [api, task],
  );
  return { open, reveal };
};
