import { describe, expect, test } from 'vitest';
import { type BadgedLoop, courseFinder, drawView, type LoopBadge, overlaps, placeBadges, RING_REACH, type ViewDrawing } from '#core/diagram';
import { type ModelDocument, type Point, rootModel, type VariableId } from '#core/model';
import { model, viewIn } from '#test/documents';

const NAMES = ['A', 'B', 'C', 'D'] as const;
const corners: readonly Point[] = [{ x: 0, y: 0 }, { x: 400, y: 0 }, { x: 400, y: 400 }, { x: 0, y: 400 }];

const drawn = (document: ModelDocument): ViewDrawing => drawView(rootModel(document), viewIn(document));

/** Four words in the corners of a square of 400, linked clockwise; more may stand in it. */
function square(...more: { readonly name: string; readonly at: Point }[]): ModelDocument {
  const builder = model();
  NAMES.forEach((name, k) => builder.auxiliary(name, '', { at: corners[k] ?? { x: 0, y: 0 } }));
  for (const { name, at } of more) builder.auxiliary(name, '', { at });
  NAMES.forEach((name, k) => builder.link(name, NAMES[(k + 1) % 4] ?? name, '+'));
  const document = builder.build();
  for (const element of Object.values(viewIn(document).elements)) if (element.kind === 'curve') element.bend = 0;
  return document;
}

function loopIn(document: ModelDocument, key = 'one', caption = 'reinforcing'): BadgedLoop {
  const { variables } = rootModel(document);
  const ids = NAMES.map((name) => Object.values(variables).find((variable) => variable.name === name)?.id ?? ('none' as VariableId));
  const course = courseFinder(drawn(document))(ids);
  if (!course) throw new Error('no loop is drawn');
  return { key, name: 'R1', caption, course };
}

function placed(document: ModelDocument, before: readonly LoopBadge[] = []): LoopBadge {
  const [badge] = placeBadges(drawn(document), [loopIn(document)], before);
  if (!badge) throw new Error('no badge');
  return badge;
}

describe('the place of a badge', () => {
  test('is the middle of an empty loop, its words below', () => {
    const badge = placed(square());
    expect(badge.at).toEqual({ x: expect.closeTo(200, 6), y: expect.closeTo(200, 6) });
    expect(badge).toMatchObject({ side: 'bottom', harm: 0 });
  });

  test('is off what stands in the middle', () => {
    const document = square({ name: 'In the way', at: { x: 200, y: 200 } });
    const badge = placed(document);
    const other = drawn(document).drawings.find((drawing) => drawing.kind === 'symbol' && drawing.variable.name === 'In the way');
    expect(badge.harm).toBe(0);
    const { left, top, right, bottom } = badge.face.bounds;
    const { x, y } = badge.at;
    expect(overlaps(other?.bounds ?? badge.face.bounds, { left: left + x, top: top + y, right: right + x, bottom: bottom + y })).toBe(false);
    expect(Math.hypot(x - 200, y - 200)).toBeLessThan(90);
  });

  test('of a second loop round the same middle is beside the first', () => {
    const document = square();
    const [first, second] = placeBadges(drawn(document), [loopIn(document, 'one'), loopIn(document, 'two')]);
    expect(first?.at).toEqual({ x: expect.closeTo(200, 6), y: expect.closeTo(200, 6) });
    expect(Math.hypot((second?.at.x ?? 0) - 200, (second?.at.y ?? 0) - 200)).toBeGreaterThan(2 * RING_REACH - 8);
  });

  test('stays while the loop stands still, whatever is drawn elsewhere', () => {
    const crowded = square({ name: 'In the way', at: { x: 200, y: 200 } });
    const before = placed(crowded);
    const again = square();
    expect(placed(again, [before]).at).toEqual(before.at);
  });

  test('is found anew when a member has moved, and when something was put on it', () => {
    const before = placed(square());
    expect(placed(square({ name: 'In the way', at: { x: 200, y: 200 } }), [before]).at).not.toEqual(before.at);
    const moved = square();
    for (const element of Object.values(viewIn(moved).elements)) if (element.kind === 'shape' && element.x === 400) element.x = 800;
    expect(placed(moved, [before]).at.x).toBeCloseTo(400, 6);
  });

  test('stays when its words change', () => {
    const document = square();
    const before = placed(document);
    const [after] = placeBadges(drawn(document), [loopIn(document, 'one', 'Word of mouth')], [before]);
    expect(after).toMatchObject({ at: before.at, caption: 'Word of mouth', face: { caption: { lines: [{ text: 'Word of mouth' }] } } });
  });
});
