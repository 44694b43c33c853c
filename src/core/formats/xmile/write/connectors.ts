import { shapeOf, type Curve, type Ghost, type LinkId, type Model, type Shape, type View } from '#core/model';
import { xml, type XmlAttributes, type XmlNode } from '../../writeXml.ts';
import { bendFrom } from '../connectors.ts';
import { ownAttributes, ownOfCurve } from '../own.ts';
import { spelledName } from '../spelling.ts';
import { tintColour } from '../tints.ts';
import type { ViewWriting } from './drawn.ts';
import { linkAttributes } from './links.ts';

/** The connector of a link's curve (XMILE 1.0, 6.1.5); null where the view shows nothing at one of its ends. */
export function curveNode(viewing: ViewWriting, curve: Curve): XmlNode | null {
  const { writing, model, view, uid } = viewing;
  const link = model.links[curve.link];
  const to = link && shapeOf(view, link.to);
  const from = link && (ghostOf(view, curve) ?? shapeOf(view, link.from));
  if (!to || !from) return null;
  const said = isFirst(model, view, curve.link) ? linkAttributes(writing, link) : { polarity: link.polarity, delay_mark: link.delay ? 'true' : undefined };
  const attributes = { uid: uid(curve.id), ...angleOf(curve, from, to), ...said, color: tintColour(curve.tint), ...ownAttributes(ownOfCurve, curve) };
  const nameOf = ({ variable }: Shape | Ghost): string => spelledName(model.variables[variable]?.name ?? '');
  const start = from.kind === 'ghost' ? [xml('alias', { uid: uid(from.id) })] : nameOf(from);
  return xml('connector', attributes, [xml('from', {}, start), xml('to', {}, nameOf(to))]);
}

function ghostOf({ elements }: View, { from }: Curve): Ghost | null {
  const ghost = from === undefined ? undefined : elements[from];
  return ghost?.kind === 'ghost' ? ghost : null;
}

/** The take-off in degrees counter-clockwise from 3 o'clock; our own bend beside it where the angle is too coarse. */
function angleOf({ bend }: Curve, from: Shape | Ghost, to: Shape): XmlAttributes {
  const chord = (Math.atan2(from.y - to.y, to.x - from.x) * 180) / Math.PI;
  const angle = Math.round(((((chord + bend) % 360) + 360) % 360) * 1000) / 1000;
  return { angle, ...(bendFrom(angle, from, to) !== bend && { 'loopwell:bend': bend }) };
}

/** Whether this is the view that draws a link first. */
function isFirst({ views }: Model, view: View, link: LinkId): boolean {
  const drawing = Object.values(views).find(({ elements }) => Object.values(elements).some((element) => element.kind === 'curve' && element.link === link));
  return drawing?.id === view.id;
}
