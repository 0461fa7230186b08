import { describe, expect, it } from 'vitest';
import { outlinesOf } from '#local/bureau-tables/outline-text';
import { elementOf } from '#shared/bureau/schema/outline';

const leaf = { name: 'B', min: 0, max: '1', type: 'long', facets: { minInclusive: '1', maxExclusive: '99' } };
const root = (name: string) => ({
  name,
  min: 1,
  max: '1',
  model: 'all',
  attributes: ['version'],
  children: [leaf, { name: 'C', min: 1, max: '64' }],
});
const elements = {
  schemas: Object.fromEntries(
    ['upload', 'download', 'ret_upload', 'ret_download', 'ret_ack', 'ret_previous', 'ret_status'].map((name) => [name, root(name)]),
  ),
};

describe('outlinesOf', () => {
  it('writes outlines that read as the elements they were made of', () => {
    const upload = outlinesOf(elements).find(({ file }) => file === 'upload.generated.ts')?.text ?? '';
    const outline = /`([^`]*)`;/.exec(upload)?.[1] ?? '';
    expect(outline).toBe('\nupload all @version\n B? long 1..98\n C{1,64}\n');
    expect(elementOf(outline)).toMatchObject({
      name: 'upload',
      content: { kind: 'all', children: [{ name: 'B' }, { name: 'C', max: 64 }] },
    });
  });

  it('refuses elements that lack a schema or have what it does not know', () => {
    expect(() => outlinesOf({ schemas: {} })).toThrow('no schema upload');
    expect(() => outlinesOf({ schemas: { upload: { ...root('upload'), pattern: 'x' } } })).toThrow();
  });
});
