import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canEncodeGbk } from '#functions/adapters/bureau/gbk';
import { schemaFaults } from '#shared/bureau/schema/schema-faults';
import { buildFirstFiling } from '#shared/bureau/upload/first-filing';
import type { FilingUpload, UploadContext, UploadResult } from '#shared/bureau/upload/upload-input';
import { readXml } from '#shared/bureau/xml/read-xml';
import { childNamed, childrenNamed, textOf, withPaths, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { Order } from '#shared/filing/filing';
import { otherManager } from '#shared/rules/example-filing';
import { personUpload, unitUpload, uploadContext } from '#test/fixtures/bureau/filing-upload';

const problemsOf = (result: UploadResult): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code, field }) => `${code} ${field}`);

const written = (upload: FilingUpload, context: UploadContext = uploadContext): XmlNode => {
  const result = buildFirstFiling(upload, context);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const read = readXml(result.xml);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
};

const textAt = (root: XmlNode, path: string): string | undefined => {
  const found = withPaths(root).find((one) => one.path.endsWith(path));
  return found === undefined ? undefined : textOf(found.node);
};

const withOrder = (upload: FilingUpload, changes: Partial<Order>): FilingUpload => ({ ...upload, order: { ...upload.order, ...changes } });

describe('buildFirstFiling', () => {
  it.each([
    ['a unit', unitUpload()],
    ['a person', personUpload()],
  ])('writes %s to the letter of the schema', (_, upload) => {
    expect(schemaFaults(written(upload), 'upload', { asPublished: true })).toEqual([]);
  });

  it('writes codes, regions and addresses of the bureau’s', () => {
    const root = written(unitUpload());
    expect([
      textAt(root, '/Dwxz'),
      textAt(root, '/Zj/Zjlx'),
      textAt(root, '/Shengid'),
      textAt(root, '/Shiid'),
      textAt(root, '/Xianid'),
      textAt(root, '/Xxdz'),
      textAt(root, '/Fbdd'),
      textAt(root, '/Jrfs'),
      textAt(root, '/Qsip'),
      textAt(root, '/Zzip'),
      textAt(root, '/Fwnr_id'),
      textAt(root, '/Yylb_id'),
      textAt(root, '/Bbfs'),
      textAt(root, '/Qqdwid'),
    ]).toEqual([
      '4',
      '1',
      '440000',
      '440300',
      '440305',
      '样例路1号2栋301室',
      '5',
      '5',
      '3405803786',
      '3405803786',
      '8',
      '1',
      '1',
      '990000000001',
    ]);
  });

  it('takes a person’s contacts from the website of which that person is the manager', () => {
    const root = written(personUpload());
    expect(textAt(root, '/Zt_xx/Fzr/Fzr_sjhm')).toBe('13800138000');
    const [website] = personUpload().order.websites;
    const other = withOrder(personUpload(), { websites: website === undefined ? [] : [{ ...website, manager: otherManager }] });
    expect(problemsOf(buildFirstFiling(other, uploadContext))).toEqual([
      'field-missing order.subject.mobile',
      'field-missing order.subject.email',
    ]);
  });

  it('writes ten websites of one order into one record, each with its own ids', () => {
    const [website] = unitUpload().order.websites;
    if (website === undefined) throw new RangeError('no website');
    const websites = Array.from({ length: 10 }, (_, index) => ({ ...website, domains: [`example-${index}.com`] }));
    const ids = {
      subject: '1',
      websites: websites.map((_, index) => ({ website: `2${index}`, domains: [`3${index}`], access: `4${index}`, ips: [`5${index}`] })),
    };
    const root = written({ ...withOrder(unitUpload(), { websites }), ids });
    const record = withPaths(root).find(({ path }) => path.endsWith('/Baxx'))?.node;
    expect(record === undefined ? [] : childrenNamed(record, 'Wz_xx').map((one) => textOf(childNamed(one, 'IspWzid') ?? one))).toEqual(
      websites.map((_, index) => `2${index}`),
    );
  });

  it('writes approvals with their scans, and pictures with whose they are', () => {
    const [website] = unitUpload().order.websites;
    if (website === undefined) throw new RangeError('no website');
    const upload: FilingUpload = {
      ...withOrder(unitUpload(), { websites: [{ ...website, preApprovals: [{ category: 'education', number: '教外办学00000001号' }] }] }),
      scans: [{ website: 0, preApproval: 0, base64: ['AAAA'] }],
      attachments: [
        { format: 'jpg', use: 'verification-sheet', base64: 'AAAA', owner: { kind: 'website', website: 0 } },
        { format: 'png', use: 'subject-certificate', base64: 'AAAA', owner: { kind: 'subject' } },
      ],
    };
    const root = written(upload);
    expect(schemaFaults(root, 'upload', { asPublished: true })).toEqual([]);
    expect(textAt(root, '/Nrlx_id')).toBe('3');
    expect(
      withPaths(root)
        .filter(({ node }) => node.name === 'Ssdxbs')
        .map(({ node }) => textOf(node)),
    ).toEqual(['1002', '1001']);
    expect(problemsOf(buildFirstFiling({ ...upload, scans: [] }, uploadContext))).toEqual([
      'pre-approval-scan-missing order.websites[0].preApprovals[0]',
    ]);
  });

  it.each<[string, FilingUpload, string]>([
    ['no mobile', personUpload({ manager: { mobile: '' } }), 'field-missing order.websites[0].manager.mobile'],
    ['a mobile that is too short', unitUpload({ manager: { mobile: '1380013800' } }), 'too-short order.websites[0].manager.mobile'],
    ['no postal address', unitUpload({ subject: { address: '' } }), 'field-missing order.subject.address'],
    ['an address without a city', unitUpload({ subject: { address: '样例路1号' } }), 'region-unknown order.subject.address'],
    ['a nature without a code', unitUpload({ subject: { nature: 'other' } }), 'code-unmapped order.subject.nature'],
    [
      'a certificate of another nature',
      unitUpload({ subject: { certificate: { kind: 'law-firm-licence', number: '31440000EXAMPLE00X' } } }),
      'code-unmapped order.subject.certificate.kind',
    ],
    ['content that is not in the table', unitUpload({ content: ['自己编的'] }), 'code-unmapped order.websites[0].content[0]'],
    ['no content', unitUpload({ content: [] }), 'field-missing order.websites[0].content'],
    [
      'an IPv6 address',
      unitUpload({ access: { kind: 'server', region: 'mainland', billing: 'prepaid', ip: '2001:db8::1' } }),
      'not-ipv4 access.ip',
    ],
    [
      'a server overseas',
      unitUpload({ access: { kind: 'server', region: 'overseas', billing: 'prepaid', ip: '203.0.113.10' } }),
      'not-in-mainland access.region',
    ],
    ['a name that is too long', unitUpload({ subject: { name: '样'.repeat(256) } }), 'too-long order.subject.name'],
    [
      'a website’s name with a character that GBK lacks',
      unitUpload({ websiteName: '样例𠮷' }),
      'character-not-in-gbk order.websites[0].name',
    ],
    ['a control character', unitUpload({ websiteName: '样例\u0001' }), 'character-not-in-xml order.websites[0].name'],
  ])('names %s', (_, upload, problem) => {
    expect(problemsOf(buildFirstFiling(upload, uploadContext))).toContain(problem);
  });

  it('names the manager of a unit that has none', () => {
    const { subjectManager: _, ...order } = unitUpload().order;
    expect(problemsOf(buildFirstFiling({ ...unitUpload(), order }, uploadContext))).toEqual(['field-missing order.subjectManager']);
  });

  it('needs the address printed on a certificate that prints one, and takes the postal one for a passport', () => {
    const { certificateAddress: _, ...upload } = unitUpload();
    expect(problemsOf(buildFirstFiling(upload, uploadContext))).toEqual(['certificate-address-missing order.subject.certificate']);
    const certificate = { kind: 'passport' as const, number: 'E00000000' };
    const { certificateAddress: __, ...person } = personUpload({
      subject: { certificate, identity: 'foreigner' },
      manager: { certificate, identity: 'foreigner' },
    });
    expect(textAt(written(person), '/Zjzs')).toBe('广东省深圳市南山区样例路1号2栋301室');
  });

  it('finds the position of a character that GBK lacks, counted in characters', () => {
    const result = buildFirstFiling(unitUpload({ subject: { name: '深圳云岚𠮷样例有限公司' } }), uploadContext);
    expect(result.ok ? [] : result.problems).toEqual([
      {
        code: 'character-not-in-gbk',
        field: 'order.subject.name',
        position: 5,
        message: {
          zh: '“主办单位名称”的第 5 个字符无法上报（不在 GBK 字符集中）。',
          en: 'Character 5 of the subject’s name cannot be sent: GBK has no such character.',
        },
        suggestion: {
          zh: '请改用管局系统能够接受的写法，或联系工作人员。',
          en: 'Please write it in a way that the bureau’s system takes, or ask staff.',
        },
      },
    ]);
  });

  it('takes several domains of one website until 2019-04-21 and one from the next day on', () => {
    const two = unitUpload({ domains: ['example-one.com', 'example-two.com'] });
    expect(problemsOf(buildFirstFiling(two, { ...uploadContext, day: '2019-04-21' }))).toEqual([]);
    expect(problemsOf(buildFirstFiling(two, { ...uploadContext, day: '2019-04-22' }))).toEqual([
      'several-domains order.websites[0].domains',
    ]);
    const same = unitUpload({ domains: ['example-one.com', 'www.example-one.com'] });
    expect(problemsOf(buildFirstFiling(same, { ...uploadContext, day: '2019-04-22' }))).toEqual([]);
  });

  it('knows no code before the interface’s day', () => {
    expect(problemsOf(buildFirstFiling(unitUpload(), { ...uploadContext, day: '2013-09-30' }))).toContain(
      'code-not-valid order.subject.nature',
    );
  });

  it('refuses pictures that are too large or whose owner does not fit their use', () => {
    const attachment = { format: 'jpg', use: 'curtain-photo', base64: 'A'.repeat(102_404), owner: { kind: 'subject' } } as const;
    const sheet = {
      format: 'jpg',
      use: 'verification-sheet',
      base64: 'A'.repeat(102_404),
      owner: { kind: 'website', website: 0 },
    } as const;
    expect(problemsOf(buildFirstFiling({ ...unitUpload(), attachments: [attachment, sheet] }, uploadContext))).toEqual([
      'attachment-too-large attachments[0]',
      'attachment-owner attachments[0]',
    ]);
  });

  it('writes any text it accepts so that it can be read again, and names the first character it cannot send', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), carried), (name) => {
        const trimmed = name.trim();
        fc.pre(trimmed !== '');
        const result = buildFirstFiling(unitUpload({ websiteName: name }), uploadContext);
        const bad = [...trimmed].findIndex(
          (character) => !canEncodeGbk(character) || readXml(`<a>${escapeOf(character)}</a>`).ok === false,
        );
        if (result.ok) {
          const read = readXml(result.xml);
          expect(bad).toBe(-1);
          expect(read.ok && textAt(read.value, '/Wzmc')).toBe(trimmed);
        } else {
          expect(result.problems[0]).toMatchObject({ field: 'order.websites[0].name', position: bad + 1 });
        }
      }),
      { numRuns: 120 },
    );
  });
});

const escapeOf = (character: string): string => ({ '<': '&lt;', '&': '&amp;', '\r': '&#13;' })[character] ?? character;

/** Text of which most can be sent: Chinese, marks that XML escapes, blanks, and a few characters that cannot. */
const carried = fc.string({ unit: fc.constantFrom(...'样例网站备案<>&"\'\r\n\t ]]>。Aß𠮷'), minLength: 1, maxLength: 12 });
