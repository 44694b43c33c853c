import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readJson, writeXmile } from '#core/formats';
import { readXmile } from '../../../src/core/formats/xmile/readXmile.ts';
import { validate } from '../../../src/core/model/index.ts';
import { readCases } from '../../support/cases.ts';
import { within } from '#test/long';

const cases = ['xmile', 'xmileViews'].flatMap((name) => {
  const path = fileURLToPath(new URL(`../../cases/formats/${name}.txt`, import.meta.url));
  return readCases(readFileSync(path, 'utf8')).cases.map(({ input }) => input);
});

/** A file of ours with one of everything: half of the damage is done to it, since it holds most of what can be read. */
function ours(): string {
  const read = readJson(readFileSync(new URL('../../models/format-1/everything.loopwell.json', import.meta.url), 'utf8'));
  return read.ok ? writeXmile(read.document, { version: '1' }).text : '';
}

const inputs = [...cases, ...cases.map(ours)];

/** Words that a damaged file may hold where others are expected. */
const pieces = fc.constantFrom('', '<', '>', '"', '&', '0', '-', 'NaN', '<eqn>', '<x/>', 'name=""', ' x="1e999"', '\u0000', '{', '__proto__', 'constructor', 'loopwell:', '=""', 'v1', ',', '[1e400]', '180', ' loopwell:key="__proto__"', '&#10;');

it('reads a damaged file as a valid document or says what is wrong, and never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...inputs), fc.nat(), fc.nat(12), pieces, (text, at, length, piece) => {
      const from = at % text.length;
      const answer = readXmile(text.slice(0, from) + piece + text.slice(from + length), 'damaged');
      const checked = answer.ok ? validate(structuredClone(answer.document)) : null;
      expect(answer.ok ? 'a document' : answer.problems[0]?.message).toBeTruthy();
      expect(checked?.ok === false ? checked.problems : []).toEqual([]);
    }),
    { numRuns: 1500 },
  );
}, within(120_000));
