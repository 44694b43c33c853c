import { focusCanvas, getDocument, setHost } from '#editor/store';
import { TITLE_ID } from '#editor/panels';
import type { Desk } from './desk.ts';
import { giveModel } from './files/download.ts';
import { pickFile } from './files/openFile.ts';

/** Tells the editor what the app does for it. */
export function offerHost(desk: Desk, version: string): void {
  setHost({
    version,
    // The tool in hand and the single keys act on the diagram, whatever had the keyboard before. A frame later its menu or dialog is gone.
    create: (kind) => void desk.create(kind).then(() => requestAnimationFrame(focusCanvas)),
    copy: () => void desk.copy(),
    adopt: (document) => void desk.adopt(document),
    pickFile: () => pickFile(desk),
    download: (kind) => {
      if (kind === 'model') giveModel(getDocument());
      else void import('./files/exports.ts').then(({ exportAs }) => exportAs(kind, version));
    },
    rename: () => {
      const field = document.getElementById(TITLE_ID);
      if (field instanceof HTMLInputElement) field.select();
    },
  });
}
