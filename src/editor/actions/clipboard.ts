import { words } from '#core/words';
import { getCanvas, getDialog, notify } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { canCopy, copiedText, cutSelected } from './clip.ts';
import { printKeys } from './keys.ts';
import { placeOf } from './keyPlace.ts';
import { pasteText } from './pasting.ts';

const KEYS = { cut: 'Mod+X', copy: 'Mod+C', paste: 'Mod+V' } as const;

/** The clipboard of the system, as menus reach it; its keys come as events. */
export const clipboardActions = {
  cut: { group: 'edit', icon: 'cut', keys: [KEYS.cut], byBrowser: true, aboutSelection: true, when: canCopy, run: () => void cut() },
  copy: { group: 'edit', icon: 'copy', keys: [KEYS.copy], byBrowser: true, aboutSelection: true, when: canCopy, run: () => void copy() },
  paste: { group: 'edit', icon: 'paste', keys: [KEYS.paste], byBrowser: true, run: () => void pasteHere() },
} satisfies Record<string, ActionSpec>;

/** Copies, cuts and pastes on the diagram, by whatever means the browser offers, until the answer is called. */
export function listenForClipboard(page: Document): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const give = (event: ClipboardEvent): boolean => {
    const text = isMeant(page) && !readerSelectedText(page) ? copiedText() : null;
    if (text === null || !event.clipboardData) return false;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    return true;
  };
  page.addEventListener('copy', (event) => void give(event), { signal });
  page.addEventListener('cut', (event) => void (give(event) && cutSelected()), { signal });
  page.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!isMeant(page) || text === '') return;
    event.preventDefault();
    pasteText(text);
  }, { signal });
  return () => listening.abort();
}

/** Events of the clipboard go to where text is selected; what counts is where the keyboard is. */
function isMeant(page: Document): boolean {
  return getDialog() === null && placeOf(page.activeElement) === 'diagram';
}

/** Text selected beside the diagram while nothing has the keyboard: that is what the reader copies. */
function readerSelectedText(page: Document): boolean {
  return page.activeElement === page.body && page.getSelection()?.isCollapsed === false;
}

async function copy(): Promise<boolean> {
  const text = copiedText();
  getCanvas()?.focus();
  return text !== null && (await allowed(KEYS.copy, async () => navigator.clipboard.writeText(text)));
}

async function cut(): Promise<void> {
  if (await copy()) cutSelected();
}

async function pasteHere(): Promise<void> {
  getCanvas()?.focus();
  await allowed(KEYS.paste, async () => pasteText(await navigator.clipboard.readText()));
}

/** A browser may keep its clipboard from menus; its keys always work. */
async function allowed(keys: string, reach: () => Promise<void>): Promise<boolean> {
  try {
    await reach();
    return true;
  } catch {
    notify({ tone: 'info', text: words.actions.told.noClipboard(printKeys(keys)) });
    return false;
  }
}
