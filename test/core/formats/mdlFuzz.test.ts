import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMdl } from '../../../src/core/formats/mdl/readMdl.ts';
import { validate } from '../../../src/core/model/index.ts';
import { readCases } from '../../support/cases.ts';

const inputs = ['mdl', 'mdlSketches'].flatMap((name) => {
  const path = fileURLToPath(new URL(`../../cases/formats/${name}.txt`, import.meta.url));
  return readCases(readFileSync(path, 'utf8')).cases.map(({ input }) => input);
});

/** Pieces that a damaged file may hold where others are expected. */
const pieces = fc.constantFrom(
  '', '"', "'", '(', ')', '[', ']', '{', '~', '|', '!', ',', ';', ':', '->', '<->', ':=', ':NA:', ':EXCEPT:', ':MACRO:', ':END OF MACRO:', '\\', '\\\n',
  '^', '-', '1e999', '10,1,', '1,2,3,', '12,9,48,', '\\\\\\---///', '///---\\\\\\', '__proto__', 'constructor', '\u0000', 'INTEG(', 'WITH LOOKUP(',
);

it('reads a damaged file as a valid document or says what is wrong, and never rejects', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...inputs), fc.nat(), fc.nat(12), pieces, async (text, at, length, piece) => {
      const from = at % text.length;
      const answer = await readMdl(text.slice(0, from) + piece + text.slice(from + length), 'damaged');
      const checked = answer.ok ? validate(structuredClone(answer.document)) : null;
      expect(answer.ok ? 'a document' : answer.problems[0]?.message).toBeTruthy();
      expect(checked?.ok === false ? checked.problems : []).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

it('reads deep and long equations, and says where they go too far', async () => {
  const deep = await readMdl(`a = ${'('.repeat(5000)}1${')'.repeat(5000)} ~~|\nb = 1 ~~|`, 'deep');
  expect(deep).toMatchObject({ ok: true, report: [{ line: 1, message: 'An entry cannot be read at "(" and is kept as text.' }, {}] });
  const long = await readMdl(`a = ${'1 + '.repeat(5000)}1 ~~|\nb = 1 ~~|`, 'long');
  expect(long).toMatchObject({ ok: true, report: [{ line: 1, message: 'An entry cannot be read at "+" and is kept as text.' }, {}] });
});
