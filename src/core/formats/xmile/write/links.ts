import type { Link, LinkId, Model } from '#core/model';
import { xml, type XmlAttributes, type XmlNode } from '../../writeXml.ts';
import { ownAttributes, ownOfLink } from '../own.ts';
import { spelledName } from '../spelling.ts';
import { keptBy } from './kept.ts';
import type { Writing } from './writing.ts';

/**
 * The links of a model that the connectors of its views do not tell whole: XMILE has links as drawings alone. They come
 * all, in order, where one is not drawn or the drawings would bring them in another order.
 */
export function linkNodes(writing: Writing, model: Model): XmlNode[] {
  const links = Object.values(model.links);
  const drawn = drawnLinks(model);
  const told = links.length === drawn.length && links.every(({ id, foreign }, place) => drawn[place] === id && !foreign);
  if (told) return [];
  writing.losses.add('undrawnLinks', links.length - drawn.length);
  return links.map((link) => linkNode(model, link));
}

/** What a link says, as a connector's attributes: the first connector of a link carries them. */
export function linkAttributes({ losses }: Writing, link: Link): XmlAttributes {
  losses.add('linkMarks', link.strength || link.shape || link.association ? 1 : 0);
  losses.add('linkNotes', link.note === undefined ? 0 : 1);
  return { ...marksOf(link), ...ownAttributes(ownOfLink, link), 'loopwell:note': link.note };
}

function marksOf({ polarity, delay }: Link): XmlAttributes {
  return { polarity, delay_mark: delay ? 'true' : undefined };
}

function linkNode({ variables }: Model, link: Link): XmlNode {
  const [from, to] = [link.from, link.to].map((id) => spelledName(variables[id]?.name ?? ''));
  const attributes = { from, to, ...marksOf(link), ...ownAttributes(ownOfLink, link), 'loopwell:note': link.note };
  return xml('loopwell:link', attributes, keptBy(link).parts);
}

/** The links that views draw, in the order in which a reader of the views meets them. */
function drawnLinks({ views, links }: Model): LinkId[] {
  const drawn = Object.values(views).flatMap(({ elements }) => Object.values(elements)).flatMap((element) => (element.kind === 'curve' ? [element.link] : []));
  return [...new Set(drawn)].filter((id) => Object.hasOwn(links, id));
}
