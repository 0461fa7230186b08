import { describe, expect, it } from 'vitest';
import { BUILT_IN_SETS, isModelName } from '#functions/adapters/paddle-ocr/chosen-models';
import { ModelManifest } from '#functions/adapters/paddle-ocr/model-folder';
import { catalogue, entryNamed } from '#local/models/catalogue';

describe('the catalogue of networks', () => {
  it('names each set once, and never as a built-in one', () => {
    const names = catalogue.map(({ manifest }) => manifest.name);
    expect(new Set([...BUILT_IN_SETS, ...names]).size).toBe(names.length + BUILT_IN_SETS.length);
    expect(names.every(isModelName)).toBe(true);
  });

  it.each(catalogue.map((entry) => [entry.manifest.name, entry] as const))('can make a whole folder of %s', (name, entry) => {
    expect(entryNamed(name)).toBe(entry);
    expect(ModelManifest.parse(entry.manifest)).toEqual(entry.manifest);
    const { detection, recognition, orientation } = entry.manifest;
    const own = [detection.file, recognition.file, recognition.dictionary, orientation.file].filter((file) => !file.startsWith('package:'));
    const files = entry.files.map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining(own));
    expect(new Set(files).size).toBe(files.length);
    expect(files.every((file) => /^[\w.-]+$/.test(file))).toBe(true);
  });

  it.each(catalogue.map((entry) => [entry.manifest.name, entry] as const))(
    'pins %s by version and hashes, and keeps its licence',
    (_, entry) => {
      for (const hash of [entry.wheel.sha256, ...entry.files.map(({ sha256 }) => sha256)]) expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(entry.wheel.version).toMatch(/^\d+(\.\d+)+$/);
      expect(entry.manifest.licence).toBe('Apache-2.0');
      expect(entry.files.map(({ file }) => file)).toContain('LICENSE');
    },
  );

  it('knows no other names', () => {
    for (const name of BUILT_IN_SETS) expect(entryNamed(name)).toBeNull();
  });
});
