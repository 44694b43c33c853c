import { digits, type LoopSign } from '#core/diagram';
import { escapeXml } from '../xmlText.ts';
import { group, tag } from './markup.ts';
import { type Ink, labelMarkup, orderOf, styleOf } from './texts.ts';

/** The ring of a loop with its name and its words. */
export function loopMarkup({ at, face, kind, untrue }: LoopSign, ink: Ink): string {
  const { palette, tints } = ink;
  const colour = untrue ? tints.amber.edge : kind === 'R' ? palette.reinforcing : kind === 'B' ? palette.balancing : palette.muted;
  const { name, caption } = face;
  const text = tag('text', { ...styleOf(name.style), ...orderOf(name.text), y: digits(name.y), fill: colour, 'text-anchor': 'middle' }, escapeXml(name.text));
  return group({ transform: `translate(${digits(at.x)} ${digits(at.y)})` }, [
    tag('path', { d: face.ring, fill: 'none', stroke: colour, 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-dasharray': untrue || kind === 'U' ? '4 3.5' : undefined }),
    tag('path', { d: face.head, fill: colour, stroke: colour, 'stroke-width': 0.75, 'stroke-linejoin': 'round' }),
    name.text === '' ? '' : text,
    caption ? labelMarkup(caption, ink, palette.muted, 'canvas') : '',
  ]);
}
