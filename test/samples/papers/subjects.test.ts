import { describe, expect, it } from 'vitest';
import { boxAround } from '#samples/camera/picture';
import { SUBJECTS, subjectFrom } from '#samples/papers/subjects';

const overlap = (a: readonly number[], b: readonly number[]): boolean => {
  const [ax = 0, ay = 0, aw = 0, ah = 0] = a;
  const [bx = 0, by = 0, bw = 0, bh = 0] = b;
  return ax < bx + bw && bx < ax + aw && ay < by + bh && by < ay + ah;
};

describe.each(SUBJECTS.map((name) => [name]))('a drawn %s', (name) => {
  it('sets its fields side by side and within the sheet, whatever they say', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const { sheet, documents } = subjectFrom(name, seed).draw(0.15);
      const endless = { width: 1e6, height: 1e6 };
      for (const { places, fields } of documents) {
        expect(Object.keys(places).sort()).toEqual(Object.keys(fields).sort());
        // The parts of a birth date stand apart, so each of its boxes is looked at by itself.
        const boxes = Object.entries(places).flatMap(([field, quads]) => quads.map((quad) => ({ field, box: boxAround([quad], endless) })));
        for (const { field, box } of boxes) {
          expect(box[0] + box[2], `${field} of seed ${seed}`).toBeLessThan(sheet.canvas.width);
          expect(box[1] + box[3], `${field} of seed ${seed}`).toBeLessThan(sheet.canvas.height);
          const covered = boxes.filter((other) => other.field !== field && overlap(box, other.box)).map((other) => other.field);
          expect(covered, `${field} of seed ${seed}`).toEqual([]);
        }
      }
    }
  });
});
