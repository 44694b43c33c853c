export type { Action, ActionGroup, ActionIcon, ActionId } from './action.ts';
export { revealSelected } from './elements.ts';
export { keyboardHelp, keyboardMarkdown } from './keyboard.ts';
export type { KeyGroup, KeyLine } from './keyboard.ts';
export { onMac, printKeys } from './keys.ts';
export type { Keys } from './keys.ts';
export { listenForClipboard } from './clipboard.ts';
export { listenForKeys } from './shortcuts.ts';
export { actions, findAction, runAction } from './table.ts';
