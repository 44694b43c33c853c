import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addGhost, addLink, addShape, addView, flipCurves, linkProblem, markLinks, reattachFlow, reattachLink, reverseLinks, setAssociation, setBend, setLinkDelay, setLinkPolarity, setLinkShape,
} from '#core/commands';
import { curveOf, dataOf, rootModel, validate, type ModelDocument, type VariableId, type ViewId } from '#core/model';
import { words } from '#core/words';
import { elementOf, hereIn, idOf, linkBetween, model, must, viewIn } from '#test/documents';

const triangle = () => model().auxiliary('a').auxiliary('b').auxiliary('c').link('a', 'b', '+').link('b', 'c', '-', { delay: true }).build();
const linksOf = (document: ModelDocument) => Object.keys(rootModel(document).links) as (keyof ReturnType<typeof rootModel>['links'])[];
const all = (document: ModelDocument) => ({ model: document.root, links: linksOf(document) });

describe('several links at once', () => {
  test('get the marks that are given and keep the others', () => {
    const document = triangle();
    expect(markLinks(document, { ...all(document), marks: { strength: 'strong', delay: false } })).toEqual([]);
    expect(linkBetween(document, 'a', 'b')).toMatchObject({ polarity: '+', strength: 'strong' });
    expect(linkBetween(document, 'b', 'c')).toMatchObject({ polarity: '-', strength: 'strong' });
    expect(linkBetween(document, 'b', 'c')).not.toHaveProperty('delay');
    markLinks(document, { ...all(document), marks: { polarity: null, strength: null } });
    expect(linkBetween(document, 'a', 'b')).not.toHaveProperty('polarity');
    expect(linkBetween(document, 'a', 'b')).not.toHaveProperty('strength');
  });
});

describe('a link that bites late', () => {
  test('says so until it is told not to', () => {
    const document = triangle();
    const { id } = linkBetween(document, 'a', 'b');
    setLinkShape(document, { model: document.root, link: id, shape: 'late' });
    expect(linkBetween(document, 'a', 'b').shape).toBe('late');
    markLinks(document, { model: document.root, links: [id], marks: { shape: null } });
    expect(linkBetween(document, 'a', 'b')).not.toHaveProperty('shape');
  });

  test('is a cause: what only goes together has no shape', () => {
    const document = triangle();
    markLinks(document, { ...all(document), marks: { shape: 'late' } });
    setAssociation(document, { ...all(document), association: true });
    expect(linkBetween(document, 'a', 'b')).not.toHaveProperty('shape');
    expect(markLinks(document, { ...all(document), marks: { shape: 'late' } })).toHaveLength(2);
    setLinkShape(document, { model: document.root, link: linkBetween(document, 'a', 'b').id, shape: 'late' });
    expect(linkBetween(document, 'a', 'b')).not.toHaveProperty('shape');
  });
});

describe('what only goes together', () => {
  test('has neither polarity nor delay, and gets none', () => {
    const document = triangle();
    setAssociation(document, { ...all(document), association: true });
    const link = linkBetween(document, 'b', 'c');
    expect(link).toMatchObject({ association: true });
    const refused = markLinks(document, { model: document.root, links: [link.id], marks: { polarity: '+' } });
    expect(refused).toEqual([{ link: link.id, reason: 'association' }]);
    setLinkPolarity(document, { model: document.root, link: link.id, polarity: '-' });
    setLinkDelay(document, { model: document.root, link: link.id, delay: true });
    expect(link).not.toHaveProperty('polarity');
    expect(link).not.toHaveProperty('delay');
  });

  test('becomes a cause in one step', () => {
    const document = triangle();
    setAssociation(document, { ...all(document), association: true });
    setAssociation(document, { ...all(document), association: false });
    expect(linkBetween(document, 'b', 'c')).not.toHaveProperty('association');
    setLinkPolarity(document, { model: document.root, link: linkBetween(document, 'b', 'c').id, polarity: '-' });
    expect(linkBetween(document, 'b', 'c').polarity).toBe('-');
  });
});

describe('turning a link round', () => {
  test('keeps its way through the view and its marks', () => {
    const document = triangle();
    const curve = must(curveOf(viewIn(document), linkBetween(document, 'b', 'c').id), 'curve');
    setBend(document, { ...hereIn(document), element: curve.id, bend: 33 });
    expect(reverseLinks(document, { model: document.root, links: [linkBetween(document, 'b', 'c').id] })).toEqual([]);
    expect(linkBetween(document, 'c', 'b')).toMatchObject({ polarity: '-', delay: true });
    expect(viewIn(document).elements[curve.id]).toMatchObject({ bend: -33 });
  });

  test('is refused where the other direction is drawn, unless both are turned', () => {
    const document = model().auxiliary('a').auxiliary('b').link('a', 'b', '+').link('b', 'a', '-').build();
    const { id } = linkBetween(document, 'a', 'b');
    expect(reverseLinks(document, { model: document.root, links: [id] })).toEqual([{ link: id, reason: 'exists' }]);
    expect(reverseLinks(document, all(document))).toEqual([]);
    expect(linkBetween(document, 'a', 'b').polarity).toBe('-');
    expect(linksOf(document)).toHaveLength(2);
  });

  test('is refused where it would only enter a ghost', () => {
    const document = triangle();
    const other = must(addView(document, { model: document.root }), 'view');
    const where = { model: document.root, view: other };
    addShape(document, { ...where, variable: idOf(document, 'a'), at: { x: 0, y: 0 } });
    const ghost = must(addGhost(document, { ...where, variable: idOf(document, 'c'), at: { x: 100, y: 0 } }), 'ghost');
    const made = must(addLink(document, { ...where, from: idOf(document, 'c'), to: idOf(document, 'a'), ghost }), 'link');
    expect(reverseLinks(document, { model: document.root, links: [made.link] })).toEqual([{ link: made.link, reason: 'ghostAlone' }]);
  });

  test('twice gives the document back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: -179, max: 179 })), { maxLength: 8 }), (pairs) => {
        const names = ['a', 'b', 'c', 'd', 'e'];
        const document = names.reduce((builder, name) => builder.auxiliary(name), model()).build();
        for (const [from, to, bend] of pairs) {
          addLink(document, { ...hereIn(document), from: idOf(document, names[from] ?? ''), to: idOf(document, names[to] ?? ''), bend });
        }
        const before = structuredClone(document);
        expect(reverseLinks(document, all(document))).toEqual([]);
        expect(validate(dataOf(document))).toMatchObject({ ok: true });
        reverseLinks(document, all(document));
        expect(document).toEqual(before);
      }),
    );
  });
});

describe('a link that says what a pipe says', () => {
  const piped = () => model().stock('A', 1).stock('B', 2).flow('f', { to: 'A' }, 1).link('f', 'A', '+').build();
  const end = (document: ModelDocument) => ({ model: document.root, flow: idOf(document, 'f'), end: 'to' as const });

  test('goes where the pipe goes', () => {
    const document = piped();
    reattachFlow(document, { ...end(document), stock: idOf(document, 'B') });
    expect(linkBetween(document, 'f', 'B').polarity).toBe('+');
    expect(linksOf(document)).toHaveLength(1);
  });

  test('ends where the pipe leaves its stock', () => {
    const document = piped();
    reattachFlow(document, { ...end(document), stock: null });
    expect(linksOf(document)).toEqual([]);
  });
});

test('a curve flips its side, and back', () => {
  const document = triangle();
  const curve = must(curveOf(viewIn(document), linkBetween(document, 'a', 'b').id), 'curve');
  setBend(document, { ...hereIn(document), element: curve.id, bend: 20 });
  flipCurves(document, { ...hereIn(document), elements: [curve.id, curve.id, elementOf(document, 'a')] });
  expect(viewIn(document).elements[curve.id]).toMatchObject({ bend: -20 });
  setBend(document, { ...hereIn(document), element: curve.id, bend: 0 });
  flipCurves(document, { ...hereIn(document), elements: [curve.id] });
  expect(viewIn(document).elements[curve.id]).toHaveProperty('bend', 0);
});

describe('why a link cannot be', () => {
  test('is said before it is drawn', () => {
    const document = triangle();
    const a = idOf(document, 'a');
    const view = viewIn(document);
    const root = rootModel(document);
    expect(linkProblem(root, view, { from: a, to: a })).toBe('self');
    expect(linkProblem(root, view, { from: a, to: 'v99' as VariableId })).toBe('gone');
    expect(linkProblem(root, view, { from: a, to: idOf(document, 'c') })).toBeNull();
    const other = must(addView(document, { model: document.root }), 'view') as ViewId;
    const empty = must(rootModel(document).views[other], 'view');
    expect(linkProblem(root, empty, { from: a, to: idOf(document, 'c') })).toBe('hidden');
    addGhost(document, { model: document.root, view: other, variable: idOf(document, 'c'), at: { x: 0, y: 0 } });
    expect(linkProblem(root, empty, { from: a, to: idOf(document, 'c') })).toBe('ghostAlone');
    expect(words.commands.link.ghostAlone).toMatch('ghost');
  });

  test('is answered when an end is moved', () => {
    const document = triangle();
    const { id } = linkBetween(document, 'a', 'b');
    const moved = { model: document.root, link: id, end: 'to' as const };
    expect(reattachLink(document, { ...moved, variable: idOf(document, 'a') })).toBe('self');
    expect(reattachLink(document, { ...moved, variable: 'v99' as VariableId })).toBe('gone');
    expect(reattachLink(document, { ...moved, variable: idOf(document, 'c') })).toBeNull();
  });
});
