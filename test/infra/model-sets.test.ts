import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MODEL_SETS, modelFiles } from '#infra/model-sets';
import { development } from '#infra/stages/development';
import { projectRoot, stepBundling } from '#infra/step-bundling';
import { stepSettings } from '#infra/step-settings';
import { resourcesOf, systemOf, templatesOf } from './synthesised';

const network = (file: string, dictionary?: string) => (dictionary === undefined ? { file } : { file, dictionary });

describe('the networks of a stage', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'model-sets-'));
    mkdirSync(join(root, 'models'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const installed = (manifest: object): void => {
    mkdirSync(join(root, 'models/pp-ocrv6-small'), { recursive: true });
    writeFileSync(join(root, 'models/pp-ocrv6-small/manifest.json'), JSON.stringify(manifest));
  };

  it('are their folder, and single files of another set', () => {
    cpSync(join(projectRoot, 'models/pp-ocrv4-mobile'), join(root, 'models/pp-ocrv4-mobile'), { recursive: true });
    installed({
      ...{ detection: network('det.onnx'), recognition: network('rec.onnx', 'd.txt'), orientation: network('package:p/c.onnx') },
      latin: network('package:q/l.onnx', 'set:pp-ocrv4-mobile/latin-dictionary.txt'),
    });
    expect(modelFiles('pp-ocrv6-small', root)).toEqual(['models/pp-ocrv6-small', 'models/pp-ocrv4-mobile/latin-dictionary.txt']);
  });

  it('that are not installed, or miss what another set has, stop the synthesis with what to run', () => {
    const words = 'the networks pp-ocrv6-small are not installed: npm run models -- install pp-ocrv6-small';
    expect(() => modelFiles('pp-ocrv6-small', root)).toThrow(words);
    installed({
      ...{ detection: network('det.onnx'), recognition: network('rec.onnx'), orientation: network('c.onnx') },
      second: network('set:pp-ocrv4-mobile/none.onnx'),
    });
    expect(() => modelFiles('pp-ocrv6-small', root)).toThrow(words);
  });

  it('are copied into the package by the same paths', () => {
    const { commandHooks } = stepBundling({ ...stepSettings['read-document'], files: ['models/a', 'models/b/c.txt'] });
    const commands = commandHooks?.afterBundling('/in', '/out') ?? [];
    expect(commands.slice(0, 4)).toEqual([
      'mkdir -p "/out/models"',
      `cp -R "${projectRoot}/models/a" "/out/models/"`,
      'mkdir -p "/out/models/b"',
      `cp -R "${projectRoot}/models/b/c.txt" "/out/models/b/"`,
    ]);
  });

  it('are those that the functions which read are told of', () => {
    const { reading, filing } = templatesOf();
    const told = [reading, filing].flatMap((template) =>
      resourcesOf(template, 'AWS::Lambda::Function').flatMap(
        ({ Properties }) => /"MODELS_FOLDER":"([^"]+)"/.exec(JSON.stringify(Properties))?.[1] ?? [],
      ),
    );
    expect(told).toEqual([`models/${development.models}`, `models/${development.models}`]);
    expect(MODEL_SETS).toContain(development.models);
  });

  it('must be there for any stage that is synthesised', () => {
    const missing = MODEL_SETS.find((set) => {
      try {
        return modelFiles(set).length === 0;
      } catch {
        return true;
      }
    });
    if (missing !== undefined) expect(() => systemOf({ ...development, models: missing })).toThrow(`npm run models -- install ${missing}`);
  });
});
