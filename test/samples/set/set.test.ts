import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HELD_OUT_DESKS } from '#samples/camera/desk';
import { HELD_OUT_TYPEFACES } from '#samples/drawing/fonts';
import { HELD_OUT, type Part } from '#samples/held-out';
import { PAPERS } from '#samples/papers/subjects';
import { RECIPES } from '#samples/set/recipes';
import { plannedSet, writeSet } from '#samples/set/set';
import { BoxesEntry, TruthEntry } from '#samples/set/truth';

const COUNT = RECIPES.length;
let folder = '';
let truth: TruthEntry[] = [];
let boxes: BoxesEntry[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samples-'));
  await writeSet(folder, COUNT, 5);
  truth = z.array(TruthEntry).parse(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')));
  boxes = z.array(BoxesEntry).parse(JSON.parse(await readFile(join(folder, 'boxes.json'), 'utf8')));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'resident-id-front': ['name', 'sex', 'ethnicity', 'birthDate', 'address', 'number'],
  'resident-id-back': ['authority', 'validFrom', 'validUntil'],
  'business-licence': ['name', 'type', 'legalRepresentative', 'establishedOn', 'validUntil', 'address', 'scope'],
  unknown: [],
};

describe('a labelled set', () => {
  it('holds a picture that opens for every entry, no larger than 2000 pixels', async () => {
    expect(new Set(truth.map(({ file }) => file)).size).toBe(COUNT);
    for (const { file } of truth) {
      const { width, height } = await sharp(join(folder, file)).metadata();
      expect(Math.max(width, height)).toBeLessThanOrEqual(2000);
    }
  });

  it('tells every field that a document of the kind shows, in the form NFKC', () => {
    for (const { kind, fields } of truth) {
      expect(Object.keys(fields)).toEqual(expect.arrayContaining([...(FIELDS[kind] ?? [])]));
      for (const value of Object.values(fields)) expect(value).toBe(value.normalize('NFKC'));
    }
  });

  it('keeps every box within the upright picture, and not empty unless the picture was cut or shrunk', async () => {
    expect(boxes.map(({ file, kind }) => [file, kind])).toEqual(truth.map(({ file, kind }) => [file, kind]));
    for (const [index, entry] of boxes.entries()) {
      expect(Object.keys(entry.boxes).sort()).toEqual(Object.keys(truth[index]?.fields ?? {}).sort());
      for (const [x, y, width, height] of Object.values(entry.boxes)) {
        expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(entry.width);
        expect(y + height).toBeLessThanOrEqual(entry.height);
        if (truth[index]?.readable) expect(Math.min(width, height)).toBeGreaterThan(5);
      }
    }
  });

  it('turns the file and keeps the boxes upright', async () => {
    const turned = truth.find(({ tags }) => tags.includes('rotate-90'));
    const upright = boxes.find(({ file }) => file === turned?.file);
    const { width, height } = await sharp(join(folder, turned?.file ?? '')).metadata();
    expect([height, width]).toEqual([upright?.width, upright?.height]);
  });

  it('says in the orientation tag how a picture with the tag exif is turned back', async () => {
    const tagged = truth.filter(({ tags }) => tags.includes('exif'));
    const orientations = await Promise.all(tagged.map(async ({ file }) => (await sharp(join(folder, file)).metadata()).orientation));
    expect([...new Set(orientations)].sort()).toEqual([6, 8]);
    for (const { file } of tagged) {
      const upright = boxes.find((entry) => entry.file === file);
      const { data: _, info } = await sharp(join(folder, file)).autoOrient().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([upright?.width, upright?.height]);
    }
  });

  it('has ink where a box says that the number stands', async () => {
    const index = truth.findIndex(({ tags }, at) => boxes[at]?.boxes.number !== undefined && tags.includes('easy'));
    const [left, top, width, height] = boxes[index]?.boxes.number ?? [0, 0, 1, 1];
    const { channels } = await sharp(
      await sharp(join(folder, truth[index]?.file ?? ''))
        .extract({ left, top, width, height })
        .toBuffer(),
    ).stats();
    expect(channels[0]?.min).toBeLessThan(70);
    expect(channels[0]?.stdev).toBeGreaterThan(30);
  });

  it('marks as unreadable what is spoiled, and nothing else', () => {
    for (const { readable, tags } of truth) if (!readable) expect(tags).toContain('refuse');
    for (const recipe of RECIPES) {
      if (recipe.spoil !== undefined)
        expect(
          truth.some(({ tags, readable }) => tags.includes(String(recipe.spoil)) && !readable) ||
            ['blank', 'not-a-document'].includes(recipe.spoil),
        ).toBe(true);
    }
  });

  it('is byte for byte the same for the same seed', async () => {
    const again = await mkdtemp(join(tmpdir(), 'samples-'));
    try {
      await writeSet(again, 4, 5);
      const digest = async (at: string, file: string) =>
        createHash('sha256')
          .update(await readFile(join(at, file)))
          .digest('hex');
      for (const { file } of plannedSet(4, 5)) expect(await digest(again, file)).toBe(await digest(folder, file));
      const start = z.array(TruthEntry).parse(JSON.parse(await readFile(join(again, 'truth.json'), 'utf8')));
      expect(start).toEqual(truth.slice(0, start.length));
    } finally {
      await rm(again, { recursive: true, force: true });
    }
  });
});

describe('the plan of a set', () => {
  it('meets every recipe with every paper in turn', () => {
    const rounds = PAPERS.reduce((sum, { share }) => sum + share, 0);
    const plan = plannedSet(RECIPES.length * rounds, 1);
    expect(new Set(plan.map(({ file }) => file)).size).toBe(plan.length);
    for (const [index, { seal, spoil }] of RECIPES.entries()) {
      if (seal !== undefined || spoil === 'blank' || spoil === 'not-a-document') continue;
      const met = plan.filter((_, at) => at % RECIPES.length === index).map(({ file }) => file.slice(5, -4));
      expect(new Set(met)).toEqual(new Set(PAPERS.map(({ name }) => name)));
    }
  });

  it('uses nothing held out in the part that limits are set on, and something in every picture of the other', () => {
    for (const { subject, recipe } of plannedSet(120, 1, 'fit')) {
      expect(subject.tags.filter((tag) => tag.startsWith('held-out') || HELD_OUT_TYPEFACES.some((face) => tag === `font-${face}`))).toEqual(
        [],
      );
      expect(HELD_OUT_DESKS).not.toContain(recipe.scene);
    }
    const heldOut = plannedSet(120, 1, 'held-out');
    for (const { subject } of heldOut) expect(subject.tags.some((tag) => tag.startsWith('held-out'))).toBe(true);
    expect(new Set(heldOut.flatMap((one) => one.heldOut))).toEqual(new Set(HELD_OUT));
  });

  it('parts a whole set without change: each picture is in one part', () => {
    const names = (part: Part, count: number) => plannedSet(count, 3, part).map(({ file, seed }) => `${file} ${seed}`);
    const whole = names('all', 80);
    const parts = [...names('fit', 80), ...names('held-out', 80)];
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts).toEqual(expect.arrayContaining(whole));
  });

  it('draws other documents for another seed', () => {
    const [one] = plannedSet(1, 1);
    const [other] = plannedSet(1, 2);
    expect(one?.subject.draw(0.3).documents[0]?.fields).not.toEqual(other?.subject.draw(0.3).documents[0]?.fields);
  });
});
