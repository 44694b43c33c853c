import {
  type CloudDrawing,
  digits,
  type FlowDrawing,
  type FrameDrawing,
  type LinkDrawing,
  type NoteDrawing,
  delayBars,
  headlessLine,
  polarityMark,
  strokes,
  roundedBox,
  type SymbolDrawing,
  type SymbolFace,
} from '#core/diagram';
import type { Point } from '#core/model';
import { escapeXml } from '../xmlText.ts';
import { type Attributes, group, tag } from './markup.ts';
import { type Ink, labelMarkup, noteLinesMarkup, orderOf, styleOf } from './texts.ts';

const ROUND: Attributes = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
const DASHES = '4 3';

/** A stock, auxiliary, word, lookup, module or ghost. */
export function symbolMarkup(drawing: SymbolDrawing, ink: Ink): string {
  return faceMarkup(drawing, ink);
}

/** The valve of a flow with its name; its pipe lies further back. */
export function valveMarkup(drawing: FlowDrawing, ink: Ink): string {
  return faceMarkup(drawing, ink);
}

function faceMarkup({ face, element, variable, ground }: SymbolDrawing | FlowDrawing, ink: Ink): string {
  const { palette } = ink;
  const constant = face.symbol === 'constant' && !face.ghost;
  const colour = face.tint ?? ink.tagged(variable);
  const tint = colour && ink.tints[colour];
  const stroke = tint ? tint.edge : face.ghost ? palette.muted : constant ? palette.constant : palette.outline;
  const d = bodyPath(face, tint !== undefined);
  const body = d && tag('path', {
    d,
    fill: tint ? tint.fill : constant ? palette.constant : palette.surface,
    stroke,
    'stroke-width': strokes.outline,
    'stroke-linejoin': 'round',
    'stroke-dasharray': face.ghost ? DASHES : undefined,
  });
  const sign = face.sign && tag('path', { d: face.sign, fill: 'none', stroke, 'stroke-width': strokes.sign, ...ROUND });
  const label = labelMarkup(face.label, ink, tint ? tint.text : face.ghost ? palette.muted : palette.text, ground);
  return group({ transform: moveTo(element) }, [body, sign, label]);
}

/** A word that a tag colours gets a ground of its own. */
function bodyPath({ body, width, height }: SymbolFace, tinted: boolean): string {
  return body === '' && tinted ? roundedBox({ x: 0, y: 0 }, width, height, 8) : body;
}

function moveTo({ x, y }: Point): string {
  return `translate(${digits(x)} ${digits(y)})`;
}

/** A flow's double line with its head. */
export function pipeMarkup({ pipe }: FlowDrawing, { palette }: Ink): string {
  const line = { d: pipe.path, fill: 'none', 'stroke-linejoin': 'round' };
  return group({}, [
    tag('path', { ...line, stroke: palette.pipe, 'stroke-width': strokes.pipeWall }),
    tag('path', { ...line, stroke: palette.surface, 'stroke-width': strokes.pipeInside }),
    tag('path', { d: pipe.head, fill: palette.pipe, stroke: palette.pipe, 'stroke-width': 1, 'stroke-linejoin': 'round' }),
    ...(pipe.back === '' && pipe.cuts === '' ? [] : [tag('path', { d: pipe.back + pipe.cuts, fill: palette.surface, stroke: palette.pipe, 'stroke-width': 1.5, 'stroke-linejoin': 'round' })]),
  ]);
}

/** The free end of a flow. */
export function cloudMarkup({ element, path }: CloudDrawing, { palette }: Ink): string {
  return tag('path', {
    d: path,
    transform: moveTo(element),
    fill: palette.cloud,
    stroke: palette.cloudEdge,
    'stroke-width': strokes.cloud,
    'stroke-linejoin': 'round',
  });
}

/** A link with its head, its delay mark and its polarity. */
export function linkMarkup({ element, link, arc }: LinkDrawing, ink: Ink): string {
  const { palette, tints } = ink;
  if (arc.path === '') return '';
  const width = link.strength === 'strong' ? strokes.strongLink : link.strength === 'weak' ? strokes.weakLink : strokes.link;
  const colour = element.tint ? tints[element.tint].edge : palette.link;
  const curve = tag('path', {
    d: link.association ? headlessLine(arc) : arc.path,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-dasharray': link.association ? '4 4' : undefined,
  });
  if (link.association) return group({}, [curve]);
  const head = tag('path', { d: arc.head, fill: colour, stroke: colour, 'stroke-width': 0.75, 'stroke-linejoin': 'round' });
  const delay = link.delay ? tag('path', { d: delayBars(arc), fill: 'none', stroke: colour, 'stroke-width': strokes.mark, ...ROUND }) : '';
  return group({}, [curve, head, delay, polarity(link.polarity, arc.mark, ink)]);
}

function polarity(sign: '+' | '-' | undefined, place: Point, { palette, polarity: style }: Ink): string {
  if (!sign) return '';
  const colour = sign === '+' ? palette.positive : palette.negative;
  return tag('path', { d: polarityMark(sign, place, style), fill: 'none', stroke: colour, 'stroke-width': strokes.mark, ...ROUND });
}

/** A note in its box. */
export function noteMarkup({ element, bounds, width, height, lines }: NoteDrawing, ink: Ink): string {
  const { fill: note, edge: noteEdge } = element.tint ? ink.tints[element.tint] : { fill: ink.palette.note, edge: ink.palette.noteEdge };
  return group({ transform: moveTo({ x: bounds.left, y: bounds.top }) }, [
    tag('rect', { width: digits(width), height: digits(height), rx: 8, fill: note, stroke: noteEdge, 'stroke-width': strokes.frame }),
    noteLinesMarkup(lines, ink),
  ]);
}

/** A titled frame. */
export function frameMarkup({ element, bounds, title }: FrameDrawing, { palette, tints }: Ink): string {
  const { fill, edge, text } = element.tint ? tints[element.tint] : { fill: palette.frame, edge: palette.frameEdge, text: palette.muted };
  const { left, top, right, bottom } = bounds;
  return group({ transform: moveTo({ x: left, y: top }) }, [
    tag('rect', {
      width: digits(right - left),
      height: digits(bottom - top),
      rx: 12,
      fill,
      stroke: edge,
      'stroke-width': strokes.frame,
    }),
    title.text === '' ? '' : tag('text', { ...styleOf(title.style), ...orderOf(title.text), x: digits(title.x), y: digits(title.y), fill: text }, escapeXml(title.text)),
  ]);
}
