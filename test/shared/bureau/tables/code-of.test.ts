import { describe, expect, it } from 'vitest';
import { ATTACHMENT_USES, attachmentPlaces } from '#shared/bureau/tables/attachment-use';
import {
  accessMethodCode,
  contentId,
  locationCode,
  natureCode,
  personCertificateCode,
  preApprovalCode,
  subjectCertificateCode,
} from '#shared/bureau/tables/code-of';
import { type CodeTable, rowOn } from '#shared/bureau/tables/code-table';
import { KNOWN_TABLES, withReceived } from '#shared/bureau/tables/code-tables';
import { CertificateKind, Identity, MaterialKind, Nature, PreApproval, ProvinceCode } from '#shared/filing/codes';
import { sampleBlocks } from '#test/fixtures/bureau/downloads';
import { unitUpload } from '#test/fixtures/bureau/filing-upload';

const DAY = '2018-10-08';
const nameIn = (table: CodeTable, code: number | null): string | null =>
  code === null ? null : (rowOn(table, code, DAY)?.name ?? 'not in the table');
const tables = KNOWN_TABLES;

describe('our codes by the bureau’s', () => {
  it('has a row for every nature but other', () => {
    expect(Nature.options.map((nature) => [nature, nameIn(tables.natures, natureCode(nature))])).toEqual([
      ['person', '个人'],
      ['enterprise', '企业'],
      ['government', '政府机关'],
      ['public-institution', '事业单位'],
      ['social-organisation', '社会团体'],
      ['private-non-enterprise', '民办非企业单位'],
      ['foundation', '基金会'],
      ['law-firm', '律师执业机构'],
      ['other', null],
    ]);
  });

  it('gives each certificate of a subject a type that belongs to the subject’s nature, or none', () => {
    for (const nature of Nature.options) {
      for (const kind of CertificateKind.options) {
        for (const identity of [undefined, ...Identity.options]) {
          const code = subjectCertificateCode(nature, kind, identity);
          if (code !== null) expect(rowOn(tables.certificateTypes, code, DAY)?.natures, `${nature} ${kind}`).toEqual([natureCode(nature)]);
        }
      }
    }
  });

  it('knows each kind of certificate of some nature, but for other', () => {
    const unknown = CertificateKind.options.filter((kind) =>
      Nature.options.every((nature) => Identity.options.every((identity) => subjectCertificateCode(nature, kind, identity) === null)),
    );
    expect(unknown).toEqual(['other']);
  });

  it('tells residence permits apart by whose they are', () => {
    expect(personCertificateCode('hmt-residence-permit', 'hong-kong-macau-resident')).toBe(41);
    expect(personCertificateCode('hmt-residence-permit', 'taiwan-resident')).toBe(42);
    expect(personCertificateCode('hmt-residence-permit', 'foreigner')).toBeNull();
    expect(personCertificateCode('business-licence', 'mainland-resident')).toBeNull();
  });

  it('has a row for every access method, province and field of approval', () => {
    expect(
      (['dedicated-line', 'colocation', 'virtual-host', 'other', 'cloud', undefined] as const).map((method) =>
        nameIn(tables.accessMethods, accessMethodCode(method)),
      ),
    ).toEqual(['专线', '主机托管', '虚拟主机', '其他方式', '云接入', '云接入']);
    expect(ProvinceCode.options.filter((province) => locationCode(province, tables.locations, DAY) === null)).toEqual([]);
    expect(PreApproval.options.filter((category) => nameIn(tables.preApprovalTypes, preApprovalCode(category)) === null)).toEqual([
      'other',
    ]);
  });

  it.each([
    ['company-portal', '单位门户网站'],
    ['企业门户', '单位门户网站'],
    ['个人生活感悟', '博客/个人空间'],
    ['教育', '网络教育'],
    ['网络游戏', '网络游戏'],
    ['constructor', null],
    ['别的', null],
  ])('content %s is %s', (content, name) => {
    expect(nameIn(tables.contents, contentId(content, tables.contents, DAY))).toBe(name);
  });
});

describe('withReceived', () => {
  const block = sampleBlocks.find((one) => one.block === 'JCDM');
  if (block?.block !== 'JCDM') throw new RangeError('no tables');

  it('puts the bureau’s own rows in force from the day they came', () => {
    const received = withReceived(tables, block.entries, '2019-01-01');
    expect(rowOn(received.contents, 24, '2018-12-31')?.name).toBe('其他');
    expect(rowOn(received.contents, 24, '2019-01-01')).toBeNull();
    expect(rowOn(received.contents, 8, '2019-01-01')?.certainty).toBe('received');
    expect(rowOn(received.cancellationReasons, 1, '2018-12-31')).toBeNull();
    expect(rowOn(received.cancellationReasons, 1, '2019-01-01')?.name).toBe('网站不再运营');
  });

  it('drops rows that the bureau calls invalid, and keeps a table that was not sent', () => {
    const invalid = block.entries.contents.map((row) => ({ ...row, valid: false }));
    const received = withReceived(tables, { ...block.entries, contents: invalid, languages: [] }, '2019-01-01');
    expect(rowOn(received.contents, 8, '2019-01-01')).toBeNull();
    expect(received.languages).toEqual(tables.languages);
  });

  it('replaces what came on the same day', () => {
    const twice = withReceived(withReceived(tables, block.entries, '2019-01-01'), block.entries, '2019-01-01');
    expect(twice).toEqual(withReceived(tables, block.entries, '2019-01-01'));
  });
});

describe('attachmentPlaces', () => {
  const { order } = unitUpload();
  const person = {
    ...order,
    subject: { ...order.subject, nature: 'person' as const, certificate: { kind: 'resident-id' as const, number: '44030519920229992X' } },
  };
  const usesOf = (kind: MaterialKind, of?: Parameters<typeof attachmentPlaces>[0]['of'], to = order) =>
    attachmentPlaces({ kind, ...(of === undefined ? {} : { of }) }, to).map(({ use, owner }) => `${use} ${owner.kind}`);

  it('puts every kind of material somewhere or says that there is no place', () => {
    const placed = MaterialKind.options.filter((kind) => usesOf(kind).length === 0);
    expect(placed).toEqual([
      'commitment-letter',
      'domain-certificate',
      'temporary-residence-permit',
      'residence-permit',
      'website-construction-plan',
      'subject-manager-authorisation',
      'website-manager-authorisation',
      'pre-approval',
      'holding-id-photo',
    ]);
    for (const kind of MaterialKind.options) {
      for (const { use } of attachmentPlaces({ kind }, order))
        expect(rowOn(tables.attachmentUses, ATTACHMENT_USES[use], DAY)).not.toBeNull();
    }
  });

  it('shows the card of a manager of both, wherever it belongs', () => {
    expect(usesOf('resident-id-front', 'subject-manager')).toEqual([
      'subject-manager-certificate subject',
      'website-manager-certificate website',
    ]);
    expect(usesOf('resident-id', { website: 0 })).toEqual(['website-manager-certificate website']);
    expect(usesOf('resident-id', undefined, person)).toEqual([
      'subject-certificate subject',
      'subject-manager-certificate subject',
      'website-manager-certificate website',
    ]);
    expect(usesOf('resident-id', 'legal-representative')).toEqual([]);
  });

  it('knows a website by its number or its domain', () => {
    expect(usesOf('verification-sheet', { domain: 'example-yunlan.com' })).toEqual(['verification-sheet website']);
    expect(usesOf('verification-sheet', { domain: 'other.com' })).toEqual([]);
    expect(usesOf('curtain-photo', { website: 9 })).toEqual([]);
  });
});
