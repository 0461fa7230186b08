import type { z } from 'zod';
import type { Firm } from '#samples/facts/firms';
import type { Person } from '#samples/facts/people';
import type { Subject } from '#samples/papers/paper';
import type { Recipe } from '#samples/set/recipes';
import type { Filing } from '#shared/filing/filing';

/** A filing of `examples/`: what it shows, its `filing.json`, and the pictures in its `materials/`. */
export type Example = {
  readonly name: string;
  /** One line on what it is meant to show. */
  readonly about: string;
  readonly seed: number;
  readonly filing: z.input<typeof Filing>;
  readonly materials: readonly { readonly file: string; readonly subject: Subject; readonly recipe: Recipe }[];
};

/** The day on which all examples are handed in: within the time of the first rule pack. */
export const SUBMITTED = '2018-09-17';

/** A person as the filing names a manager, with contacts that reach nobody. */
export const contacts = (person: Person, landline: string, email: string) => ({
  name: person.name,
  identity: 'mainland-resident' as const,
  certificate: { kind: 'resident-id' as const, number: person.number, validUntil: person.validUntil },
  addressProvince: person.place.province,
  address: person.address,
  mobile: '13800138000',
  phone: landline,
  email,
});

/** A prepaid server within the mainland. */
export const serverAt = (ip: string) => ({ kind: 'server', region: 'mainland', billing: 'prepaid', ip }) as const;

/** A registry that knows neither subject nor domain. */
export const unfiled = (domain: string) => ({ subject: null, domains: { [domain]: null } });

/** The first filing of an enterprise whose legal representative manages everything; the credit code is given as typed. */
export const enterpriseFiling = (
  firm: Firm,
  manager: ReturnType<typeof contacts>,
  domain: string,
  ip: string,
  typedCode: string,
): Example['filing'] => ({
  version: 1,
  account: { id: `account-${domain.split('.')[0]}`, filedSubject: null, openOrders: 0 },
  access: serverAt(ip),
  registry: unfiled(domain),
  order: {
    channel: 'web',
    action: 'add',
    province: firm.place.province,
    submittedAt: SUBMITTED,
    subject: {
      nature: 'enterprise',
      name: firm.name,
      certificate: { kind: 'business-licence', number: typedCode, validUntil: firm.validUntil },
      addressProvince: firm.place.province,
      establishedIn: 'CN',
      address: firm.address,
    },
    legalRepresentative: firm.legalRepresentative,
    subjectManager: manager,
    websites: [{ name: firm.name, domains: [domain], manager, content: ['企业门户'] }],
    materials: [
      { kind: 'business-licence', file: 'business-licence.jpg', of: 'subject' },
      { kind: 'resident-id-front', file: 'manager-id-front.jpg', of: 'subject-manager' },
      { kind: 'resident-id-back', file: 'manager-id-back.jpg', of: 'subject-manager' },
      { kind: 'verification-sheet', file: 'verification-sheet.jpg' },
    ],
  },
});

/** A credit code typed with one digit wrong: its last digit before the check characters is one higher (9 becomes 0). */
export const oneDigitOff = (code: string): string => {
  const digits = [...code];
  const at = digits.findLastIndex((character, index) => index < 16 && /\d/.test(character));
  return digits.map((character, index) => (index === at ? String((Number(character) + 1) % 10) : character)).join('');
};
