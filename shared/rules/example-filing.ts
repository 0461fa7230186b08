import type { Filing, Order, Person } from '#shared/filing/filing';

/** What an example changes in a filing that has nothing wrong with it. */
export type Changes = Partial<
  Pick<Filing, 'access' | 'registry' | 'extracted' | 'domainFacts' | 'steps' | 'account' | 'traffic' | 'events'>
> & {
  readonly order?: Partial<Order>;
  readonly subject?: Partial<Order['subject']>;
  readonly manager?: Partial<Person>;
  /** Domains of the one website; the registry answers that they are not filed. */
  readonly domains?: readonly string[];
  readonly websiteName?: string;
  readonly content?: readonly string[];
  readonly materials?: Order['materials'];
};

const unfiled = (domains: readonly string[]) => ({ subject: null, domains: Object.fromEntries(domains.map((domain) => [domain, null])) });

const filingOf = (
  order: Order,
  { order: orderChanges, subject, manager, domains, websiteName, content, materials, ...rest }: Changes,
): Filing => {
  const names = domains ?? ['example-yunlan.com'];
  const person: Person = { ...(order.websites[0]?.manager ?? never()), ...manager };
  const website = {
    name: websiteName ?? '云岚手记与随笔',
    domains: [...names],
    manager: person,
    content: [...(content ?? ['personal-life'])],
  };
  return {
    version: 1,
    account: { id: 'account-a', filedSubject: null, openOrders: 0 },
    access: { kind: 'server', region: 'mainland', billing: 'prepaid', ip: '203.0.113.10' },
    registry: unfiled(names),
    ...rest,
    order: {
      ...order,
      subject: { ...order.subject, ...subject },
      websites: [website],
      ...(materials ? { materials } : {}),
      ...orderChanges,
    },
  };
};

const never = (): never => {
  throw new RangeError('an example order has a website');
};

const lin: Person = {
  name: '林样例',
  identity: 'mainland-resident',
  certificate: { kind: 'resident-id', number: '44030519920229992X', validUntil: '2030-12-31' },
  addressProvince: 'CN-GD',
  mobile: '13800138000',
  email: 'lin@example.com',
  phone: '010-62551234',
};

const website = (manager: Person) => ({ name: '云岚手记与随笔', domains: ['example-yunlan.com'], manager, content: ['personal-life'] });

/** A person's first filing in Guangdong with everything in order, and what the example changes. All invented. */
export const personFiling = (changes: Changes = {}): Filing =>
  filingOf(
    {
      channel: 'web',
      action: 'add',
      province: 'CN-GD',
      submittedAt: '2018-09-17',
      subject: { nature: 'person', name: lin.name, identity: lin.identity, certificate: lin.certificate, addressProvince: 'CN-GD' },
      websites: [website(lin)],
      materials: [{ kind: 'resident-id' }, { kind: 'verification-sheet' }],
    },
    changes,
  );

/** An enterprise's first filing in Guangdong with everything in order, and what the example changes. All invented. */
export const unitFiling = (changes: Changes = {}): Filing =>
  filingOf(
    {
      channel: 'web',
      action: 'add',
      province: 'CN-GD',
      submittedAt: '2018-09-17',
      subject: {
        nature: 'enterprise',
        name: '深圳云岚样例科技有限公司',
        certificate: { kind: 'business-licence', number: '91440300MA5TE2T09X' },
        addressProvince: 'CN-GD',
        establishedIn: 'CN',
      },
      legalRepresentative: lin.name,
      subjectManager: lin,
      websites: [website(lin)],
      materials: [{ kind: 'business-licence' }, { kind: 'resident-id' }, { kind: 'verification-sheet' }],
    },
    { content: ['company-portal'], ...changes },
  );

/** Another invented manager, for orders with two. */
export const otherManager: Person = {
  ...lin,
  name: '韩样例',
  certificate: { kind: 'resident-id', number: '440305198303039911', validUntil: '2030-12-31' },
  email: 'han@example.com',
};

/** The person's filing with the portrait side of the card as a file; the rest is only named. */
export const filingWithFront = (): Filing =>
  personFiling({
    materials: [{ kind: 'resident-id-front', file: 'front.jpg' }, { kind: 'resident-id-back' }, { kind: 'verification-sheet' }],
  });
