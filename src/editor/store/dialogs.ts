import { createStore } from 'zustand/vanilla';

/** The dialogs there are; one at a time is open. */
export type DialogName = 'gallery' | 'settings' | 'keyboard' | 'about' | 'palette' | 'report' | 'written' | 'preferences' | 'tag' | 'dimensions' | 'elements' | 'split' | 'simplified';

/** The store behind `openDialog` and the hook. */
export const dialogStore = createStore<{ readonly open: DialogName | null }>(() => ({ open: null }));

/** The dialog that is open, or null. */
export function getDialog(): DialogName | null {
  return dialogStore.getState().open;
}

/** Opens a dialog in place of the one that is open. */
export function openDialog(open: DialogName): void {
  dialogStore.setState({ open });
}

/** Closes the open dialog. */
export function closeDialog(): void {
  dialogStore.setState({ open: null });
}
