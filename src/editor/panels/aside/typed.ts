import { addLines, type TypedLine } from '#core/commands';
import { boundsAround, drawView, roomIn, type Bounds } from '#core/diagram';
import { foldName } from '#core/language';
import { findVariable, shapeOf, type Point, type ViewElement } from '#core/model';
import { words } from '#core/words';
import { revealSelected } from '#editor/actions';
import { edit, getCanvas, getDocument, getSelection } from '#editor/store';

const { list: say } = words.desk;

/** From one place to the next below it or beside it. */
const GAP = { row: 26, beside: 150 };
/** What a name takes: so much for each character, up to where it is broken into lines, and around all of them. */
const NAME = { character: 8, longest: 18, across: 20, down: 36 };
/** How far from their middle the names of linked lines stand. */
const ROUND = 130;
/** So many stand below one another before the next one goes beside them, and so many columns are tried. */
const ROWS = 8;
const COLUMNS = 12;

/** A line as it was understood: what it links, or whether its name is new. */
export function understood({ names, links }: TypedLine): string {
  const { model } = getSelection();
  const of = getDocument().models[model];
  const [first] = names;
  if (names.length === 1 && first) return of && findVariable(of, first.name) ? say.known(first.name) : say.added([first.name]);
  const parts = links.map(({ polarity, delay }, at) => {
    const mark = [polarity === '-' ? '−' : (polarity ?? ''), delay ? '||' : ''].filter((sign) => sign !== '').join(' ');
    return say.linked(names[at]?.name ?? '', names[at + 1]?.name ?? '', mark);
  });
  return parts.join(', ');
}

/** Draws lines where there is room in sight and selects them: each is a step of undo of its own. */
export function addTyped(lines: readonly TypedLine[]): void {
  const { model, view } = getSelection();
  edit(say.step, (draft) => addLines(draft, { model, view, lines, at: nextPlace(lines) }), { select: (elements) => elements });
  revealSelected();
}

/** In the middle of the view; where something stands or runs there, below it, and after some rows beside. */
function nextPlace(lines: readonly TypedLine[]): Point {
  const { model, view } = getSelection();
  const of = getDocument().models[model];
  const drawn = of?.views[view];
  const middle = getCanvas()?.middle() ?? { x: 0, y: 0 };
  if (!of || !drawn) return middle;
  const start = besideKnown(lines) ?? middle;
  const places = Array.from({ length: ROWS * COLUMNS }, (_, at) => ({
    x: start.x + Math.floor(at / ROWS) * GAP.beside,
    y: start.y + alternating(at % ROWS) * GAP.row,
  }));
  const has = roomIn(drawView(of, drawn));
  const boxes = boxesOf(lines, new Set(Object.values(drawn.elements).flatMap((element) => (element.kind === 'shape' ? [foldName(of.variables[element.variable]?.name ?? '')] : []))));
  return places.find(({ x, y }) => boxes.every((box) => has({ left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y }))) ?? start;
}

/** What the names of lines that are not shown yet will take, from the middle between them: one below the other, or round where they are linked. */
function boxesOf(lines: readonly TypedLine[], shown: ReadonlySet<string>): Bounds[] {
  const typed = lines.flatMap(({ names }) => names.map(({ name }) => name)).filter((name) => !shown.has(foldName(name)));
  const fresh = [...new Map(typed.map((name) => [foldName(name), name])).values()];
  const width = (name: string): number => NAME.across + NAME.character * Math.min(name.length, NAME.longest);
  if (!lines.some(({ links }) => links.length > 0)) return [boundsAround({ x: 0, y: 0 }, Math.max(0, ...fresh.map(width)), fresh.length * NAME.down)];
  const apart = fresh.length === 1 ? 0 : ROUND;
  const first = fresh.length === 2 ? Math.PI : -Math.PI / 2;
  return fresh.map((name, at) => {
    const angle = first + (at * 2 * Math.PI) / fresh.length;
    return boundsAround({ x: apart * Math.cos(angle), y: apart * Math.sin(angle) }, width(name), NAME.down);
  });
}

/** 0, 1, -1, 2, -2, ...: around where one looks. */
function alternating(index: number): number {
  return index % 2 === 1 ? (index + 1) / 2 : -index / 2;
}

/** What a known variable is linked with goes beside it. */
function besideKnown(lines: readonly TypedLine[]): Point | null {
  const { model, view } = getSelection();
  const of = getDocument().models[model];
  const drawn = of?.views[view];
  if (!of || !drawn) return null;
  for (const { name } of lines.flatMap(({ names }) => (names.length > 1 ? names : []))) {
    const known = findVariable(of, name);
    const shape: ViewElement | null = known && shapeOf(drawn, known.id);
    if (shape) return { x: shape.x + GAP.beside, y: shape.y };
  }
  return null;
}
