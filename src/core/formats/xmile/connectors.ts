import { foldName } from '#core/language';
import { newId, type Curve, type Ghost, type Link, type Point, type Shape } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { addElement, type Drawn } from './drawn.ts';
import { attributeOf, childOf, childrenOf, nameFrom, numberOf, textOf } from './element.ts';
import { ignoreUnknown } from './keep.ts';
import { readMarks } from './links.ts';
import { pathOf } from './modules.ts';
import { ownOfCurve, readOwn } from './own.ts';
import { proseFrom } from './prose.ts';
import { tintFrom } from './tints.ts';

const KNOWN = {
  attributes: (
    'uid angle polarity delay_mark color x y is_straight isee:reasoning isee:polarity_reasoning isee:documentation ' +
    'isee:autocreated isee:polarity_placement'
  ).split(' '),
  children: ['from', 'to', 'pts'],
};

/** Below this many degrees a curve is meant to be straight. */
const STRAIGHT = 1;
/** Clears a pipe and the valve on it. */
const AROUND_PIPE = 50;
/** A take-off straight away from the target has no arc. */
const STEEPEST = 170;

/** Adds the connectors of a view: a link of the model, where there is none yet, and its curve. */
export function drawConnectors(drawn: Drawn): void {
  for (const tag of childrenOf(drawn.element, 'connector')) {
    const { report } = drawn.reading.file;
    ignoreUnknown(tag, KNOWN, report);
    const from = endOf(drawn, childOf(tag, 'from'));
    const to = endOf(drawn, childOf(tag, 'to'));
    if (!from || !to) {
      report.notice(tag, words.formats.brokenConnector, 'lost');
      continue;
    }
    if ((childOf(tag, 'pts')?.children.length ?? 0) > 2) report.notice(tag, words.formats.manyPoints);
    drawCurve(drawn, tag, from, to);
  }
}

/** What a connector's end names: a symbol of the view, a module by one of its members, or a ghost by its uid. */
function endOf(drawn: Drawn, end: XmlElement | null): Shape | Ghost | null {
  const alias = end && childOf(end, 'alias');
  if (alias) return drawn.ghosts.get(attributeOf(alias, 'uid') ?? alias.text.trim()) ?? null;
  const text = end?.text ?? '';
  const { byName } = drawn.reading;
  const variable = byName.get(foldName(nameFrom(text))) ?? byName.get(foldName(pathOf(text.trim())[0] ?? ''));
  return (variable && drawn.shapes.get(variable.id)) ?? null;
}

/** Links never enter a ghost: one that does in the file ends at the symbol, where there is one. */
function drawCurve(drawn: Drawn, tag: XmlElement, from: Shape | Ghost, to: Shape | Ghost): void {
  const target = drawn.shapes.get(to.variable);
  if (!target) return drawn.reading.file.report.notice(tag, words.formats.brokenConnector, 'lost');
  const link = linkFor(drawn, tag, from, target);
  const bend = bendOf(tag, from, target) ?? customaryBend(drawn, from, target);
  const tint = tintFrom(attributeOf(tag, 'color'));
  addElement<Curve>(drawn, { kind: 'curve', link: link.id, bend, ...(tint && { tint }), ...readOwn(ownOfCurve, tag), ...(from.kind === 'ghost' && { from: from.id }) });
}

function linkFor({ reading: { model, file } }: Drawn, tag: XmlElement, from: Shape | Ghost, to: Shape): Link {
  const known = Object.values(model.links).find((link) => link.from === from.variable && link.to === to.variable);
  const link: Link = known ?? { id: newId(file.document, 'l'), from: from.variable, to: to.variable };
  model.links[link.id] = link;
  readMarks(link, tag);
  const note = ['isee:reasoning', 'isee:polarity_reasoning', 'isee:documentation'].map((name) => attributeOf(tag, name) ?? textOf(tag, name));
  const prose = note.filter((text) => text !== null).map(proseFrom).join('\n\n');
  if (prose !== '') link.note ??= prose;
  return link;
}

/**
 * The file's `angle` is the take-off in degrees counter-clockwise from 3 o'clock at the start's centre (XMILE 1.0,
 * 6.1.5); ours counts from the chord, so that it survives moving an end. Null where the file does not say.
 */
function bendOf(tag: XmlElement, from: Point, to: Point): number | null {
  if (attributeOf(tag, 'is_straight')?.toLowerCase() === 'true') return 0;
  const angle = numberOf(attributeOf(tag, 'angle'));
  const own = numberOf(attributeOf(tag, 'loopwell:bend'));
  if (own !== null && Math.abs(own) < 180) return own;
  return angle === null ? null : bendFrom(angle, from, to);
}

/** The bend of a connector that takes off at an angle. */
export function bendFrom(angle: number, from: Point, to: Point): number {
  const chord = (Math.atan2(from.y - to.y, to.x - from.x) * 180) / Math.PI;
  const turned = ((((angle - chord) % 360) + 540) % 360) - 180;
  if (Math.abs(turned) < STRAIGHT) return 0;
  return Math.round(Math.min(STEEPEST, Math.max(-STEEPEST, turned)) * 10) / 10;
}

/** Straight, but around the pipe between a stock and its own flow, which would hide it. */
function customaryBend({ reading: { model } }: Drawn, from: Shape | Ghost, to: Shape): number {
  const flow = model.variables[to.variable];
  const joined = flow?.kind === 'flow' && (flow.from === from.variable || flow.to === from.variable);
  return joined ? AROUND_PIPE : 0;
}
