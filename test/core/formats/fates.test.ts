import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ImportNote } from '#core/formats';
import { readXmile } from '../../../src/core/formats/xmile/readXmile.ts';
import { readCases } from '../../support/cases.ts';

/** Every file of the cases, with what is said about it. */
const files = ['xmile', 'xmileViews'].flatMap((name) => {
  const { cases } = readCases(readFileSync(new URL(`../../cases/formats/${name}.txt`, import.meta.url), 'utf8'));
  return cases.map(({ title, input }) => ({ title, notes: notesOf(input) }));
});

function notesOf(text: string): readonly ImportNote[] {
  const answer = readXmile(text, 'case');
  return answer.ok ? answer.report : [];
}

const all = files.flatMap(({ notes }) => notes);

/** What a sentence says became of the thing: the fate must say the same, or a count by fates misleads. */
function fateIn(message: string): ImportNote['fate'] {
  if (/\bkept\b/u.test(message)) return 'kept';
  return /\bignored\b|does not exist|does not define|are used\.|one is used\.|first is used\.|is left out\./u.test(message) ? 'lost' : undefined;
}

describe('the fate of what an importer does not take over', () => {
  test('the cases speak of all three: lost, kept and only worth a note', () => {
    expect(new Set(all.map(({ fate }) => fate))).toEqual(new Set(['lost', 'kept', undefined]));
  });

  test.each(files.filter(({ notes }) => notes.length > 0))('is what its sentence says: $title', ({ notes }) => {
    expect(notes.map(({ message, fate }) => [message, fate])).toEqual(notes.map(({ message }) => [message, fateIn(message)]));
  });
});
