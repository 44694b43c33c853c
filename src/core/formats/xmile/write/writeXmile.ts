import type { Model, ModelDocument } from '#core/model';
import { writeXml, xml, type XmlNode, type XmlPart } from '../../writeXml.ts';
import { ownAttributes, ownOfModel } from '../own.ts';
import { nameAttributes } from '../spelling.ts';
import { collectionNodes } from './collections.ts';
import { dimensionsNodes, headerNode, settingsNode, unitsNodes, type Writer } from './envelope.ts';
import { keptBy } from './kept.ts';
import { linkNodes } from './links.ts';
import { macroNode } from './macros.ts';
import { variableNode } from './variables.ts';
import { viewsNode } from './views.ts';
import { beginWriting, type Writing } from './writing.ts';

/** A document as a file, and what other programs than this will not see of it, a sentence for each kind of thing. */
export interface WrittenXmile {
  readonly text: string;
  readonly losses: readonly string[];
}

/** Prefixes of names that this program writes or that files in the wild use without declaring them. */
const NAMESPACES: Readonly<Record<string, string>> = {
  isee: 'http://iseesystems.com/XMILE',
  loopwell: 'urn:loopwell:xmile',
  simlin: 'https://simlin.com/XMILE/v1.0',
};

/**
 * A document as an XMILE 1.0 file (OASIS) that Stella and others can open. What the standard has no word for stands in
 * elements and attributes of ours (`loopwell:`), which others pass over: reading the file again gives the same document.
 */
export function writeXmile(document: ModelDocument, writer: Writer): WrittenXmile {
  const writing = beginWriting(document);
  const { attributes, parts } = keptBy(document);
  const models = Object.values(document.models).map((model) => (model.macro ? macroNode(writing, model, model.macro) : modelNode(writing, model)));
  const content = [settingsNode(writing), ...unitsNodes(writing), ...dimensionsNodes(writing), ...models, ...collectionNodes(writing), ...parts];
  const root = xml('xmile', { version: '1.0', ...attributes, xmlns: 'http://docs.oasis-open.org/xmile/ns/XMILE/v1.0' }, [headerNode(writing, writer), ...content]);
  return { text: declared(root), losses: writing.losses.sentences() };
}

/** The children of a model stand in the order that the standard demands (XMILE 1.0, 4). */
function modelNode(writing: Writing, model: Model): XmlNode {
  const { attributes, parts } = keptBy(model);
  const variables = Object.values(model.variables).map((variable) => variableNode(writing, model, variable));
  const content: XmlPart[] = [xml('variables', {}, [...variables, ...linkNodes(writing, model)]), viewsNode(writing, model)];
  const shown = parts.filter((part) => !('markup' in part && /^<view[\s/>]/u.test(part.markup)));
  return xml('model', { ...nameOf(writing, model), ...ownAttributes(ownOfModel, model), ...attributes }, [...content, ...shown]);
}

/** The root model has no name in a file; another goes by the name that modules find it by. */
function nameOf({ document, modelNames }: Writing, { id, name }: Model): Record<string, string> {
  if (id === document.root) return name === document.title ? {} : { 'loopwell:title': name };
  const written = modelNames.get(id) ?? name;
  return { ...nameAttributes(written), ...(written !== name && { 'loopwell:title': name }) };
}

/** The text of the file, with every prefix in it declared; ours always, by which a reader knows the file. */
function declared(root: XmlNode): string {
  const used = new Set(['loopwell', ...[...writeXml(root).matchAll(/[<\s]([A-Za-z_][\w.-]*):[A-Za-z_]/gu)].map(([, prefix = '']) => prefix)]);
  const known = [...used].filter((prefix) => !/^xml(ns)?$/iu.test(prefix)).sort();
  const spaces = known.map((prefix): [string, string] => [`xmlns:${prefix}`, NAMESPACES[prefix] ?? `urn:xmile:${prefix}`]);
  return writeXml({ ...root, attributes: { ...root.attributes, ...Object.fromEntries(spaces) } });
}

