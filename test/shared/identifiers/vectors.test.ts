import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkCreditCode } from '#shared/identifiers/credit-code';
import { checkFilingNumber } from '#shared/identifiers/filing-number';
import { checkForeignPermanentResidentId } from '#shared/identifiers/foreign-permanent-resident-id';
import { checkHmtResidencePermit } from '#shared/identifiers/hmt-residence-permit';
import { checkHomeReturnPermit } from '#shared/identifiers/home-return-permit';
import { type IdentifierCheck, isAcceptable } from '#shared/identifiers/identifier';
import { checkOrganisationCode } from '#shared/identifiers/organisation-code';
import { checkMrz } from '#shared/identifiers/passport';
import { checkRegistrationNumber } from '#shared/identifiers/registration-number';
import { checkResidentId, checkResidentId15, upgradeResidentId15 } from '#shared/identifiers/resident-id';
import { checkTaiwanPermit } from '#shared/identifiers/taiwan-permit';

const Reasoned = z.tuple([z.string(), z.string()]);
const Plain = z.object({ valid: z.array(z.string()), invalid: z.array(Reasoned) });
const Lines = z.tuple([z.string(), z.string()]);
const Vectors = z.object({
  ric18: Plain,
  ric15: z.object({ valid: z.array(Reasoned), invalid: z.array(Reasoned) }),
  uscc: Plain,
  regNo15: Plain,
  orgCode: Plain,
  homeReturn: Plain,
  taiwanPermit: Plain,
  hkmotResidence: Plain,
  permanentResident: Plain.extend({ legacy15: z.object({ valid: z.array(z.string()) }) }),
  passportTD3: z.object({ valid: z.array(Lines), invalid: z.array(z.tuple([Lines, z.string()])) }),
  icpNumber: Plain.extend({ check: z.array(z.tuple([z.string(), z.boolean()])) }),
});
const vectors = Vectors.parse(JSON.parse(readFileSync(new URL('../../fixtures/identifier-vectors.json', import.meta.url), 'utf8')));

const schemes: readonly [string, (text: string) => IdentifierCheck, z.infer<typeof Plain>][] = [
  ['resident number', checkResidentId, vectors.ric18],
  ['credit code', checkCreditCode, vectors.uscc],
  ['registration number', checkRegistrationNumber, vectors.regNo15],
  ['organisation code', checkOrganisationCode, vectors.orgCode],
  ['home-return permit', checkHomeReturnPermit, vectors.homeReturn],
  ['Taiwan permit', checkTaiwanPermit, vectors.taiwanPermit],
  ['residence permit', checkHmtResidencePermit, vectors.hkmotResidence],
  ['permanent residence card', checkForeignPermanentResidentId, vectors.permanentResident],
  ['filing number', checkFilingNumber, vectors.icpNumber],
];

describe.each(schemes)('%s', (_, check, { valid, invalid }) => {
  it.each(valid)('accepts %s', (number) => expect(check(number).problems).toEqual([]));
  it.each(invalid)('refuses %s: %s', (number) => expect(isAcceptable(check(number))).toBe(false));
});

describe('other vectors', () => {
  it.each(vectors.ric15.valid)('upgrades %s to %s', (old, upgraded) => {
    expect(upgradeResidentId15(old)).toBe(upgraded);
    expect(checkResidentId15(old).problems).toEqual([]);
  });
  it.each(vectors.ric15.invalid)('refuses the 15-digit %s: %s', (old) => {
    expect(upgradeResidentId15(old)).toBeNull();
    expect(isAcceptable(checkResidentId15(old))).toBe(false);
  });
  it.each(vectors.permanentResident.legacy15.valid)('accepts the older permanent residence number %s', (number) =>
    expect(checkForeignPermanentResidentId(number).problems).toEqual([]),
  );
  it.each(vectors.passportTD3.valid)('accepts the zone %s %s', (first, second) => expect(checkMrz([first, second]).problems).toEqual([]));
  it.each(vectors.passportTD3.invalid)('refuses the zone %s: %s', (lines) => expect(isAcceptable(checkMrz(lines))).toBe(false));
  it.each(vectors.icpNumber.check)('says of the filing number %s: %s', (text, right) =>
    expect(isAcceptable(checkFilingNumber(text))).toBe(right),
  );
});
