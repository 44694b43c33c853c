import { getHost, openDialog, type ExportKind } from '#editor/store';
import type { ActionIcon, ActionSpec } from './action.ts';

const download = (kind: ExportKind, icon: ActionIcon, keys?: string): ActionSpec => ({
  group: 'file',
  icon,
  run: () => getHost()?.download(kind),
  ...(keys === undefined ? {} : { keys: [keys], whileTyping: true }),
});

/** Models in and out. */
export const fileActions = {
  open: { group: 'file', icon: 'open', keys: ['Mod+O'], whileTyping: true, run: () => openDialog('gallery') },
  newStockFlow: { group: 'file', icon: 'new', run: () => getHost()?.create('stockFlow') },
  newCausalLoop: { group: 'file', icon: 'link', run: () => getHost()?.create('causalLoop') },
  openFile: { group: 'file', icon: 'file', run: () => getHost()?.pickFile() },
  copyModel: { group: 'file', icon: 'copy', run: () => getHost()?.copy() },
  renameModel: { group: 'file', icon: 'rename', run: () => getHost()?.rename() },
  saveFile: download('model', 'save', 'Mod+S'),
  exportXmile: download('xmile', 'file'),
  exportPng: download('png', 'picture'),
  exportSvg: download('svg', 'picture'),
  exportChart: download('chart', 'chart'),
  exportCsv: download('csv', 'numbers'),
  exportResults: download('results', 'data'),
} satisfies Record<string, ActionSpec>;
