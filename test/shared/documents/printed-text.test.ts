import { describe, expect, it } from 'vitest';
import { rowsOf } from '#shared/documents/layout';
import { unitName } from '#shared/documents/printed-text';
import { pageOf } from './page-of';

const read = (text: string) => unitName(rowsOf(pageOf([{ text, x: 100, y: 100 }])), /公司$/);

describe('the name of a unit', () => {
  it('is confirmed when it ends as such names do', () => {
    expect(read('云砚禾(昆明)网络科技有限公司')).toMatchObject({ trusted: true });
    expect(read('云砚禾(昆明)网络科技有限')).toMatchObject({ trusted: false, reason: 'implausible' });
  });

  it('is not confirmed when a bracket stands alone', () => {
    expect(read('云砚禾(昆明网络科技有限公司')).toMatchObject({ trusted: false, reason: 'implausible' });
    expect(read('云砚禾昆明)网络科技有限公司')).toMatchObject({ trusted: false, reason: 'implausible' });
  });
});
