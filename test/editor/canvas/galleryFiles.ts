import { readJson } from '#core/formats';
import type { ModelDocument } from '#core/model';

const folder = import.meta.glob('../../../public/gallery/*.loopwell.json');

/** The models of the gallery, by their file's name without the ending, where there is no file system. */
export const galleryNames: readonly string[] = Object.keys(folder).map((path) => path.slice(path.lastIndexOf('/') + 1).replace('.loopwell.json', ''));

/** A model of the gallery, as the page gets it. */
export async function galleryModel(name: string): Promise<ModelDocument> {
  const read = readJson(await (await fetch(`/gallery/${name}.loopwell.json`)).text());
  if (!read.ok) throw new Error(`${name} is no model`);
  return read.document;
}
