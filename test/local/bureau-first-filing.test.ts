import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { connectBureau } from '#functions/adapters/bureau/connect';
import { canEncodeGbk } from '#functions/adapters/bureau/gbk';
import { packFile } from '#functions/adapters/bureau/pack';
import { memoryLedgerItems } from '#functions/adapters/memory/ledger-items';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { createLedger } from '#functions/bureau-ledger-over-items';
import type { BureauOutcome } from '#functions/bureau-outcomes';
import { collectFromBureau } from '#functions/collect-from-bureau/collect-from-bureau';
import { fitPicture, pictureLimit } from '#functions/fit-picture/fit-picture';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import type { TextReader } from '#functions/ports';
import { submitToBureau } from '#functions/submit-to-bureau/submit-to-bureau';
import { memoryCell } from '#local/bureau/in-process';
import { Script } from '#local/bureau/script';
import { serveBureau } from '#local/bureau/serve';
import { newBureau } from '#local/bureau/state';
import { subjectFrom } from '#samples/papers/subjects';
import { shoot } from '#samples/set/shoot';
import { encoded } from '#samples/set/write-picture';
import { KNOWN_TABLES } from '#shared/bureau/tables/code-tables';
import { mintedIds } from '#shared/bureau/upload/bureau-values';
import { buildFirstFiling } from '#shared/bureau/upload/first-filing';
import type { Attachment } from '#shared/bureau/upload/upload-input';
import { Filing } from '#shared/filing/filing';
import { memoryStore } from '#test/functions/memory-store';

const WEBSITES = 10;
const DAY = 86_400_000;

/** Nothing is read here: that pictures stay legible is another test's. */
const reader: TextReader = { read: () => Promise.reject(new Error('nothing to read')), close: async () => undefined };

const EXAMPLE = 'examples/enterprise-passes';
const material = (name: string): Promise<Uint8Array> => readFile(`${EXAMPLE}/materials/${name}`);

const photographed = async (kind: 'verification-sheet' | 'curtain-photo'): Promise<Uint8Array> => {
  const recipe = { level: 'easy', scene: 'wood' } as const;
  return encoded(await shoot(subjectFrom(kind, 7), recipe, 7), recipe, 'jpg');
};

const fitted = async (use: 'verification-sheet' | 'other', ...uploads: readonly Uint8Array[]): Promise<string> => {
  const sides = await Promise.all(
    uploads.map(async (bytes) => {
      const [picture] = await normaliseImage(bytes, pictureDecoders);
      if (picture === undefined) throw new Error('no page');
      return { picture, rotation: 0 as const };
    }),
  );
  const [first, ...others] = sides;
  if (first === undefined) throw new Error('no side');
  const made = await fitPicture({ sides: [first, ...others], readings: [], limit: pictureLimit(use) }, reader);
  if (!made.ok) throw new Error(made.problem);
  return made.picture.base64;
};

const attachments = async (): Promise<readonly Attachment[]> => {
  const licence = await fitted('other', await material('business-licence.jpg'));
  const card = await fitted('other', await material('manager-id-front.jpg'), await material('manager-id-back.jpg'));
  const sheet = await fitted('verification-sheet', await photographed('verification-sheet'));
  const curtain = await fitted('other', await photographed('curtain-photo'));
  const subject = { kind: 'subject' } as const;
  const ofWebsites = Array.from({ length: WEBSITES }, (_, website): readonly Attachment[] => {
    const owner = { kind: 'website', website } as const;
    return [
      { format: 'jpg', use: 'verification-sheet', base64: sheet, owner },
      { format: 'jpg', use: 'website-manager-certificate', base64: card, owner },
      { format: 'jpg', use: 'curtain-photo', base64: curtain, owner },
    ];
  });
  return [
    { format: 'jpg', use: 'subject-certificate', base64: licence, owner: subject },
    { format: 'jpg', use: 'subject-manager-certificate', base64: card, owner: subject },
    ...ofWebsites.flat(),
  ];
};

const filingOfTen = async (): Promise<Filing> => {
  const filing = Filing.parse(JSON.parse(await readFile(`${EXAMPLE}/filing.json`, 'utf8')));
  const [website] = filing.order.websites;
  if (website === undefined) throw new Error('no website');
  const named = (place: number) => ({ ...website, name: `松珠湖商贸第${place + 1}站`, domains: [`yangli-menhu-${place}.com`] });
  return { ...filing, order: { ...filing.order, websites: Array.from({ length: WEBSITES }, (_, place) => named(place)) } };
};

describe('a first filing with ten websites and real pictures', () => {
  it('goes out over HTTP, is judged after five working days, and comes back approved with its numbers', { timeout: 180_000 }, async () => {
    const { order, access } = await filingOfTen();
    const pictures = await attachments();
    const clock = { nowMs: Date.UTC(2018, 9, 8, 2) };
    const nowMs = () => clock.nowMs;
    const cell = memoryCell(
      newBureau({ script: Script.parse({ decisions: [{ workingDays: 5 }], faults: [{ fault: 'lose-reply', method: 'isp_upload' }] }) }),
    );
    const bureau = await serveBureau({ cell, nowMs });
    const { ispId, userName, password, cipher } = cell.read().configuration;
    const outcomes = new Map<string, BureauOutcome>();
    const tools = {
      ledger: createLedger(memoryLedgerItems()),
      client: connectBureau({ baseUrl: bureau.baseUrl }, { ispId, userName, password, cipher }),
      files: memoryStore(),
      outcomes: { record: async (outcome: BureauOutcome) => void outcomes.set(outcome.id, outcome) },
      fingerprint: (text: string) => createHash('sha256').update(text).digest('hex'),
      nowMs,
      build: async ({ firstId }: { readonly firstId: number }) => {
        let next = firstId;
        const ids = mintedIds(order, access, () => String(next++));
        const context = {
          provider: ispId,
          day: '2018-10-08',
          tables: KNOWN_TABLES,
          serverLocations: ['CN-ZJ' as const],
          canEncode: canEncodeGbk,
        };
        const written = buildFirstFiling(
          { order, access, ids, attachments: pictures, certificateAddress: order.subject.address ?? '' },
          context,
        );
        if (!written.ok) return { ok: false as const, problems: written.problems.map(({ code, field }) => `${code} ${field}`) };
        const packed = packFile(written.xml, `h${firstId}.xml`);
        return packed.ok
          ? { ok: true as const, file: packed.file, resultIds: [ids.subject] }
          : { ok: false as const, problems: ['packing'] };
      },
    };
    const submit = () => submitToBureau({ filingId: 'filing', revision: 1, operation: 'first-filing', part: '', idCount: 100 }, tools);

    // The first reply is lost on the way: the bureau is asked, and the file goes out once.
    expect(await submit()).toMatchObject({ state: 'wait' });
    clock.nowMs += 60_000;
    expect(await submit()).toMatchObject({ state: 'submitted', number: 1 });
    expect(cell.read().files).toHaveLength(1);
    expect(await collectFromBureau(tools)).toMatchObject({ comes: 'done', files: 0 });

    clock.nowMs += 8 * DAY;
    expect(await collectFromBureau(tools)).toMatchObject({ comes: 'done', files: 3 });
    await bureau.close();
    expect([...outcomes.values()].map(({ is }) => is)).toEqual(['submitted', 'approved', 'approved', 'numbers']);
    const numbers = [...outcomes.values()].flatMap((outcome) => (outcome.is === 'numbers' ? [outcome.record] : []));
    const [record] = numbers;
    expect(record?.subject.filingNumber).toMatch(/^浙ICP备\d+号$/);
    expect(record?.websites.map(({ filingNumber }) => filingNumber)).toEqual(
      Array.from({ length: WEBSITES }, (_, place) => `${record?.subject.filingNumber}-${place + 1}`),
    );
    expect(record?.websites.map(({ domains }) => domains[0]?.domain)).toEqual(order.websites.map(({ domains }) => domains[0]));
  });
});
