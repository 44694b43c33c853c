import {
  type CloudDrawing,
  digits,
  type FlowDrawing,
  type FrameDrawing,
  type LinkDrawing,
  type NoteDrawing,
  polarityMark,
  strokes,
  type SymbolDrawing,
  type SymbolFace,
} from '#core/diagram';
import type { Point } from '#core/model';
import { type Attributes, escapeXml, group, tag } from './markup.ts';
import { type Ink, labelMarkup, noteLinesMarkup, styleOf } from './texts.ts';

const ROUND: Attributes = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
const DASHES = '4 3';

/** A stock, auxiliary, word, lookup, module or ghost. */
export function symbolMarkup({ element, face }: SymbolDrawing, ink: Ink): string {
  return faceMarkup(face, element, ink);
}

/** The valve of a flow with its name; its pipe lies further back. */
export function valveMarkup({ element, face }: FlowDrawing, ink: Ink): string {
  return faceMarkup(face, element, ink);
}

function faceMarkup(face: SymbolFace, place: Point, ink: Ink): string {
  const { palette } = ink;
  const constant = face.symbol === 'constant' && !face.ghost;
  const stroke = face.ghost ? palette.muted : constant ? palette.constant : palette.outline;
  const body = face.body && tag('path', {
    d: face.body,
    fill: constant ? palette.constant : palette.surface,
    stroke,
    'stroke-width': strokes.outline,
    'stroke-linejoin': 'round',
    'stroke-dasharray': face.ghost ? DASHES : undefined,
  });
  const sign = face.sign && tag('path', { d: face.sign, fill: 'none', stroke, 'stroke-width': strokes.sign, ...ROUND });
  const label = labelMarkup(face.label, ink, face.ghost ? palette.muted : palette.text);
  return group({ transform: moveTo(place) }, [body, sign, label]);
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
export function linkMarkup({ link, arc }: LinkDrawing, { palette }: Ink): string {
  if (arc.path === '') return '';
  const width = link.strength === 'strong' ? strokes.strongLink : strokes.link;
  const curve = tag('path', {
    d: arc.path,
    fill: 'none',
    stroke: palette.link,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-dasharray': link.strength === 'weak' ? '4 4' : undefined,
  });
  const head = tag('path', { d: arc.head, fill: palette.link, stroke: palette.link, 'stroke-width': 0.75, 'stroke-linejoin': 'round' });
  const delay = link.delay ? tag('path', { d: arc.delay, fill: 'none', stroke: palette.link, 'stroke-width': strokes.mark, ...ROUND }) : '';
  return group({}, [curve, head, delay, polarity(link.polarity, arc.mark, palette)]);
}

function polarity(sign: '+' | '-' | undefined, place: Point, palette: Ink['palette']): string {
  if (!sign) return '';
  const colour = sign === '+' ? palette.positive : palette.negative;
  return tag('path', { d: polarityMark(sign, place), fill: 'none', stroke: colour, 'stroke-width': strokes.mark, ...ROUND });
}

/** A note in its box. */
export function noteMarkup({ bounds, width, height, lines }: NoteDrawing, ink: Ink): string {
  const { note, noteEdge } = ink.palette;
  return group({ transform: moveTo({ x: bounds.left, y: bounds.top }) }, [
    tag('rect', { width: digits(width), height: digits(height), rx: 8, fill: note, stroke: noteEdge, 'stroke-width': strokes.frame }),
    noteLinesMarkup(lines, ink),
  ]);
}

/** A titled frame. */
export function frameMarkup({ bounds, title }: FrameDrawing, { palette }: Ink): string {
  const { left, top, right, bottom } = bounds;
  return group({ transform: moveTo({ x: left, y: top }) }, [
    tag('rect', {
      width: digits(right - left),
      height: digits(bottom - top),
      rx: 12,
      fill: palette.frame,
      stroke: palette.frameEdge,
      'stroke-width': strokes.frame,
    }),
    title.text === '' ? '' : tag('text', { ...styleOf(title.style), x: digits(title.x), y: digits(title.y), fill: palette.muted }, escapeXml(title.text)),
  ]);
}
