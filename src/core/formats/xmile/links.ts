import { foldName } from '#core/language';
import { newId, type Link } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { attributeOf, childrenOf, nameFrom } from './element.ts';
import { keepUnknown } from './keep.ts';
import { ownOfLink, readOwn } from './own.ts';
import type { ModelReading } from './reading.ts';

/** Adds the links that a file of ours lists beside the variables, since connectors do not tell them whole. */
export function readLinks(reading: ModelReading): void {
  for (const element of childrenOf(reading.element, 'variables').flatMap((list) => childrenOf(list, 'loopwell:link'))) readLink(reading, element);
}

function readLink({ model, file, byName }: ModelReading, element: XmlElement): void {
  const [from, to] = ['from', 'to'].map((end) => byName.get(foldName(nameFrom(attributeOf(element, end) ?? ''))));
  if (!from || !to) return file.report.notice(element, words.formats.brokenConnector, 'lost');
  const link: Link = { id: newId(file.document, 'l'), from: from.id, to: to.id };
  model.links[link.id] = link;
  readMarks(link, element);
  keepUnknown(link, element, { attributes: ['from', 'to', 'polarity', 'delay_mark'], children: [] }, file.report);
}

/** What a connector or a listed link says about the link. */
export function readMarks(link: Link, element: XmlElement): void {
  const polarity = polarityOf(attributeOf(element, 'polarity'));
  if (polarity) link.polarity = polarity;
  if (attributeOf(element, 'delay_mark')?.toLowerCase() === 'true') link.delay = true;
  Object.assign(link, readOwn(ownOfLink, element));
  const note = element.attributes['loopwell:note'];
  if (note !== undefined) link.note = note;
}

function polarityOf(text: string | null): '+' | '-' | null {
  if (text === '+' || text?.toLowerCase() === 'positive') return '+';
  return text === '-' || text === '−' || text?.toLowerCase() === 'negative' ? '-' : null;
}
