import { guessLine, pictureOf, tagTint } from '#core/commands';
import { boundsAround, DEEPEST_PICTURE, type Bounds, type DiagramPalette, diagramPalettes, diagramTints, digits, drawView, fitInto, fontFamily, growBounds, type LoopSign, measure, type PolarityStyle, shiftBounds, type SignedLoops, signLoops, type SymbolDrawing, type TextStyle, unionBounds, type ViewDrawing } from '#core/diagram';
import type { Model, ModelDocument, Tint, Variable, View, ViewId } from '#core/model';
import { words } from '#core/words';
import { cloudMarkup, frameMarkup, linkMarkup, noteMarkup, pipeMarkup, symbolMarkup, valveMarkup } from './elements.ts';
import { escapeXml } from '../xmlText.ts';
import { loopMarkup } from './loops.ts';
import { group, tag } from './markup.ts';
import type { Ink } from './texts.ts';

/** How a picture of a view is made. */
export interface SvgOptions {
  /** Default: light. */
  readonly theme?: 'light' | 'dark';
  /** Leaves the background out, for a page of another colour. */
  readonly transparent?: boolean;
  /** Clear space around everything, in diagram units; default 24. */
  readonly margin?: number;
  /** Style rules that bring the font along (`@font-face` with a data address); without, the viewer's fonts serve. */
  readonly fontCss?: string;
  /** What the picture is called for those who cannot see it; default: the document's title. */
  readonly title?: string;
  /** How polarities are written; default: as signs. */
  readonly polarity?: PolarityStyle;
  /** The feedback loops to show; default: labels as their authors wrote them, and nothing else. */
  readonly loops?: SignedLoops;
  /** A line below the drawing; default: how many of the numbers are guesses, where any are; `''`: none. */
  readonly footer?: string;
}

const MARGIN = 24;
/** The text of the line below the drawing, and the room for it. */
const FOOTER: TextStyle = { size: 11, weight: 400 };
const FOOTER_HEIGHT = 20;
const NO_LOOPS: SignedLoops = { badged: [], known: () => undefined, untrue: new Set() };
/** The size of a picture of nothing. */
const EMPTY: Bounds = boundsAround({ x: 0, y: 0 }, 240, 120);

/**
 * A picture of a view as an SVG document: real text, plain shapes, one unit to a CSS pixel, exactly the diagram with
 * a margin. Drawn from the model alone, it is the same text on every machine. An unknown view gives an empty picture.
 */
export function renderSvg(document: ModelDocument, viewId: ViewId, options: SvgOptions = {}): string {
  const found = findView(document, viewId);
  const drawing = found ? drawView(found.model, found.view) : null;
  const footer = options.footer ?? guessLine(document);
  const margin = options.margin ?? MARGIN;
  const signs = drawing ? signLoops(drawing, options.loops ?? NO_LOOPS).signs : [];
  const bounds = roundOut(withFooter(growBounds(around(drawing, signs), margin), margin, footer));
  const { left, top, right, bottom } = bounds;
  const ink = inkOf(document, options);
  const size = { width: right - left, height: bottom - top };
  const background = options.transparent ? '' : tag('rect', { x: left, y: top, ...size, fill: ink.palette.canvas });
  const content = [
    tag('title', {}, escapeXml(options.title ?? document.title) || ' '),
    tag('desc', {}, escapeXml(found ? describe(found.model) : words.diagram.empty)),
    options.fontCss ? tag('style', {}, escapeXml(options.fontCss)) : '',
    background,
    footerMarkup(bounds, margin, footer, ink.palette),
    ...(drawing ? layers(document, drawing, ink) : []),
    group({ class: 'loops' }, signs.map((sign) => loopMarkup(sign, ink))),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `${left} ${top} ${size.width} ${size.height}`, role: 'img', 'font-family': fontFamily };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('svg', attributes, `\n${content.filter((part) => part !== '').join('\n')}\n`)}\n`;
}

function inkOf({ tags }: ModelDocument, { theme = 'light', transparent = false, polarity = 'signs' }: SvgOptions): Ink {
  const tagged = (variable: Variable): Tint | undefined => tagTint(variable, tags);
  return { palette: diagramPalettes[theme], tints: diagramTints[theme], halo: !transparent, polarity, tagged };
}

/** What a picture shows of a view: all that is drawn, and the signs of its loops. */
function around(drawing: ViewDrawing | null, signs: readonly LoopSign[]): Bounds {
  return unionBounds([...(drawing?.bounds ? [drawing.bounds] : []), ...signs.map(({ face, at }) => shiftBounds(face.bounds, at))]) ?? EMPTY;
}

/** The bounds of a picture with room for a line below the drawing. */
function withFooter(bounds: Bounds, margin: number, footer: string): Bounds {
  if (footer === '') return bounds;
  const right = Math.max(bounds.right, bounds.left + 2 * margin + measure(footer, FOOTER));
  return { ...bounds, right, bottom: bounds.bottom + FOOTER_HEIGHT };
}

function footerMarkup({ left, bottom }: Bounds, margin: number, footer: string, palette: DiagramPalette): string {
  if (footer === '') return '';
  const place = { x: left + margin, y: bottom - margin / 2, 'font-size': FOOTER.size, 'font-weight': FOOTER.weight };
  return tag('text', { class: 'footer', ...place, fill: palette.muted }, escapeXml(footer));
}

function findView(document: ModelDocument, viewId: ViewId): { model: Model; view: View } | null {
  for (const model of Object.values(document.models)) {
    const view = Object.hasOwn(model.views, viewId) ? model.views[viewId] : undefined;
    if (view) return { model, view };
  }
  return null;
}

function roundOut({ left, top, right, bottom }: Bounds): Bounds {
  return { left: Math.floor(left), top: Math.floor(top), right: Math.ceil(right), bottom: Math.ceil(bottom) };
}

function describe(model: Model): string {
  const counts = { stocks: 0, flows: 0, others: 0 };
  for (const { kind } of Object.values(model.variables)) counts[kind === 'stock' ? 'stocks' : kind === 'flow' ? 'flows' : 'others'] += 1;
  return words.diagram.description({ ...counts, links: Object.keys(model.links).length });
}

/** From back to front. Names come last, so that no line runs over one. */
function layers(document: ModelDocument, { drawings }: ViewDrawing, ink: Ink, depth = 0): string[] {
  const layer = (name: string, parts: readonly string[]): string => group({ class: name }, parts);
  return [
    layer('frames', drawings.flatMap((drawing) => (drawing.kind === 'frame' ? frameMarkup(drawing, ink) : []))),
    layer('notes', drawings.flatMap((drawing) => (drawing.kind === 'note' && drawing.element.loop === undefined ? noteMarkup(drawing, ink) : []))),
    layer('pipes', drawings.flatMap((drawing) => (drawing.kind === 'flow' ? pipeMarkup(drawing, ink) : []))),
    layer('clouds', drawings.flatMap((drawing) => (drawing.kind === 'cloud' ? cloudMarkup(drawing, ink) : []))),
    layer('links', drawings.flatMap((drawing) => (drawing.kind === 'link' ? linkMarkup(drawing, ink) : []))),
    layer('symbols', drawings.flatMap((drawing) => (drawing.kind === 'symbol' ? symbolMarkup(drawing, ink) + insideMarkup(document, drawing, ink, depth + 1) : []))),
    layer('valves', drawings.flatMap((drawing) => (drawing.kind === 'flow' ? valveMarkup(drawing, ink) : []))),
  ].filter((part) => part !== '');
}

/** The own picture of a module that shows it, so deep inside others. */
function insideMarkup(document: ModelDocument, { element, face, variable }: SymbolDrawing, ink: Ink, depth: number): string {
  if (depth > DEEPEST_PICTURE) return '';
  const part = variable.kind === 'module' ? document.models[variable.model] : undefined;
  const view = part && pictureOf(part, {});
  const picture = face.inside && view ? drawView(part, view) : null;
  if (!face.inside || !picture?.bounds) return '';
  const { x, y, scale } = fitInto(picture.bounds, face.inside);
  return group({ transform: `translate(${digits(element.x + x)} ${digits(element.y + y)}) scale(${scale.toFixed(4)})` }, layers(document, picture, inside(ink, face.tint), depth));
}

/** In the picture of a part names stand on the body of its module, whatever lies behind that. */
function inside(ink: Ink, tint: Tint | undefined): Ink {
  return { ...ink, halo: true, palette: { ...ink.palette, canvas: tint ? ink.tints[tint].fill : ink.palette.surface } };
}
