import { describe, expect, test } from 'vitest';
import { auditLabels, causalGraph, findLoops, nameLoops, type LabelFinding } from '#core/analysis';
import { compile } from '#core/compiler';
import { looksLikeLabel, newId, rootModel, type LoopKey, type ModelDocument } from '#core/model';
import { linkBetween, viewIn } from '#test/documents';
import { causal } from '#test/loops';

const pair = (): ModelDocument => causal('Pair', 'Customers > referrals +\nreferrals > Customers +\nCustomers > load +\nload > Customers -');

/** The findings on one note in a view, bound to a loop or standing near one. */
function audit(document: ModelDocument, text: string, { bound, near }: { readonly bound?: LoopKey; readonly near?: LoopKey }): LabelFinding[] {
  const graph = causalGraph(document, compile(document));
  const set = findLoops(graph);
  const id = newId(document, 'e');
  const view = viewIn(document);
  view.elements[id] = { id, kind: 'note', text, x: 0, y: 0, width: 100, height: 40, ...(bound === undefined ? {} : { loop: bound }) };
  return auditLabels(view, { graph, names: nameLoops(set, document.loops), around: () => near ?? null });
}

const keysOf = (document: ModelDocument): LoopKey[] => findLoops(causalGraph(document, compile(document))).loops.map(({ key }) => key);

describe('a label of a loop', () => {
  const [R1 = '', B1 = ''] = keysOf(pair());

  test.each(['R', 'R1', 'R1 Word of mouth', 'Word of mouth', ''])('that says %j of one that reinforces holds', (text) => {
    expect(audit(pair(), text, { bound: R1 })).toMatchObject([{ verdict: 'holds', untrue: false, fixes: [], loose: false }]);
  });

  test('with the wrong letter is not true, and can be changed to what is', () => {
    expect(audit(pair(), 'R2: Price war', { bound: B1 })).toMatchObject([
      {
        verdict: 'letter',
        untrue: true,
        sentence: 'The label says that the loop is reinforcing, but it is balancing: it has one minus sign.',
        fixes: [{ kind: 'change', text: 'B1: Price war', says: 'Change to B1' }, { kind: 'remove' }],
      },
    ]);
    expect(audit(pair(), 'B', { bound: R1 })).toMatchObject([{ sentence: 'The label says that the loop is balancing, but it is reinforcing: it has no minus sign.', fixes: [{ text: 'R1' }, {}] }]);
  });

  test('with the number of another loop is told, but not untrue', () => {
    expect(audit(pair(), 'R7', { bound: R1 })).toMatchObject([{ verdict: 'number', untrue: false, sentence: 'The label says R7, but the loop is R1 in the list.', fixes: [{ text: 'R1' }] }]);
  });

  test('turns untrue where a sign is flipped', () => {
    const document = pair();
    linkBetween(document, 'referrals', 'Customers').polarity = '-';
    expect(audit(document, 'R1', { bound: R1 })).toMatchObject([{ verdict: 'letter', fixes: [{ text: 'B1' }, {}] }]);
  });

  test('claims too much where a sign is unknown', () => {
    const document = pair();
    delete linkBetween(document, 'referrals', 'Customers').polarity;
    expect(audit(document, 'R', { bound: R1 })).toMatchObject([
      { verdict: 'unknown', untrue: true, sentence: 'The label says that the loop is reinforcing, but nothing says whether more referrals makes more or less customers.', fixes: [{ text: 'U1' }, {}] },
    ]);
  });

  test('is of no loop where a link is gone', () => {
    const document = pair();
    delete rootModel(document).links[linkBetween(document, 'referrals', 'Customers').id];
    expect(audit(document, 'R1', { bound: R1 })).toMatchObject([
      { verdict: 'gone', untrue: true, sentence: 'This loop does not exist any more: referrals has no say in customers.', fixes: [{ kind: 'remove' }] },
    ]);
  });

  test('is of no loop where a variable is gone', () => {
    expect(audit(pair(), 'R1', { bound: 'v98>v99' })).toMatchObject([{ verdict: 'gone', sentence: 'This loop does not exist any more: one of its variables is gone.' }]);
  });
});

describe('a note that reads like a label', () => {
  const [R1 = '', B1 = ''] = keysOf(pair());

  test('is taken by its word where it stands at a loop, and can be bound', () => {
    expect(audit(pair(), 'R', { near: R1 })).toMatchObject([{ verdict: 'holds', loose: true, loop: R1, fixes: [{ kind: 'bind', loop: R1, says: 'Make it the label of R1' }] }]);
    expect(audit(pair(), 'R', { near: B1 })).toMatchObject([{ verdict: 'letter', untrue: true, fixes: [{ text: 'B1' }, { kind: 'bind' }, { kind: 'remove' }] }]);
  });

  test('is left alone where no loop is near', () => {
    expect(audit(pair(), 'R', {})).toEqual([]);
  });

  test('must be nothing but one', () => {
    expect(audit(pair(), 'R is what we want', { near: B1 })).toEqual([]);
  });

  test.each(['R', 'B', 'R1', 'B12', 'B2: Price war', 'R1 Word of mouth', 'B: Limits', ' R1 '])('%j does', (text) => expect(looksLikeLabel(text)).toBe(true));
  test.each(['', 'Risk', 'B plan for next year', 'R is what we want', 'R1\nand more', 'b', 'R1234', 'R&D', 'B2B', 'X1'])('%j does not', (text) => expect(looksLikeLabel(text)).toBe(false));
});

test('labels are judged where the list of loops is too long to have theirs', () => {
  const document = pair();
  const graph = causalGraph(document, compile(document));
  const [R1 = ''] = keysOf(document);
  const view = viewIn(document);
  const id = newId(document, 'e');
  view.elements[id] = { id, kind: 'note', text: 'B', x: 0, y: 0, width: 10, height: 10, loop: R1 };
  expect(auditLabels(view, { graph, names: new Map(), around: () => null })).toMatchObject([{ verdict: 'letter', fixes: [{ text: 'R' }, {}] }]);
});
