import { getCanvas, getSession, setSession, type Session } from '#editor/store';
import type { ActionIcon, ActionSpec } from './action.ts';

/** One press of a zoom key or button. */
const ZOOM_STEP = 1.25;

const canvasShown = () => getCanvas() !== null;

const theme = (name: Session['theme'], icon: ActionIcon): ActionSpec => ({
  group: 'view',
  icon,
  checked: () => getSession().theme === name,
  run: () => setSession({ theme: name }),
});

const tab = (name: Session['tab']): ActionSpec => ({
  group: 'view',
  icon: name,
  checked: () => getSession().tab === name,
  run: () => setSession({ tab: name }),
});

/** What is in sight, and how. */
export const viewActions = {
  fit: { group: 'view', icon: 'fit', keys: ['1'], when: canvasShown, run: () => getCanvas()?.fit() },
  zoomIn: { group: 'view', icon: 'zoomIn', keys: ['Plus', '='], when: canvasShown, run: () => getCanvas()?.zoomBy(ZOOM_STEP) },
  zoomOut: { group: 'view', icon: 'zoomOut', keys: ['-'], when: canvasShown, run: () => getCanvas()?.zoomBy(1 / ZOOM_STEP) },
  zoomReset: { group: 'view', keys: ['0'], when: canvasShown, run: () => getCanvas()?.zoomTo(1) },
  togglePanels: { group: 'view', icon: 'panels', keys: ['Mod+\\'], run: togglePanels, checked: () => !panelsHidden() },
  showChart: tab('chart'),
  showTable: tab('table'),
  themeSystem: theme('system', 'system'),
  themeLight: theme('light', 'light'),
  themeDark: theme('dark', 'dark'),
} satisfies Record<string, ActionSpec>;

function panelsHidden(): boolean {
  return getSession().collapsed['panels'] === true;
}

function togglePanels(): void {
  const { collapsed } = getSession();
  setSession({ collapsed: { ...collapsed, panels: !panelsHidden() } });
}
