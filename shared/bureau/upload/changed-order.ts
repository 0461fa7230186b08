import type { Change, Order, Person, Website } from '#shared/filing/filing';

const withContacts = (person: Person, contacts: Change['contacts']): Person => ({
  ...person,
  ...(contacts?.mobile === undefined ? {} : { mobile: contacts.mobile }),
  ...(contacts?.email === undefined ? {} : { email: contacts.email }),
  ...(contacts?.phone === undefined ? {} : { phone: contacts.phone }),
});

const changedWebsite = (website: Website, change: Change): Website => ({
  ...website,
  name: change.websiteName ?? website.name,
  domains: change.domains ?? website.domains,
  manager: withContacts(change.manager ?? website.manager, change.contacts),
});

/** Where the subject is a person and a website's manager, that manager's entry follows the subject's. */
const followingSubject = (website: Website, change: Change): Website => ({
  ...website,
  manager: {
    ...withContacts(website.manager, change.contacts),
    name: change.subjectName ?? website.manager.name,
    certificate: change.certificate ?? website.manager.certificate,
  },
});

/**
 * The order as a change makes it: of the website (counted from 0; null: the change is the subject's) its name, domains, manager and the manager's
 * contacts; of the subject its name, certificate and address, and with a null website its manager and contacts. A person's contacts stand with
 * the websites of which the subject is the manager.
 */
export const changedOrder = (order: Order, change: Change, website: number | null): Order => {
  const { subject, subjectManager, websites } = order;
  const isOwn = ({ manager }: Website): boolean => subject.nature === 'person' && manager.certificate.number === subject.certificate.number;
  const manager = website === null ? (change.manager ?? subjectManager) : subjectManager;
  return {
    ...order,
    subject: {
      ...subject,
      name: change.subjectName ?? subject.name,
      certificate: change.certificate ?? subject.certificate,
      ...(change.address === undefined ? {} : { address: change.address }),
    },
    ...(manager === undefined ? {} : { subjectManager: website === null ? withContacts(manager, change.contacts) : manager }),
    websites: websites.map((one, index) => {
      if (index === website) return changedWebsite(one, change);
      return website === null && isOwn(one) ? followingSubject(one, change) : one;
    }),
  };
};
