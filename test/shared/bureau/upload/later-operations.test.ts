import { describe, expect, it } from 'vitest';
import { downloadDocument } from '#shared/bureau/answers/download';
import { schemaFaults } from '#shared/bureau/schema/schema-faults';
import { KNOWN_TABLES, withReceived } from '#shared/bureau/tables/code-tables';
import { buildCancellation } from '#shared/bureau/upload/cancellation';
import { buildChange, type ChangeUpload } from '#shared/bureau/upload/change';
import { changedOrder } from '#shared/bureau/upload/changed-order';
import { buildMaterial } from '#shared/bureau/upload/material';
import { buildNewAccess } from '#shared/bureau/upload/new-access';
import { buildNewWebsite } from '#shared/bureau/upload/new-website';
import { buildUnfiledAnswers } from '#shared/bureau/upload/unfiled-answer';
import type { UploadResult } from '#shared/bureau/upload/upload-input';
import { buildVerificationAnswers } from '#shared/bureau/upload/verification-answer';
import { readXml } from '#shared/bureau/xml/read-xml';
import { textOf, withPaths, type XmlNode } from '#shared/bureau/xml/xml-node';
import { recordToVerify, sampleBlocks } from '#test/fixtures/bureau/downloads';
import { filedIds, personUpload, unitUpload, uploadContext } from '#test/fixtures/bureau/filing-upload';

const rootOf = (result: UploadResult): XmlNode => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const read = readXml(result.xml);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
};

const faultsOf = (result: UploadResult) => schemaFaults(rootOf(result), 'upload', { asPublished: true });
const problemsOf = (result: UploadResult): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code, field }) => `${code} ${field}`);
const textsAt = (result: UploadResult, name: string): readonly string[] =>
  withPaths(rootOf(result)).flatMap(({ node }) => (node.name === name ? [textOf(node)] : []));

const passwordMd5 = '0123456789abcdef0123456789abcdef';
const sheet = { format: 'jpg', use: 'verification-sheet', base64: 'AAAA', owner: { kind: 'website', website: 0 } } as const;
const licence = { format: 'jpg', use: 'subject-certificate', base64: 'AAAA', owner: { kind: 'subject' } } as const;

describe('buildNewWebsite', () => {
  const upload = { ...unitUpload(), subject: { number: '粤ICP备00000001号' }, attachments: [sheet, licence] };

  it('keeps to the schema, by the subject’s number or the bureau’s id', () => {
    expect(faultsOf(buildNewWebsite(upload, uploadContext))).toEqual([]);
    const byId = buildNewWebsite({ ...upload, subject: { id: '71001', number: '粤ICP备00000001号' }, passwordMd5 }, uploadContext);
    expect(faultsOf(byId)).toEqual([]);
    expect([textsAt(byId, 'Ztid'), textsAt(byId, 'Ztbah'), textsAt(byId, 'ICPmm')]).toEqual([['71001'], [], [passwordMd5]]);
  });

  it('says whose each picture is by what the bureau knows, and the provider’s id for the new website', () => {
    const result = buildNewWebsite(upload, uploadContext);
    expect([textsAt(result, 'Jlid'), textsAt(result, 'Baxh')]).toEqual([['1002'], ['粤ICP备00000001号']]);
  });

  it('needs to know the subject', () => {
    expect(problemsOf(buildNewWebsite({ ...upload, attachments: [], subject: {} }, uploadContext))).toEqual(['id-missing subject']);
  });
});

describe('buildNewAccess', () => {
  const upload = {
    access: unitUpload().access,
    websites: [{ website: { number: '粤ICP备00000001号-1' }, access: '4001', ips: ['5001'] }],
    attachments: [sheet],
    passwordMd5,
  };

  it('keeps to the schema', () => {
    expect(faultsOf(buildNewAccess(upload, uploadContext))).toEqual([]);
  });

  it('needs the filing password', () => {
    const { passwordMd5: _, ...without } = upload;
    expect(problemsOf(buildNewAccess(without, uploadContext))).toEqual(['password-missing passwordMd5']);
  });
});

describe('buildChange', () => {
  const upload: ChangeUpload = { ...unitUpload(), filed: filedIds(), attachments: [sheet, licence] };
  const { subject } = upload.order;

  it('keeps to the schema, and carries the bureau’s ids and numbers', () => {
    const result = buildChange(upload, uploadContext);
    expect(faultsOf(result)).toEqual([]);
    expect([textsAt(result, 'Ztid'), textsAt(result, 'Wzid'), textsAt(result, 'Ymid'), textsAt(result, 'Jrid')]).toEqual([
      ['71001'],
      ['72001'],
      ['73001'],
      ['74001'],
    ]);
  });

  it('keeps the bureau’s id of an address that stays, and mints one for an address that is new', () => {
    const stays = { ...upload, access: { ...upload.access, ip: '192.0.2.1' } };
    expect(textsAt(buildChange(stays, uploadContext), 'Ipid')).toEqual(['75001']);
    expect(textsAt(buildChange(upload, uploadContext), 'Ipid')).toEqual([]);
  });

  it('leaves accesses of other providers out and a second one of ours as it is filed', () => {
    const [website] = filedIds().websites;
    const [access] = website?.accesses ?? [];
    if (website === undefined || access === undefined) throw new RangeError('no access');
    const accesses = [access, { ...access, id: '74002', locations: [2] }, { ...access, id: '74003', provider: '990000000002' }];
    const result = buildChange({ ...upload, filed: { ...filedIds(), websites: [{ ...website, accesses }] } }, uploadContext);
    expect([textsAt(result, 'Jrid'), textsAt(result, 'Fbdd')]).toEqual([
      ['74001', '74002'],
      ['5', '2'],
    ]);
    expect(faultsOf(result)).toEqual([]);
  });

  it('takes no certificate of the kinds that the published schema leaves out, unless that is assumed', () => {
    const certificate = { kind: 'foundation-certificate' as const, number: '53440000EXAMPLE00X' };
    const order = { ...upload.order, subject: { ...subject, nature: 'foundation' as const, certificate } };
    expect(problemsOf(buildChange({ ...upload, order }, uploadContext))).toEqual([
      'certificate-not-in-change order.subject.certificate.kind',
    ]);
    expect(buildChange({ ...upload, order, certificateKinds: 'all' }, uploadContext).ok).toBe(true);
  });

  it('keeps or drops domains from 2019-04-22 on, and never adds one', () => {
    const later = { ...uploadContext, day: '2019-04-22' };
    const two = { ...upload, filed: filedIds(['example-yunlan.com', 'example-two.com']) };
    expect(problemsOf(buildChange(two, later))).toEqual([]);
    const added = { ...unitUpload({ domains: ['example-yunlan.com', 'example-new.com'] }), filed: filedIds() };
    expect(problemsOf(buildChange(added, later))).toEqual(['domain-change order.websites[0].domains']);
    expect(problemsOf(buildChange(added, uploadContext))).toEqual([]);
  });

  it('needs the ids of what it changes', () => {
    expect(problemsOf(buildChange({ ...upload, filed: { ...filedIds(), websites: [] } }, uploadContext))).toContain(
      'id-missing order.websites[0]',
    );
    expect(problemsOf(buildChange({ ...upload, filed: { ...filedIds(), subject: { id: '1', number: null } } }, uploadContext))).toContain(
      'id-missing filed.subject',
    );
  });
});

describe('changedOrder', () => {
  it('changes what is named and nothing else', () => {
    const { order } = unitUpload();
    expect(changedOrder(order, {}, null)).toEqual(order);
    const changed = changedOrder(order, { websiteName: '新名', domains: ['example-new.com'], contacts: { mobile: '13900139000' } }, 0);
    expect(changed.websites[0]).toMatchObject({
      name: '新名',
      domains: ['example-new.com'],
      manager: { mobile: '13900139000', email: 'lin@example.com' },
    });
    expect(changed.subject).toEqual(order.subject);
    expect(changed.subjectManager).toEqual(order.subjectManager);
  });

  it('changes a unit’s manager and contacts', () => {
    const changed = changedOrder(unitUpload().order, { contacts: { phone: '0755-88880000' }, subjectName: '新样例科技有限公司' }, null);
    expect(changed.subjectManager?.phone).toBe('0755-88880000');
    expect(changed.subject.name).toBe('新样例科技有限公司');
    expect(changed.websites).toEqual(unitUpload().order.websites);
  });

  it('keeps a person’s entry as manager with the person', () => {
    const certificate = { kind: 'resident-id' as const, number: '440305198303039911' };
    const changed = changedOrder(personUpload().order, { certificate, contacts: { mobile: '13900139000' } }, null);
    expect(changed.websites[0]?.manager).toMatchObject({ certificate, mobile: '13900139000' });
  });
});

describe('buildCancellation', () => {
  it.each([
    ['subject', '0'],
    ['website', '1'],
    ['access', '2'],
  ] as const)('cancels a %s', (kind, code) => {
    const result = buildCancellation([{ kind, id: '7', reason: 1, remark: '不再运营', passwordMd5 }], uploadContext);
    expect(faultsOf(result)).toEqual([]);
    expect(textsAt(result, 'Zxlb')).toEqual([code]);
  });

  it('needs the password for a subject only', () => {
    expect(problemsOf(buildCancellation([{ kind: 'subject', id: '7', reason: 1 }], uploadContext))).toEqual([
      'password-missing cancellations[0].passwordMd5',
    ]);
    expect(buildCancellation([{ kind: 'access', id: '7', reason: 1 }], uploadContext).ok).toBe(true);
  });

  it('takes only reasons of the bureau’s table, once the bureau sent one', () => {
    const block = sampleBlocks.find((one) => one.block === 'JCDM');
    if (block?.block !== 'JCDM') throw new RangeError('no tables');
    const tables = withReceived(KNOWN_TABLES, block.entries, '2018-10-01');
    const cancel = (reason: number) => buildCancellation([{ kind: 'website', id: '7', reason }], { ...uploadContext, tables });
    expect(cancel(1).ok).toBe(true);
    expect(problemsOf(cancel(2))).toEqual(['code-not-valid cancellations[0].reason']);
  });
});

describe('buildMaterial', () => {
  it('keeps to the schema, by id or by number', () => {
    const result = buildMaterial(
      [
        { format: 'jpg', use: 'verification-sheet', base64: 'AAAA', owner: { kind: 'website', id: '72001' } },
        { format: 'png', use: 'subject-certificate', base64: 'AAAA', owner: { kind: 'subject', number: '粤ICP备00000001号' } },
      ],
      uploadContext,
    );
    expect(faultsOf(result)).toEqual([]);
    expect([textsAt(result, 'Ssdxlx'), textsAt(result, 'Jlid'), textsAt(result, 'Baxh')]).toEqual([
      ['2', '1'],
      ['72001'],
      ['粤ICP备00000001号'],
    ]);
  });

  it('is not written without a picture', () => {
    expect(problemsOf(buildMaterial([], uploadContext))).toContain('nothing-to-send attachments');
  });
});

describe('buildVerificationAnswers', () => {
  it('gives the task’s record back in the answer’s own form', () => {
    const document = downloadDocument([{ block: 'ICP/HSRW', entries: { records: [recordToVerify] } }]);
    const task = withPaths(document).find(({ path }) => path.endsWith('/Baxx'))?.node;
    if (task === undefined) throw new RangeError('no task');
    const answer = { passed: true, verifier: '核验员', day: '2018-10-08', opinion: '属实', task };
    const result = buildVerificationAnswers([answer], uploadContext);
    expect(faultsOf(result)).toEqual([]);
    expect([textsAt(result, 'Hsjg'), textsAt(result, 'sjhm'), textsAt(result, 'Bbfs')]).toEqual([
      ['0'],
      ['10000000000', '10000000000'],
      ['1'],
    ]);
  });
});

describe('buildUnfiledAnswers', () => {
  it('keeps to the schema', () => {
    const answer = {
      domain: 'new.example',
      ip: 3221225985,
      carrier: '1',
      accessProvider: '990000000001',
      province: 330000,
      result: 1,
      opinion: '已关闭',
      listedOn: '2018-10-08',
      deadline: '2018-10-18',
      reporter: { name: '核验员', phone: '0571-00000000' },
    };
    expect(faultsOf(buildUnfiledAnswers([answer], uploadContext))).toEqual([]);
    expect(problemsOf(buildUnfiledAnswers([{ ...answer, opinion: '' }], uploadContext))).toEqual(['field-missing answers[0].opinion']);
  });
});
