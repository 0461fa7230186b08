import { createContext, useContext } from 'react';
import type { Client } from '#console/api/client';
import type { Role } from '#shared/api/roles';
import type { Person, Session } from './session';

/** Whoever is logged in, and the API as they may call it. */
export type Work = { readonly session: Session; readonly api: Client; readonly person: Person };

/** Set once somebody is logged in. */
export const WorkContext = createContext<Work | null>(null);

/** The person and the API. Only below the shell, which asks for the log-in first. */
export const useWork = (): Work => {
  const work = useContext(WorkContext);
  if (work === null) throw new Error('nobody is logged in');
  return work;
};

/** True where the person has one of the roles. */
export const hasOneOf = ({ roles }: Person, asked: readonly Role[]): boolean => roles.some((role) => asked.includes(role));
