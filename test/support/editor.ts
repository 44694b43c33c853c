import { writeJson } from '#core/formats';
import type { ModelDocument } from '#core/model';
import { getDocument, openDocument } from '#editor/store';
import { elementOf, hereIn, idOf, model } from './documents.ts';

/** The editor's store with a document opened in it, to be driven as the screen drives it. */
export function editing(document: ModelDocument = model().build()) {
  openDocument(document);
  return {
    /** Model and view, as drawing commands take them. */
    here: hereIn(document),
    /** Id of a variable by name, as the document stands. */
    id: (name: string) => idOf(getDocument(), name),
    /** Symbol of a variable by name. */
    element: (name: string) => elementOf(getDocument(), name),
    /** The whole document as its file, to compare with: order of entries and all. */
    text: () => writeJson(getDocument()),
  };
}
