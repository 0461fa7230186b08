import type { Handler } from './call';

/** One's own filed subjects, with their websites and numbers. */
export const listSubjects: Handler<'listSubjects'> = async ({ caller }, { store }) => {
  const filed = await store.subjects.ofAccount(caller.id);
  const items = filed.map(({ subject, websites }) => {
    const { account: _, bureauId: __, ...shown } = subject;
    return { ...shown, websites: websites.map(({ account: _a, bureauId: _b, subject: _s, ...website }) => website) };
  });
  return { body: { items, cursor: null } };
};
