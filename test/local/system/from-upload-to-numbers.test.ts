import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { uploadMaterial } from '#local/system/upload-filing';
import { writeOne } from '#samples/set/one';
import { MOST_UPLOAD_BYTES } from '#shared/api/material';
import { loadedExample } from './example-order';
import { approveNext, mailsIn, untilNumbers, untilState } from './journey';
import { databaseOf, endDatabaseOf, type RunningSystem, spawnSystem, startProcess } from './running-system';

const Made = z.object({ id: z.string() });
const Announced = z.object({ id: z.string(), upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }) });
const Subjects = z.object({
  items: z.array(z.object({ name: z.string(), filingNumber: z.string(), websites: z.array(z.object({ filingNumber: z.string() })) })),
});

let folder = '';
let system: RunningSystem | undefined;
let filing = '';

const running = (): RunningSystem => {
  if (system === undefined) throw new Error('nothing runs');
  return system;
};

const killedAndStartedAgain = async (): Promise<void> => {
  await running().kill('SIGKILL');
  system = await startProcess(folder);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heyan-system-'));
  system = await startProcess(folder);
});

afterAll(async () => {
  await system?.kill('SIGKILL');
  // The next start would end the database that a killed system leaves behind; here nothing starts again.
  await endDatabaseOf(folder);
  await rm(folder, { recursive: true, force: true });
});

describe('a filing through the API of the running system', () => {
  it('refuses a body that is larger than the form allows', async () => {
    const applicant = await running().as('applicant', 'zhang');
    const { body } = await loadedExample('person-passes');
    const { id } = Made.parse(await applicant.post('/filings', body));
    const { upload } = Announced.parse(
      await applicant.post(`/filings/${id}/materials`, {
        kind: 'resident-id',
        fileName: 'large.jpg',
        contentType: 'image/jpeg',
        size: MOST_UPLOAD_BYTES,
      }),
    );
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(MOST_UPLOAD_BYTES + 1)]), 'large.jpg');
    const answer = await fetch(upload.url, { method: 'POST', body: form }).then(
      async (response) => ({ status: response.status, text: await response.text() }),
      () => null,
    );
    expect(answer).toMatchObject({ status: 400, text: expect.stringContaining('EntityTooLarge') });
  });

  it('has its folder and its port to itself, and says so to a second start', async () => {
    const sameFolder = spawnSystem(folder);
    expect(await sameFolder.ended).toBe(2);
    expect(sameFolder.out()).toMatch(/the data folder is used by process \d+/);
    const other = join(folder, 'another');
    const samePort = spawnSystem(other, { port: new URL(running().origin).port });
    expect(await samePort.ended).toBe(2);
    expect(samePort.out()).toMatch(/port \d+ is taken/);
    await writeFile(join(other, 'settings.json'), '{"version":2}');
    const otherVersion = spawnSystem(other);
    expect(await otherVersion.ended).toBe(2);
    expect(otherVersion.out()).toContain('written by another version');
    for (const { out } of [sameFolder, samePort, otherVersion]) expect(out()).not.toMatch(/^\s+at /m);
  });

  it('is read and checked although the system is killed while it reads', async () => {
    const applicant = await running().as('applicant', 'li');
    const { body, materials } = await loadedExample('person-passes');
    filing = Made.parse(await applicant.post('/filings', body)).id;
    for (const material of materials) await uploadMaterial(applicant, filing, material);
    await applicant.post(`/filings/${filing}/submit`);
    await killedAndStartedAgain();
    const again = await running().as('applicant', 'li');
    const { timeline } = await untilState(again, filing, 'first-review');
    expect(timeline.map(({ event }) => event)).toEqual(['created', 'submit', 'check-passed']);
  });

  it('goes on from a review that was decided after another kill, to the curtain photo and the bureau, and has its numbers', async () => {
    await killedAndStartedAgain();
    const reviewer = await running().as('reviewer', 'anna');
    const applicant = await running().as('applicant', 'li');
    await approveNext(reviewer, 'first-review', filing);
    await untilState(applicant, filing, 'awaiting-photo');
    const photo = join(folder, 'curtain.jpg');
    await writeOne('curtain-photo', photo, 1, []);
    await uploadMaterial(applicant, filing, { kind: 'curtain-photo', path: photo });
    await untilState(applicant, filing, 'photo-review');
    await approveNext(reviewer, 'photo-review', filing);
    await untilState(applicant, filing, 'approved');
    // The bureau tells the numbers in a message of its own.
    const { subject, websites } = await untilNumbers(applicant, filing);
    expect(subject).toMatch(/^粤ICP备\d{10}号$/);
    expect(websites).toEqual({ 0: `${subject}-1` });
    const { items } = Subjects.parse(await applicant.get('/subjects'));
    expect(items).toMatchObject([{ filingNumber: subject, websites: [{ filingNumber: `${subject}-1` }] }]);
  });

  it('has told the applicant of each step once', async () => {
    await expect
      .poll(() => mailsIn(folder), { timeout: 30_000, interval: 500 })
      .toEqual([
        'Please file with public security',
        'Please upload the curtain photo',
        'Your filing was approved',
        'Your filing was submitted to the bureau',
      ]);
  });

  it('ends at once when it is asked to, and leaves nothing running', async () => {
    expect(await running().kill('SIGINT')).toBe(0);
    expect(await databaseOf(folder)).toBe(null);
    system = undefined;
  });
});
