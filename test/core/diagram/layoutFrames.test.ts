import { describe, expect, test } from 'vitest';
import { boundsAround, drawView, isSymbol, outlineBounds, overlaps, standsIn } from '#core/diagram';
import { type ElementId, type Frame, type ModelDocument, newId, rootModel, type View } from '#core/model';
import { viewIn } from '#test/documents';
import { sectors } from '#test/sectors';
import { measured } from './measures.ts';
import { tidied } from './tidied.ts';

/** Puts a frame of a size at a place. */
function addFrame(document: ModelDocument, title: string, x: number, y: number, width: number, height: number): ElementId {
  const id = newId(document, 'e');
  viewIn(document).elements[id] = { id, kind: 'frame', title, x, y, width, height };
  return id;
}

/** Three sectors, each heaped up in the middle of a frame, with the links that run between them. */
function framed(): ModelDocument {
  const document = sectors(3);
  const { elements } = viewIn(document);
  const sectorOf = (name: string) => Number(name.split(' ').at(-1));
  const { variables } = rootModel(document);
  for (const element of Object.values(elements)) {
    const variable = element.kind === 'shape' ? element.variable : element.kind === 'cloud' ? element.flow : null;
    const name = variable && variables[variable]?.name;
    if (name && 'x' in element) element.x = 1000 * sectorOf(name);
  }
  for (const k of [0, 1, 2]) addFrame(document, `Sector ${k}`, 1000 * k, 0, 300, 200);
  return document;
}

const framesOf = (view: View): Frame[] => Object.values(view.elements).filter((element) => element.kind === 'frame');

/** For each frame, by its title, the ids of what stands in it. */
const contents = (document: ModelDocument) =>
  framesOf(viewIn(document)).map((frame) => [frame.title, Object.values(viewIn(document).elements).filter((element) => standsIn(element, frame)).map(({ id }) => id)]);

/** Symbols, names included, that stick out of the frame they stand in. */
function stickingOut(document: ModelDocument): string[] {
  const drawings = drawView(rootModel(document), viewIn(document)).drawings.filter(isSymbol);
  return framesOf(viewIn(document)).flatMap((frame) => {
    const room = boundsAround(frame, frame.width, frame.height);
    const within = drawings.filter(({ element }) => standsIn(element, frame));
    return within.filter(({ outline }) => {
      const { left, top, right, bottom } = outlineBounds(outline);
      return left < room.left || top < room.top || right > room.right || bottom > room.bottom;
    }).map(({ variable }) => variable.name);
  });
}

describe('Tidy with frames', () => {
  test('each frame keeps what stands in it and fits itself around it; frames and symbols do not overlap', async () => {
    const document = framed();
    const done = await tidied(document);
    expect(contents(done)).toEqual(contents(document));
    expect(contents(done).map(([, ids]) => ids?.length)).toEqual([12, 12, 12]);
    expect(stickingOut(done)).toEqual([]);
    expect(measured(done).overlaps).toBe(0);
    const boxes = framesOf(viewIn(done)).map((frame) => boundsAround(frame, frame.width, frame.height));
    expect(boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlaps(a, b)))).toEqual([]);
  });

  test('a frame in a frame, and a note, go along', async () => {
    const document = framed();
    const outer = addFrame(document, 'Outer', 500, 0, 1600, 600);
    const note = newId(document, 'e');
    viewIn(document).elements[note] = { id: note, kind: 'note', text: 'Where it begins', x: 500, y: 250, width: 160, height: 60 };
    const done = await tidied(document);
    expect(contents(done)).toEqual(contents(document));
    expect(contents(done).find(([title]) => title === 'Outer')?.[1]).toContain(note);
    expect(viewIn(done).elements[outer]).toMatchObject({ kind: 'frame' });
    expect(stickingOut(done)).toEqual([]);
  });

  test('an empty frame with a note in a frame that moves goes along', async () => {
    const document = framed();
    const empty = addFrame(document, 'Parking', 1000, 160, 200, 90);
    const outer = Object.values(viewIn(document).elements).find((element) => element.kind === 'frame' && element.title === 'Sector 1');
    if (outer?.kind !== 'frame') throw new Error('No frame');
    Object.assign(outer, { height: 500 });
    const note = newId(document, 'e');
    viewIn(document).elements[note] = { id: note, kind: 'note', text: 'Later', x: 1000, y: 160, width: 80, height: 30 };
    const done = await tidied(document);
    expect(contents(done)).toEqual(contents(document));
    expect(contents(done).find(([title]) => title === 'Sector 1')?.[1]).toEqual(expect.arrayContaining([empty, note]));
    expect(contents(done).find(([title]) => title === 'Parking')?.[1]).toEqual([note]);
  });

  test('a frame with something pinned in it stays and only grows; the pinned stays', async () => {
    const document = framed();
    const [frame] = framesOf(viewIn(document));
    const pinned = Object.values(viewIn(document).elements).find((element) => element.kind === 'shape');
    if (!frame || pinned?.kind !== 'shape') throw new Error('No frame or no shape');
    pinned.pinned = true;
    const done = await tidied(document);
    const [after] = framesOf(viewIn(done));
    expect(viewIn(done).elements[pinned.id]).toEqual(pinned);
    expect(after && boundsAround(after, after.width, after.height)).toSatisfy((now: ReturnType<typeof boundsAround>) =>
      now.left <= frame.x - 150 && now.right >= frame.x + 150 && now.top <= frame.y - 100 && now.bottom >= frame.y + 100);
    expect(contents(done)).toEqual(contents(document));
  });

  test('a collapsed frame moves as it is, with what it hides', async () => {
    const document = framed();
    const [frame] = framesOf(viewIn(document));
    if (!frame) throw new Error('No frame');
    frame.collapsed = true;
    const done = await tidied(document);
    const after = viewIn(done).elements[frame.id];
    if (after?.kind !== 'frame') throw new Error('No frame any more');
    expect([after.width, after.height]).toEqual([300, 200]);
    const by = { x: after.x - frame.x, y: after.y - frame.y };
    const ids = contents(document)[0]?.[1] ?? [];
    for (const id of ids as ElementId[]) {
      const [one, other] = [viewIn(document).elements[id], viewIn(done).elements[id]];
      if (one && other && 'x' in one && 'x' in other) expect({ x: other.x - one.x, y: other.y - one.y }).toEqual(by);
    }
  });

  test('Tidy of a frame alone lays out what stands in it and nothing else', async () => {
    const document = framed();
    const [frame, other] = framesOf(viewIn(document));
    if (!frame || !other) throw new Error('No frames');
    const done = await tidied(document, { elements: [frame.id] });
    const moved = Object.values(viewIn(done).elements).filter((element) => element.kind === 'shape' && JSON.stringify(element) !== JSON.stringify(viewIn(document).elements[element.id]));
    expect(moved.length).toBeGreaterThan(5);
    expect(moved.every((element) => (contents(document)[0]?.[1] ?? []).includes(element.id))).toBe(true);
    expect(viewIn(done).elements[other.id]).toEqual(other);
  });

  test('an empty frame stays, and nothing is put on it', async () => {
    const document = sectors(1);
    const empty = addFrame(document, 'Parking', 0, 0, 400, 300);
    for (const element of Object.values(viewIn(document).elements)) if (element.kind === 'shape' || element.kind === 'cloud') [element.x, element.y] = [600, 400];
    const done = await tidied(document);
    expect(viewIn(done).elements[empty]).toEqual(viewIn(document).elements[empty]);
    expect(contents(done)).toEqual([['Parking', []]]);
  });

  test('running it again changes nothing', async () => {
    const once = await tidied(framed());
    expect(await tidied(once)).toEqual(once);
  });
});
