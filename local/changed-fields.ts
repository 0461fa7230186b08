import type { Change } from '#shared/filing/filing';
import { kindLabel } from '#shared/messages/labels';

/** One thing that a change order alters, and what it is to be. */
export type ChangedField = { readonly field: keyof Change; readonly to: string };

/** What a change order asks for, in a text per field; nothing for a step without changes. */
export const changedFields = ({ websiteName, domains, manager, subjectName, certificate, address, contacts }: Change): ChangedField[] => {
  const texts = {
    websiteName,
    domains: domains?.join(', '),
    manager: manager?.name,
    subjectName,
    certificate: certificate === undefined ? undefined : `${kindLabel(certificate.kind).zh} ${certificate.number}`,
    address,
    contacts:
      contacts === undefined ? undefined : [contacts.mobile, contacts.phone, contacts.email].filter((one) => one !== undefined).join(', '),
  } satisfies Record<keyof Change, string | undefined>;
  const fields = ['websiteName', 'domains', 'manager', 'subjectName', 'certificate', 'address', 'contacts'] as const;
  return fields.flatMap((field) => {
    const to = texts[field];
    return to === undefined ? [] : [{ field, to }];
  });
};
