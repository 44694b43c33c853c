import { writeJson } from '#core/formats';
import type { ModelDocument } from '#core/model';
import { words } from '#core/words';
import { notify } from '#editor/store';
import { fileName } from './fileName.ts';

/** A file ready to be given out. */
export interface GivenFile {
  readonly name: string;
  readonly content: Blob;
}

/** A file of text, named after a title. */
export function textFile(title: string, ending: string, type: string, text: string): GivenFile {
  return { name: fileName(title, ending), content: new Blob([text], { type: `${type};charset=utf-8` }) };
}

/** Gives the reader a file and says so. */
export function give({ name, content }: GivenFile): void {
  download(name, content);
  notify({ tone: 'success', text: words.app.exporting.saved(name) });
}

/** Gives the reader the model as its file. This is the way out when all else fails, so it needs nothing fetched later. */
export function giveModel(model: ModelDocument): void {
  give(textFile(model.title, 'loopwell.json', 'application/json', writeJson(model)));
}

/** A file goes where the browser puts downloads. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has read the address when the click is over, yet some start the download a turn later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
