import { describe, expect, it } from 'vitest';
import { documentKinds } from '#shared/documents/catalogue';
import { SHEET_ITEMS } from '#shared/filing/verification-sheet';
import { fieldLabel } from '#shared/messages/labels-fields';

/** Every field name that the verdict's `documents` may show, by kind. */
const FIELDS_BY_KIND = {
  'resident-id-front': 'name sex ethnicity birthDate address number',
  'resident-id-back': 'authority validFrom validUntil',
  'business-licence':
    'creditCode registrationNumber name type legalRepresentative capital establishedOn validFrom validUntil address scope',
  'public-institution-certificate':
    'creditCode name legalRepresentative address validFrom validUntil authority scope capital funding sponsor',
  'social-organisation-certificate':
    'creditCode name legalRepresentative address validFrom validUntil authority scope capital sponsor region',
  'credit-code-certificate': 'creditCode name nature legalRepresentative address authority',
  'organisation-code-certificate': 'organisationCode name address validFrom validUntil authority',
  'home-return-permit': 'name nameLatin number sex birthDate validFrom validUntil authority',
  passport: 'number surname givenNames nationality sex birthDate validUntil mrz',
  'domain-certificate': 'domain holder registrar registeredOn expiresOn',
  'residence-permit': 'name number address sex birthDate validFrom validUntil',
  'verification-sheet': 'number organiser nature domains providerSigned providerSealed providerDate managerSigned unitSealed date',
  'website-manager-authorisation': 'unit authorised role sealed date',
};

const unlabelled = (fields: readonly string[]): readonly string[] =>
  fields.filter((field) => {
    const { zh, en } = fieldLabel(field);
    return !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(en);
  });

describe('the label of a field', () => {
  it.each(Object.entries(FIELDS_BY_KIND))('is there in both languages for all of a %s', (_, fields) => {
    expect(unlabelled(fields.split(' '))).toEqual([]);
  });
  it.each(documentKinds.map((one) => [one.kind, one] as const))('is there for all that is expected of a %s', (_, kind) => {
    const { fields, empty, lost } = kind.read([]);
    expect(unlabelled([...Object.keys(fields), ...empty, ...lost])).toEqual([]);
  });
  it('is what the verification sheet prints, for its items', () => {
    expect(unlabelled(SHEET_ITEMS.map(({ field }) => field))).toEqual([]);
    expect([fieldLabel('providerDate').zh, fieldLabel('numbersCorrect').zh, fieldLabel('businessLicence').en]).toEqual([
      '核验日期',
      '证件号码报备信息是否正确',
      'business licence',
    ]);
    expect(fieldLabel('organiser').zh).toBe('网站主办者名称');
  });
  it('is the name itself where nobody knows it', () => {
    expect(fieldLabel('somethingNew')).toEqual({ zh: 'somethingNew', en: 'somethingNew' });
    expect(unlabelled(['somethingNew', 'name'])).toEqual(['somethingNew']);
  });
});
