import { expect, test } from 'vitest';
import { compile } from '#core/compiler';
import { simulate } from '#core/simulator';
import { inputsKey, baseInputs, type Runs } from '#editor/store';
import { model, type DocumentBuilder } from '#test/documents';
import { standingOf } from '../../../../src/editor/panels/shell/runStanding.ts';

const none: Runs = { current: null, base: null, scenarios: [], busy: false, progress: null, failure: null };

/** The document with what it compiles to and its finished run. */
function ran(builder: DocumentBuilder) {
  const document = builder.build();
  const compilation = compile(document);
  const { program } = compilation;
  const current = program && { program, key: inputsKey(baseInputs), scenario: null, run: simulate(program) };
  return { document, compilation, runs: { ...none, current } };
}

const tub = () => model({ start: 0, stop: 10, dt: 1, method: 'euler' }).stock('Water', 100).flow('tap', { to: 'Water' }, 5);

test('all is well', () => {
  const { document, compilation, runs } = ran(tub());
  expect(standingOf(document, compilation, runs, false)).toMatchObject({ kind: 'done', text: 'Up to date', hint: expect.stringContaining('11 rows with Euler') as string });
});

test('a stock or a flow that cannot run yet is counted, a word is not', () => {
  const { document, compilation, runs } = ran(tub().flow('leak', { from: 'Water' }).auxiliary('mood'));
  expect(standingOf(document, compilation, runs, false)).toMatchObject({ kind: 'problems', tone: 'warning', text: '1 left out' });
});

test('a run that takes long tells its share', () => {
  const { document, compilation, runs } = ran(tub());
  expect(standingOf(document, compilation, { ...runs, progress: 0.456 }, true).text).toBe('Running, 46 %');
});

test('a model without an equation has nothing to run', () => {
  const { document, compilation } = ran(model());
  expect(standingOf(document, compilation, none, false)).toMatchObject({ kind: 'nothing', text: 'Nothing to run yet' });
});

test('errors are counted and lead to their list', () => {
  const { document, compilation, runs } = ran(tub().auxiliary('half', '3 +'));
  expect(standingOf(document, compilation, runs, false)).toMatchObject({ kind: 'problems', text: '1 problem', tone: 'danger' });
});

test('a run that stopped says when and at what', () => {
  // 1e300 squared overflows in the first step: 1e300 * 1e300 is beyond the largest double, 1.8e308.
  const { document, compilation, runs } = ran(model({ start: 0, stop: 10, dt: 1, method: 'euler' }).stock('Big', '1e300').flow('growth', { to: 'Big' }, 'Big * Big'));
  const standing = standingOf(document, compilation, runs, false);
  expect(standing).toMatchObject({ kind: 'stopped', tone: 'warning' });
  expect(standing.hint).toContain('Big became');
});

test('an engine that broke down is told in a sentence, never in the words of the error', () => {
  const { document, compilation, runs } = ran(tub());
  expect(standingOf(document, compilation, { ...runs, failure: 'Uncaught TypeError: x is null' }, false)).toMatchObject({ kind: 'failed', hint: 'The engine broke down on this model. The next change starts it again. If an equation is very long, give parts of it names of their own.' });
});
