import { listenForClipboard, listenForKeys } from '#editor/actions';

/** Keys and the clipboard act through the table of actions: it comes beside the diagram, which most of them need. */
export function listen(page: Window): void {
  listenForKeys(page);
  listenForClipboard(page.document);
}
