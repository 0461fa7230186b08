import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectBureau } from '#functions/adapters/bureau/connect';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { normaliseUpload } from '#functions/normalise-image/normalise-upload';
import { manifestKey } from '#functions/normalise-image/upload-manifest';
import type { TextReader } from '#functions/ports';
import { readUpload } from '#functions/read-document/read-upload';
import { memoryCell } from '#local/bureau/in-process';
import { Script } from '#local/bureau/script';
import { type ServedBureau, serveBureau } from '#local/bureau/serve';
import { newBureau } from '#local/bureau/state';
import { subjectFrom } from '#samples/papers/subjects';
import { shoot } from '#samples/set/shoot';
import { encoded } from '#samples/set/write-picture';
import { Filing, type Material, type Registry, type Step } from '#shared/filing/filing';
import { memoryStore } from '#test/functions/memory-store';
import { type BureauOffice, bureauOffice, MONDAY_MS } from './bureau-office';
import { stepsOrder, websites } from './orders';

const NUMBER = '浙ICP备2018000001号';

const refusedOnce = Script.parse({ decisions: [{ when: { sequence: 1 }, outcome: 'refuse', opinion: '幕布照片背景不符合要求' }] });

const photographed = async (paper: string): Promise<Uint8Array> => {
  const recipe = { level: 'normal', scene: 'wood' } as const;
  return encoded(await shoot(subjectFrom(paper, 7), recipe, 7), recipe, 'jpg');
};

const example = (name: string): Promise<Uint8Array> => readFile(`examples/enterprise-passes/materials/${name}`);

/** The example's enterprise with ten websites, and a real picture of everything. */
const tenWebsites = async (): Promise<{ readonly filing: Filing; readonly pictures: readonly (readonly [Material, Uint8Array])[] }> => {
  const filing = Filing.parse(JSON.parse(await readFile('examples/enterprise-passes/filing.json', 'utf8')));
  const all = websites(filing, 10);
  const domains = Object.fromEntries(all.flatMap((one) => one.domains).map((domain) => [domain, null]));
  return {
    filing: { ...filing, registry: { subject: null, domains }, order: { ...filing.order, websites: all, materials: [] } },
    pictures: [
      [{ kind: 'business-licence', of: 'subject' }, await example('business-licence.jpg')],
      [{ kind: 'resident-id-front', of: 'subject-manager' }, await example('manager-id-front.jpg')],
      [{ kind: 'resident-id-back', of: 'subject-manager' }, await example('manager-id-back.jpg')],
      [{ kind: 'verification-sheet' }, await photographed('verification-sheet')],
      [{ kind: 'curtain-photo' }, await photographed('curtain-photo')],
    ],
  };
};

describe('a first filing with ten websites and real pictures, over HTTP', () => {
  let reader: TextReader;
  let bureau: ServedBureau;
  let office: BureauOffice;
  const cell = memoryCell(newBureau({ script: refusedOnce }));
  const time = { nowMs: MONDAY_MS };
  let filing: Filing;

  beforeAll(async () => {
    reader = await createPaddleReader();
    bureau = await serveBureau({ cell, nowMs: () => time.nowMs });
    const limits = { connectMs: 30_000, replyMs: 60_000, replyBytes: 50_000_000 };
    const client = connectBureau({ baseUrl: bureau.baseUrl }, cell.read().configuration, limits);
    office = bureauOffice({ bureau: { cell, client, time }, reader: async () => reader });
  });
  afterAll(async () => {
    await bureau.close();
    await reader.close();
  });

  const upload = (material: Material, bytes: Uint8Array): Promise<string> =>
    office.uploaded('f1', material, {}, async (key) => {
      const uploads = memoryStore({ [key]: bytes });
      await normaliseUpload(key, { uploads, derived: office.derived, decoders: pictureDecoders });
      await readUpload(manifestKey(key), { derived: office.derived, reader });
    });

  const ordered = async (id: string, step: Step) => {
    const { subject } = filing.order;
    const { number } = subject.certificate;
    const own = { ownerCertificateNumber: number, accessProviders: ['self'] };
    const domains = filing.order.websites.map((website, index) => [
      website.domains[0] ?? '',
      { ...own, filingNumber: `${NUMBER}-${index + 1}` },
    ]);
    const registry: Registry = {
      subject: { certificateNumber: number, filingNumber: NUMBER, accessProviders: ['self'], websites: 10 },
      domains: Object.fromEntries(domains),
    };
    office.registered(registry);
    const entered = stepsOrder([step], { subject });
    return office.judgedByBureau(await office.filing(id, { ...entered, order: { ...entered.order, province: 'CN-ZJ' } }));
  };

  it('is refused with reasons that name the picture', async () => {
    const { filing: entered, pictures } = await tenWebsites();
    filing = entered;
    const by = { role: 'applicant' as const, id: 'account-a' };
    await office.store.filings.create({ at: office.clock.now(), by, id: 'f1', account: 'account-a', entered });
    for (const [material, bytes] of pictures) await upload(material, bytes);
    const head = await office.judgedByBureau({ filing: 'f1', generation: await office.approvedHere('f1') });
    expect(head.state).toBe('returned-by-bureau');
    const photo = (await office.store.materials.of('f1')).find(({ kind }) => kind === 'curtain-photo');
    expect(head.returned).toMatchObject([
      { item: `material:${photo?.id}`, applicantText: { zh: expect.stringContaining('幕布照片背景') } },
    ]);
  });

  it('is corrected, sent again and comes back approved with its numbers', async () => {
    office.turnDays(1);
    const head = await office.judgedByBureau({ filing: 'f1', generation: await office.approvedHere('f1') });
    expect(head.state).toBe('approved');
    expect(head.bureau?.subjectNumber).toBe(NUMBER);
    expect(Object.values(head.bureau?.websiteNumbers ?? {})).toEqual(Array.from({ length: 10 }, (_, index) => `${NUMBER}-${index + 1}`));
    const [record] = cell.read().records;
    // The address was read off the picture.
    expect(record?.subject.certificate.address).toBe(filing.order.subject.address);
    expect(record?.websites).toHaveLength(10);
  });

  it('is changed', async () => {
    const step = { action: 'change', target: `${NUMBER}-7`, change: { websiteName: '云岚新手记' } } as const;
    expect(await ordered('f2', step)).toMatchObject({ state: 'approved' });
    expect(cell.read().records[0]?.websites[6]?.name).toBe('云岚新手记');
  });

  it('has one of its websites cancelled', async () => {
    expect(await ordered('f3', { action: 'cancel-website', target: 'example-yunlan9.com' })).toMatchObject({ state: 'approved' });
    expect(cell.read().records[0]?.websites).toHaveLength(9);
    const [books] = await office.store.subjects.ofAccount('account-a');
    expect(books?.websites.filter(({ cancelledOn }) => cancelledOn !== undefined).map(({ filingNumber }) => filingNumber)).toEqual([
      `${NUMBER}-10`,
    ]);
  });
});
