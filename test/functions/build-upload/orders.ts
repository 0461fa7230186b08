import type { Filing, Order, Step, Website } from '#shared/filing/filing';
import { type Changes, personFiling, unitFiling } from '#shared/rules/example-filing';
import { POSTAL } from './bureau-office';

const withAddress = (changes: Changes): Changes => ({ ...changes, subject: { address: POSTAL, ...changes.subject } });

const MATERIALS: Order['materials'] = [
  { kind: 'business-licence', of: 'subject' },
  { kind: 'resident-id-front', of: 'subject-manager' },
  { kind: 'resident-id-back', of: 'subject-manager' },
  { kind: 'verification-sheet' },
  { kind: 'curtain-photo' },
];

/** A unit's first filing with a picture of everything. */
export const unitOrder = (changes: Changes = {}): Filing => unitFiling(withAddress({ materials: MATERIALS, ...changes }));

/** A person's, likewise. */
export const personOrder = (changes: Changes = {}): Filing =>
  personFiling(
    withAddress({
      materials: [
        { kind: 'resident-id-front', of: 'subject' },
        { kind: 'resident-id-back', of: 'subject' },
        { kind: 'verification-sheet' },
        { kind: 'curtain-photo' },
      ],
      ...changes,
    }),
  );

const CHARACTERS = '甲乙丙丁戊己庚辛壬癸';

/** So many websites, each with a name and a domain of its own. */
export const websites = (filing: Filing, count: number): Website[] =>
  filing.order.websites.slice(0, 1).flatMap((website) =>
    Array.from({ length: count }, (_, index) => ({
      ...website,
      name: `云岚手记之${CHARACTERS[index] ?? index}`,
      domains: [`example-yunlan${index}.com`],
    })),
  );

/** A first filing with so many websites. */
export const unitOrderOf = (count: number): Filing => {
  const filing = unitOrder();
  const all = websites(filing, count);
  const domains = Object.fromEntries(all.flatMap((one) => one.domains).map((domain) => [domain, null]));
  return { ...filing, registry: { subject: null, domains }, order: { ...filing.order, websites: all } };
};

/** An order of steps on what is filed. */
export const stepsOrder = (steps: readonly Step[], changes: Changes = {}): Filing => {
  const filing = unitFiling(changes);
  return { ...filing, steps: [...steps], order: { ...filing.order, action: 'steps', websites: [], materials: [] } };
};
