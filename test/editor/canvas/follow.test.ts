import { describe, expect, test } from 'vitest';
import { rootModel, type ElementId, type ModelDocument } from '#core/model';
import { elementOf, model } from '#test/documents';
import { nextStop, type Trail, type Way } from '../../../src/editor/canvas/follow.ts';
import { drawn, onlyCurve, retention } from './retention.ts';

/** Where pressing a bracket some times leads to. */
function walk(document: ModelDocument, from: ElementId, ways: readonly (Way | `${Way} anew`)[]): (ElementId | null)[] {
  let trail: Trail | null = null;
  let here = from;
  return ways.map((pressed) => {
    const [way, anew] = pressed.split(' ') as [Way, string | undefined];
    trail = nextStop(rootModel(document), drawn(document), here, { way, anew: anew !== undefined }, trail);
    const stop = trail?.stops[trail.index] ?? null;
    here = stop ?? here;
    return stop;
  });
}

describe('in a model of stocks and flows', () => {
  const document = retention();
  const [leads, customers, sales, churn, rate] = ['Leads', 'Customers', 'sales', 'churn', 'churn rate'].map((name) => elementOf(document, name));

  test('a stock is fed by its flows, one after the other and round again', () => {
    expect(walk(document, customers as ElementId, ['causes', 'causes', 'causes'])).toEqual([sales, churn, sales]);
  });

  test('with Shift the walk goes on from where it is', () => {
    expect(walk(document, customers as ElementId, ['causes', 'causes', 'causes anew'])).toEqual([sales, churn, customers]);
  });

  test('a rate feeds its flow, the flow feeds its stocks, and both ways lead back', () => {
    expect(walk(document, rate as ElementId, ['effects'])).toEqual([churn]);
    expect(walk(document, leads as ElementId, ['effects', 'effects'])).toEqual([sales, customers]);
  });

  test('a link leads to its own ends; a dead end to nowhere', () => {
    expect(walk(document, onlyCurve(document), ['causes'])).toEqual([rate]);
    expect(walk(document, onlyCurve(document), ['effects'])).toEqual([churn]);
    expect(walk(document, rate as ElementId, ['causes'])).toEqual([null]);
  });
});

test('in a causal loop diagram it goes round the loop', () => {
  const document = model().auxiliary('a').auxiliary('b').auxiliary('c').link('a', 'b').link('b', 'c').link('c', 'a').build();
  const [a, b, c] = ['a', 'b', 'c'].map((name) => elementOf(document, name));
  expect(walk(document, a as ElementId, ['effects', 'effects', 'effects'])).toEqual([b, c, a]);
  expect(walk(document, a as ElementId, ['causes', 'causes', 'causes'])).toEqual([c, b, a]);
});
