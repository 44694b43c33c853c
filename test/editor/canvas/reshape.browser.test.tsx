import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { addFrame, addNote, setBends } from '#core/commands';
import type { ElementId, ModelDocument, Point } from '#core/model';
import { runAction } from '#editor/actions';
import { getDocument, getHistory, select, undo } from '#editor/store';
import { elementOf, hereIn, idOf, linkBetween, must, variableNamed, viewIn } from '#test/documents';
import type { Grip } from '../../../src/editor/canvas/gestures/hit.ts';
import { gripsOf } from '../../../src/editor/canvas/grips.ts';
import { hold, letGo, way, withEveryPointer } from '#test/hands';
import { cloudOf, drawn, onlyCurve, retention, standsAt } from './retention.ts';
import { answering, elsewhere, onScreen, setTheStage, show, surface } from './stage.tsx';

setTheStage();

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Something that can be pulled into another shape, how a hand pulls it, and the keys that do as much. */
interface Reshaping {
  readonly name: string;
  readonly make?: (document: ModelDocument) => void;
  readonly of: (document: ModelDocument) => ElementId;
  readonly grip: (grip: Grip) => boolean;
  /** Where it is let go, in the diagram; or how far that is from where it was taken. */
  readonly to: Point | { readonly by: Point };
  readonly keys: () => Promise<void>;
  readonly holds: (document: ModelDocument) => void;
}

const at = (document: ModelDocument, name: string): Point => {
  const [x, y] = standsAt(document, elementOf(document, name));
  return { x, y };
};
const bends = (document: ModelDocument, name: string) => {
  const shape = viewIn(document).elements[elementOf(document, name)];
  return shape?.kind === 'shape' ? (shape.bends ?? []) : [];
};
const box = (document: ModelDocument, kind: 'note' | 'frame') =>
  must(Object.values(viewIn(document).elements).flatMap((element) => (element.kind === kind && 'width' in element ? [element] : []))[0], kind);
/** Within what a hand is exact to on the screen. */
const isSized = (box: Size, wanted: Size) => {
  expect(Math.abs(box.width - wanted.width)).toBeLessThan(3);
  expect(Math.abs(box.height - wanted.height)).toBeLessThan(3);
};
const press = (keys: string) => userEvent.keyboard(keys);

const reshapings: readonly Reshaping[] = [
  {
    name: 'a link is bent',
    of: onlyCurve,
    grip: ({ kind }) => kind === 'bend',
    to: { by: { x: 50, y: 0 } },
    keys: () => press('{{{{{{'),
    holds: (document) => {
      const [before, after] = [retention(), document].map((each) => viewIn(each).elements[onlyCurve(each)]);
      expect(after?.kind === 'curve' && before?.kind === 'curve' && Math.abs(after.bend - before.bend)).toBeGreaterThan(15);
    },
  },
  {
    name: 'a link is bent round by more than half a circle',
    of: onlyCurve,
    grip: ({ kind }) => kind === 'bend',
    // From rate to valve it goes straight up: a middle that stands further out than half of that is more than half a circle.
    to: { by: { x: 130, y: 0 } },
    keys: () => press('{{'.repeat(12)),
    holds: (document) => {
      const line = must(window.document.querySelector<SVGPathElement>(`#lw-element-${onlyCurve(document)} .lw-link-line`), 'line');
      const [start, middle, end] = [0, 0.5, 1].map((part) => line.getPointAtLength(part * line.getTotalLength()));
      const far = must(middle, 'middle');
      const [a, b] = [must(start, 'start'), must(end, 'end')];
      expect(Math.hypot(far.x - (a.x + b.x) / 2, far.y - (a.y + b.y) / 2)).toBeGreaterThan(Math.hypot(a.x - b.x, a.y - b.y) / 2);
    },
  },
  {
    name: 'a valve is placed elsewhere along its pipe',
    of: (document) => elementOf(document, 'sales'),
    grip: () => false,
    to: { x: 100, y: 0 },
    keys: () => press('{ArrowLeft}'.repeat(6)),
    holds: (document) => {
      const [x, y] = standsAt(document, elementOf(document, 'sales'));
      expect(Math.abs(x - 100)).toBeLessThan(6);
      expect(y).toBe(0);
    },
  },
  {
    name: 'the end of a link goes to another symbol',
    of: onlyCurve,
    grip: (grip) => grip.kind === 'linkEnd' && grip.end === 'to',
    to: at(retention(), 'sales'),
    keys: async () => {
      act(() => void runAction('endElsewhere'));
      await answering('sales');
    },
    holds: (document) => expect(linkBetween(document, 'churn rate', 'sales')).toMatchObject({ polarity: '+' }),
  },
  {
    name: 'the start of a link goes to another symbol',
    of: onlyCurve,
    grip: (grip) => grip.kind === 'linkEnd' && grip.end === 'from',
    to: at(retention(), 'word of mouth'),
    keys: async () => {
      act(() => void runAction('startElsewhere'));
      await answering('word of mouth');
    },
    holds: (document) => expect(linkBetween(document, 'word of mouth', 'churn')).toMatchObject({ polarity: '+' }),
  },
  {
    name: 'the end of a flow is pulled off its stock and ends in a cloud',
    of: (document) => elementOf(document, 'sales'),
    grip: (grip) => grip.kind === 'flowEnd' && grip.end === 'to',
    to: { x: 190, y: 130 },
    keys: async () => {
      act(() => void runAction('endElsewhere'));
      await answering('outside');
    },
    holds: (document) => {
      expect(variableNamed(document, 'sales')).toMatchObject({ from: idOf(document, 'Leads'), to: null });
      expect(viewIn(document).elements[cloudOf(document, 'sales', 'to')]).toMatchObject({ kind: 'cloud' });
    },
  },
  {
    name: 'a cloud dropped on a stock joins the flow to it, and goes',
    of: (document) => cloudOf(document, 'churn', 'to'),
    grip: () => false,
    to: at(retention(), 'Leads'),
    keys: async () => {
      act(() => void runAction('endElsewhere'));
      await answering('Leads');
    },
    holds: (document) => {
      expect(variableNamed(document, 'churn')).toMatchObject({ from: idOf(document, 'Customers'), to: idOf(document, 'Leads') });
      expect(Object.values(viewIn(document).elements).filter(({ kind }) => kind === 'cloud')).toEqual([]);
    },
  },
  {
    name: 'a pipe gets a corner',
    of: (document) => elementOf(document, 'churn'),
    grip: (grip) => grip.kind === 'corner' && grip.fresh,
    to: { by: { x: 0, y: -72 } },
    keys: () => press('{Alt>}]{ArrowUp}{Shift>}{ArrowUp}{/Shift}{/Alt}'),
    holds: (document) => {
      expect(bends(document, 'churn')).toHaveLength(1);
      expect(bends(document, 'churn')[0]?.y).toBeLessThan(-60);
    },
  },
  {
    name: 'a corner of a pipe is moved',
    make: (document) => setBends(document, { ...hereIn(document), element: elementOf(document, 'churn'), bends: [{ x: 400, y: 90 }] }),
    of: (document) => elementOf(document, 'churn'),
    grip: (grip) => grip.kind === 'corner' && !grip.fresh,
    to: { x: 400, y: 170 },
    keys: async () => {
      const ring = () => document.querySelector('.lw-grip-held')?.getBoundingClientRect();
      const wanted = onScreen({ x: 400, y: 90 });
      const there = () => {
        const { x = 0, y = 0, width = 0 } = ring() ?? {};
        return Math.hypot(x + width / 2 - wanted.x, y + width / 2 - wanted.y) < 2;
      };
      for (let turn = 0; turn < 5 && !there(); turn += 1) await press('{Alt>}]{/Alt}');
      await press('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    },
    holds: (document) => expect(bends(document, 'churn')).toEqual([{ x: 400, y: 170 }]),
  },
  ...(['frame', 'note'] as const).map((kind): Reshaping => ({
    name: `a ${kind} is made larger`,
    make: (document) => {
      const place = { ...hereIn(document), at: { x: 150, y: 140 }, width: 120, height: 80 };
      if (kind === 'frame') addFrame(document, place);
      else addNote(document, { ...place, text: 'Mind' });
    },
    of: (document) => box(document, kind).id,
    grip: (grip) => grip.kind === 'size' && grip.corner === 'se',
    to: { by: { x: 40, y: 24 } },
    keys: () => press(`{Alt>}${'{ArrowRight}'.repeat(5)}${'{ArrowDown}'.repeat(3)}{/Alt}`),
    holds: (document) => isSized(box(document, kind), { width: 160, height: 104 }),
  })),
];

/** The document of a row, on the screen, with what is reshaped selected. */
async function taken({ make, of }: Reshaping): Promise<{ readonly before: ModelDocument; readonly element: ElementId }> {
  const before = retention();
  make?.(before);
  await show(before);
  const element = of(getDocument());
  act(() => select([element]));
  return { before, element };
}

/** Waits until what the row promises holds, and takes it back: answers the document before it, if all of it was one step. */
async function undone({ holds }: Reshaping): Promise<ModelDocument | null> {
  await vi.waitFor(() => holds(getDocument()));
  act(() => { undo(); });
  return getHistory().undo === null ? getDocument() : null;
}

withEveryPointer(({ draw }) => {
  test.each(reshapings)('$name', async (row) => {
    const { before, element } = await taken(row);
    const grip = gripsOf(drawn(getDocument()), [element], null, 1).find((each) => row.grip(each.grip));
    const [x, y] = grip ? [grip.at.x, grip.at.y] : standsAt(getDocument(), element);
    const to = 'by' in row.to ? { x: x + row.to.by.x, y: y + row.to.by.y } : row.to;
    await draw(way(onScreen({ x, y }), onScreen(to), 6));
    expect(await undone(row)).toEqual(before);
  });

  test('let go on the stock at its other end, the end of a flow stays, and why is said', async () => {
    const before = retention();
    await show(before);
    const element = elementOf(before, 'sales');
    act(() => select([element]));
    const { at: end } = must(gripsOf(drawn(before), [element], null, 1).find(({ grip }) => grip.kind === 'flowEnd' && grip.end === 'to'), 'grip');
    await draw(way(onScreen(end), onScreen(at(before, 'Leads')), 6));
    await vi.waitFor(() => expect(elsewhere().textContent).toContain('two different ends'));
    expect([getDocument(), getHistory().undo]).toEqual([before, null]);
  });
});

describe('by keyboard', () => {
  test.each(reshapings)('$name', async (row) => {
    const { before } = await taken(row);
    act(() => surface().focus());
    await row.keys();
    expect(await undone(row)).toEqual(before);
  });
});

test('Escape drops a pull, the end of a flow stays where it was and nothing is deleted', async () => {
  const row = must(reshapings.find(({ name }) => name.startsWith('the end of a flow')), 'row');
  const { before, element } = await taken(row);
  const grip = must(gripsOf(drawn(getDocument()), [element], null, 1).find((each) => row.grip(each.grip)), 'grip');
  await hold(onScreen(grip.at), onScreen({ x: 190, y: 130 }));
  await userEvent.keyboard('{Escape}');
  await letGo(onScreen({ x: 190, y: 130 }));
  expect(getDocument()).toEqual(before);
});
