import { describe, expect, it } from 'vitest';
import { SUBJECTS, subjectFrom } from '#samples/papers/subjects';
import { recipeFrom } from '#samples/set/one';
import { EFFECTS } from '#samples/set/recipes';
import { shoot } from '#samples/set/shoot';

describe('one picture', () => {
  it.each(EFFECTS.map((name) => [name]))('changes with %s', async (name) => {
    const subject = subjectFrom('resident-id-back', 3);
    const plain = await shoot(subject, recipeFrom([]), 3);
    const changed = await shoot(subject, recipeFrom([name]), 3);
    expect(Buffer.compare(Buffer.from(plain.pixels.buffer), Buffer.from(changed.pixels.buffer))).not.toBe(0);
    expect(changed.documents[0]?.fields).toEqual(plain.documents[0]?.fields);
  });

  it.each(SUBJECTS.map((name) => [name]))('shows %s', async (name) => {
    const { documents } = await shoot(subjectFrom(name, 4), recipeFrom(['scan']), 4);
    expect(documents).toHaveLength(/^resident-id$|^resident-id-(photocopy|side-by-side)$/.test(name) ? 2 : 1);
  });

  it('refuses a word that it does not know', () => {
    expect(() => recipeFrom(['wood', 'sparkle'])).toThrow(RangeError);
  });
});
