import { canStopRun, openDialog, stopRun } from '#editor/store';
import type { ActionSpec } from './action.ts';

/** How the model runs, and how to find one's way. */
export const helpActions = {
  settings: { group: 'model', icon: 'settings', keys: ['Mod+,'], whileTyping: true, run: () => openDialog('settings') },
  stopRun: { group: 'model', icon: 'stop', keys: ['Escape'], onRun: true, when: canStopRun, run: stopRun },
  palette: { group: 'help', icon: 'search', keys: ['Mod+K'], whileTyping: true, run: () => openDialog('palette') },
  keyboard: { group: 'help', icon: 'keyboard', keys: ['?'], anywhere: true, run: () => openDialog('keyboard') },
  about: { group: 'help', icon: 'about', run: () => openDialog('about') },
} satisfies Record<string, ActionSpec>;
