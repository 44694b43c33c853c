import { foldName } from '#core/language';
import { words } from '#core/words';
import { createReport, type Report } from '../report.ts';
import type { Beside } from '../sheets/files.ts';
import { decodeText } from '../text.ts';
import { isXmlFailure, type XmlElement } from '../xml.ts';
import { attributeOf, nameFrom } from './element.ts';
import { readTree } from './tree.ts';

/*
 * What a file takes from others: the macros, models, dimensions and units of what its header includes (XMILE 1.0, 2.11), and the
 * models of its modules (4.7). The trees of these files are put into its own, where whatever is said of them has the
 * place that asks for them.
 */

/** The trees of other files, by the path that a file gives them. */
export type Resources = ReadonlyMap<string, XmlElement>;

/** More files than this are not read for one model. */
const MOST_FILES = 50;

/** Reads the files that a text takes from, and those that these take from. What is not beside it, or no XMILE, is left out. */
export async function loadResources(text: string, beside: Beside): Promise<Resources> {
  const found = new Map<string, XmlElement>();
  const main = readTree(text, createReport());
  const open = isXmlFailure(main) ? [] : [main];
  for (const root of open) {
    for (const asking of askingIn(root)) {
      const path = pathOf(asking);
      if (path === null || found.has(path) || found.size >= MOST_FILES) continue;
      const bytes = await beside(fileOf(path));
      const decoded = bytes && decodeText(bytes);
      const tree = decoded && 'text' in decoded ? readTree(decoded.text, createReport()) : null;
      if (!tree || isXmlFailure(tree)) continue;
      found.set(path, placedAt(tree, asking));
      open.push(placedAt(tree, asking));
    }
  }
  return found;
}

/** Puts what other files give into the tree of a file; what is not there is told. */
export function withResources(root: XmlElement, resources: Resources, report: Report): XmlElement {
  const asked = [root, ...resources.values()].flatMap(askingIn);
  if (asked.length === 0) return root;
  for (const include of asked.filter(({ name }) => name === 'include')) {
    const path = pathOf(include) ?? '';
    if (!resources.has(path)) report.warning(include, words.formats.includeElsewhere(path), 'kept');
  }
  const ofModules = new Set(asked.filter(({ name }) => name === 'module').map(pathOf));
  const parts = [...resources].flatMap(([path, other]) => other.children.flatMap((part) => {
    if (part.name === 'model' && ofModules.has(path)) return [renamed(part, path, other, resources)];
    return isShared(part) ? [rewired(part, null, resources)] : [];
  }));
  const known = new Set(root.children.map(keyOf));
  const added = parts.filter((part) => nameOf(part) === '' || known.size < known.add(keyOf(part)).size);
  return { ...root, children: [...root.children.map((child) => rewired(child, null, resources)), ...added] };
}

/** What an included file adds as if it stood there: lists, macros, and models with names, which modules may be of. */
function isShared(part: XmlElement): boolean {
  const { name } = part;
  return name === 'dimensions' || name === 'model_units' || ((name === 'macro' || name === 'model') && nameOf(part) !== '');
}

/** What no two may have of what is put together; the file's own come first. */
function keyOf(part: XmlElement): string {
  return `${part.name} ${foldName(nameOf(part))}`;
}

/** The elements that ask for another file. */
function askingIn(element: XmlElement): XmlElement[] {
  return pathOf(element) === null ? element.children.flatMap(askingIn) : [element];
}

function pathOf(element: XmlElement): string | null {
  return element.name === 'include' || element.name === 'module' ? attributeOf(element, 'resource') : null;
}

/** Stella writes `r../` before a path that begins where the file is. */
function fileOf(path: string): string {
  return path.replace(/^r\.\.\//u, '');
}

/** The same tree, all of it at one place. */
function placedAt(element: XmlElement, { line, column }: XmlElement): XmlElement {
  return { ...element, line, column, children: element.children.map((child) => placedAt(child, { ...child, line, column })) };
}

/** A model of another file under a name that no other has. */
function renamed(model: XmlElement, path: string, { children }: XmlElement, resources: Resources): XmlElement {
  const own = nameOf(model);
  const title = own === '' ? nameFrom(fileOf(path).replace(/^.*[\\/]|\.[a-z]+$/giu, '')) : own;
  const names = new Set(children.filter(({ name }) => name === 'model').map((one) => foldName(nameOf(one))));
  const inside = rewired(model, { path, names }, resources);
  return { ...inside, attributes: { 'loopwell:title': title, ...inside.attributes, name: fullName(path, isMain(model, children) ? '' : own) } };
}

/** The unnamed model is what another file is taken for; where all have names, the first is. */
function isMain(model: XmlElement, children: readonly XmlElement[]): boolean {
  const models = children.filter(({ name }) => name === 'model');
  return model === (models.find((one) => nameOf(one) === '') ?? models[0]);
}

function nameOf(part: XmlElement): string {
  return nameFrom(attributeOf(part, 'name') ?? '');
}

function fullName(path: string, name: string): string {
  return `${path}: ${name}`;
}

/** The models of the file that an element stands in, where that is another. */
interface Home {
  readonly path: string;
  readonly names: ReadonlySet<string>;
}

/** An element whose modules know their models, and without what has been put in. */
function rewired(element: XmlElement, home: Home | null, resources: Resources): XmlElement {
  const children = element.children.filter((child) => child.name !== 'include' || !resources.has(pathOf(child) ?? '')).map((child) => rewired(child, home, resources));
  if (element.name === 'includes') return { ...element, children, source: `<includes>${children.map(({ source }) => source).join('')}</includes>` };
  if (element.name !== 'module') return { ...element, children };
  const attributes = Object.fromEntries(Object.entries(element.attributes).filter(([name]) => name !== 'resource'));
  const path = pathOf(element);
  if (path !== null && resources.has(path)) return { ...element, children, attributes: { ...attributes, 'loopwell:model': fullName(path, '') } };
  const own = nameFrom(attributes['loopwell:model'] ?? attributes['name'] ?? '');
  if (!home?.names.has(foldName(own))) return { ...element, children };
  return { ...element, children, attributes: { ...element.attributes, 'loopwell:model': fullName(home.path, own) } };
}
