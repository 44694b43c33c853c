import { addLines, type TypedLine } from '#core/commands';
import { boundsAround, drawView, overlaps } from '#core/diagram';
import { findVariable, shapeOf, type Point, type ViewElement } from '#core/model';
import { words } from '#core/words';
import { revealSelected } from '#editor/actions';
import { edit, getCanvas, getDocument, getSelection } from '#editor/store';

const { list: say } = words.desk;

/** From one place to the next below it or beside it. */
const GAP = { row: 26, beside: 150 };
/** What a name takes: so much for each character and around all of them. */
const NAME = { character: 8, across: 44, down: 44 };
/** So many stand below one another before the next one goes beside them. */
const ROWS = 8;

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

/** In the middle of the view; where something stands there, below it, and after some rows beside. */
function nextPlace(lines: readonly TypedLine[]): Point {
  const { model, view } = getSelection();
  const of = getDocument().models[model];
  const drawn = of?.views[view];
  const middle = getCanvas()?.middle() ?? { x: 0, y: 0 };
  if (!of || !drawn) return middle;
  const beside = besideKnown(lines);
  const taken = drawView(of, drawn).drawings.filter(({ kind }) => kind !== 'link' && kind !== 'frame').map(({ bounds }) => bounds);
  const start = beside ?? middle;
  const places = Array.from({ length: ROWS * ROWS }, (_, at) => ({
    x: start.x + Math.floor(at / ROWS) * GAP.beside,
    y: start.y + alternating(at % ROWS) * GAP.row,
  }));
  const width = NAME.across + NAME.character * Math.max(...lines.flatMap(({ names }) => names.map(({ name }) => name.length)));
  const isFree = ({ x, y }: Point) => !taken.some((bounds) => overlaps(bounds, boundsAround({ x, y }, width, NAME.down)));
  return places.find(isFree) ?? start;
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
