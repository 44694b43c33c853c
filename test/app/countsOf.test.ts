import { expect, test } from 'vitest';
import { readModelFile } from '#core/formats';
import { words } from '#core/words';
import { countsOf } from '../../src/app/files/countsOf.ts';

/** A model with a constant that is no number, an element nobody knows, and a method that is not to be had. */
const xmile = `<?xml version="1.0"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<header><vendor>v</vendor><product version="1">p</product></header>
<sim_specs method="gear"><start>0</start><stop>many</stop><dt>1</dt></sim_specs>
<model><variables><aux name="a"><eqn>1</eqn><mood>blue</mood></aux></variables></model>
</xmile>`;

test('what was lost, what is kept unused and what is only worth a note are counted apart', async () => {
  const opened = await readModelFile('pond.xmile', xmile);
  if (!opened.ok) throw new Error('not opened');
  const counts = countsOf(opened.report);
  expect(counts.lost + counts.kept + counts.notes).toBe(opened.report.length);
  expect(counts).toEqual({ lost: 1, kept: 1, notes: 2 });
});

test.each([
  [{ lost: 0, kept: 0, notes: 1 }, 'a is open: 1 note on how it was read.'],
  [{ lost: 1, kept: 0, notes: 2 }, 'a is open: 1 thing was not taken over, 2 notes on how it was read.'],
  [{ lost: 2, kept: 3, notes: 0 }, 'a is open: 2 things were not taken over, 3 are kept but not used.'],
])('%o are told as they are', (counts, sentence) => {
  expect(words.app.files.openedNotes('a', counts)).toBe(sentence);
});
