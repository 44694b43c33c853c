import { words } from '#core/words';
import type { ActionId } from '#editor/actions';
import type { MenuEntry, SubMenu } from '#editor/ui';
import { offer } from './offer.tsx';

const { groups } = words.actions;

const lines = (...ids: readonly (ActionId | 'line')[]): MenuEntry[] => ids.map((id) => (id === 'line' ? 'line' : offer(id)));

/** What can be taken out: pictures, numbers, the model. */
export function exportEntries(): MenuEntry[] {
  return lines('exportPng', 'exportSvg', 'exportChart', 'line', 'exportCsv', 'exportResults', 'line', 'saveFile');
}

/** The menus of the bar, with every action as it stands now. */
export function barMenus(): SubMenu[] {
  const themes = { id: 'theme', label: words.screen.themes.label, items: lines('themeSystem', 'themeLight', 'themeDark') };
  const out = { id: 'export', label: words.screen.bar.export, items: exportEntries() };
  return [
    {
      id: 'file',
      label: groups.file,
      items: [
        ...lines('open', 'openFile', 'line', 'newStockFlow', 'newCausalLoop', 'line', 'copyModel', 'renameModel', 'line', 'saveFile'),
        out,
      ],
    },
    {
      id: 'edit',
      label: groups.edit,
      items: lines('undo', 'redo', 'line', 'duplicate', 'renameElement', 'delete', 'line', 'selectAll'),
    },
    {
      id: 'view',
      label: groups.view,
      items: [...lines('fit', 'zoomIn', 'zoomOut', 'zoomReset', 'line', 'showChart', 'showTable', 'togglePanels', 'line'), themes],
    },
    { id: 'model', label: groups.model, items: lines('settings', 'stopRun') },
    { id: 'help', label: groups.help, items: lines('palette', 'keyboard', 'line', 'about') },
  ];
}
