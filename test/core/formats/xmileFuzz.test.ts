import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readXmile } from '../../../src/core/formats/xmile/readXmile.ts';
import { validate } from '../../../src/core/model/index.ts';
import { readCases } from '../../support/cases.ts';

const inputs = ['xmile', 'xmileViews'].flatMap((name) => {
  const path = fileURLToPath(new URL(`../../cases/formats/${name}.txt`, import.meta.url));
  return readCases(readFileSync(path, 'utf8')).cases.map(({ input }) => input);
});

/** Words that a damaged file may hold where others are expected. */
const pieces = fc.constantFrom('', '<', '>', '"', '&', '0', '-', 'NaN', '<eqn>', '<x/>', 'name=""', ' x="1e999"', '\u0000', '{', '__proto__', 'constructor');

it('reads a damaged file as a valid document or says what is wrong, and never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...inputs), fc.nat(), fc.nat(12), pieces, (text, at, length, piece) => {
      const from = at % text.length;
      const answer = readXmile(text.slice(0, from) + piece + text.slice(from + length), 'damaged');
      const checked = answer.ok ? validate(structuredClone(answer.document)) : null;
      expect(answer.ok ? 'a document' : answer.problems[0]?.message).toBeTruthy();
      expect(checked?.ok === false ? checked.problems : []).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
