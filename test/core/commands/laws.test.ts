import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataOf, newDocument, validate } from '#core/model';
import { steps, take } from '#test/steps';

test('no sequence of commands makes a document that is not valid', () => {
  fc.assert(
    fc.property(steps, (session) => {
      const document = newDocument({ title: 'Any' });
      for (const step of session) {
        take(document, step);
        expect(validate(dataOf(document))).toMatchObject({ ok: true });
      }
    }),
  );
});
