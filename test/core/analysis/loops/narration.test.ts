import { describe, expect, test } from 'vitest';
import { causalGraph, findLoops, inSentence, narrate } from '#core/analysis';
import { compile } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import { runCases } from '#test/cases';
import { model, must } from '#test/documents';
import { documentOf, loopModels } from '#test/loopModels';
import { causal } from '#test/loops';

runCases('loops/narration', (lines) => {
  const document = causal('Diagram', lines);
  const graph = causalGraph(document, compile(document));
  return findLoops(graph).loops.map((loop) => {
    const { sentence, steps, verdict } = narrate(graph, loop);
    return [`${loop.polarity}: ${sentence}`, ...steps.map((step) => `  ${step.sentence}`), `  ${verdict}`].join('\n');
  }).join('\n');
});

function story(document: ModelDocument, place = 0) {
  const graph = causalGraph(document, compile(document));
  return narrate(graph, must(findLoops(graph).loops[place], 'loop'));
}

describe('why a loop has its letter', () => {
  const population = () => model().auxiliary('Life', 10).stock('Population', 100).flow('births', { to: 'Population' }, '0.1 * Population').flow('deaths', { from: 'Population' }, 'Population / Life').build();

  test('is told from its stock on, by equations and pipes', () => {
    expect(story(population()).steps.map(({ sentence }) => sentence)).toEqual([
      'More population makes more births, by its equation.',
      'More births makes more population, because it fills it.',
    ]);
    expect(story(population(), 1)).toMatchObject({
      sentence: 'More population → more deaths → less population: the push is answered, so it seeks a goal.',
      verdict: 'One minus sign, an odd number: a push comes back turned round, so the loop is balancing (B).',
    });
  });

  test('says what a limit does, and what an arrow claims against the equation', () => {
    const tank = model().stock('Water', 10, { nonNegative: true }).flow('use', { from: 'Water' }, 3).build();
    expect(story(tank).steps[0]?.sentence).toBe('More water makes more use, while the limit of a stock has a say.');
    const marked = model().stock('Staff', 10).flow('leaving', { from: 'Staff' }, 'Staff / 20').link('Staff', 'leaving', '-').build();
    expect(story(marked).steps[0]?.sentence).toBe('More staff makes more leaving, by its equation. The arrow is marked −.');
  });

  test('does not hold the time in a conveyor against it', () => {
    const belt = model().stock('belt', 0, { special: { kind: 'conveyor', transit: '5' } }).flow('start', { to: 'belt' }, 3).flow('end', { from: 'belt' }).build();
    expect(story(belt)).toMatchObject({ ending: 'corrects', chain: ['More belt', 'after a while more end', 'less belt'] });
  });
});

test('a balancing loop through two stocks may overshoot, one through one stock seeks its goal', () => {
  // Inventory and workforce, the textbooks' swing without any delay: Schoenberg, Davidsen and Eberlein 2020, Fig. 8.
  const document = documentOf(must(loopModels().find(({ id }) => id === 'inventory_workforce_1'), 'model'));
  const graph = causalGraph(document, compile(document));
  const endings = findLoops(graph).loops.map((loop) => [loop.links.length, narrate(graph, loop).ending]);
  expect(endings).toEqual([[2, 'corrects'], [3, 'corrects'], [9, 'overshoots']]);
});

test('a story begins where and with what it is asked to', () => {
  const document = causal('Pair', 'Customers > referrals +\nreferrals > Customers -');
  const graph = causalGraph(document, compile(document));
  const loop = must(findLoops(graph).loops[0], 'loop');
  expect(narrate(graph, loop, { at: 1, direction: 'less' }).chain).toEqual(['Less referrals', 'more customers', 'more referrals']);
  expect(narrate(graph, loop, { at: 99 }).chain[0]).toBe('More customers');
});

test.each([['Customers', 'customers'], ['New customers', 'new customers'], ['NPS', 'NPS'], ['NPS score', 'NPS score'], ['Acme Corp', 'Acme Corp'], ['R&D', 'R&D'], ['A', 'A'], ['Success of A', 'success of A'], ['iPhone sales', 'iPhone sales'], ['Überstunden', 'überstunden'], ['', '']])(
  'inside a sentence %s is %s', (name, inside) => expect(inSentence(name)).toBe(inside),
);
