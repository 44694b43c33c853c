import { bringUp, focusOn, foldPanels, getCanvas, getSelection, getSession, panelsFolded, setPreference, setSession, type Preferences, type Session } from '#editor/store';
import type { ActionIcon, ActionSpec } from './action.ts';
import { goToRegion } from './regions.ts';

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
  run: () => bringUp({ tab: name }),
});

const somethingSelected = () => canvasShown() && getSelection().elements.length > 0;

const flag = (name: Exclude<keyof Preferences, 'polarity'>): ActionSpec => ({
  group: 'view',
  checked: () => getSession().preferences[name],
  run: () => setPreference(name, !getSession().preferences[name]),
});

/** What is in sight, and how. */
export const viewActions = {
  fit: { group: 'view', icon: 'fit', keys: ['Shift+1', '1'], when: canvasShown, run: () => getCanvas()?.fit() },
  fitSelection: { group: 'view', keys: ['Shift+2', '2'], aboutSelection: true, when: somethingSelected, run: () => getCanvas()?.fitTo(getSelection().elements) },
  focus: { group: 'view', keys: ['Shift+3', '3'], aboutSelection: true, when: somethingSelected, run: () => focusOn(1) },
  zoomIn: { group: 'view', icon: 'zoomIn', keys: ['Plus', '='], when: canvasShown, run: () => getCanvas()?.zoomBy(ZOOM_STEP) },
  zoomOut: { group: 'view', icon: 'zoomOut', keys: ['-'], when: canvasShown, run: () => getCanvas()?.zoomBy(1 / ZOOM_STEP) },
  zoomReset: { group: 'view', keys: ['Mod+0', '0'], when: canvasShown, run: () => getCanvas()?.zoomTo(1) },
  togglePanels: { group: 'view', icon: 'panels', keys: ['Mod+\\'], run: () => foldPanels(!panelsFolded()), checked: () => !panelsFolded() },
  nextRegion: { group: 'view', keys: ['F6'], whileTyping: true, run: () => goToRegion(1) },
  previousRegion: { group: 'view', keys: ['Shift+F6'], whileTyping: true, run: () => goToRegion(-1) },
  showChart: tab('chart'),
  showTable: tab('table'),
  themeSystem: theme('system', 'system'),
  themeLight: theme('light', 'light'),
  themeDark: theme('dark', 'dark'),
  prefSingleKeys: flag('singleKeys'),
  prefLetters: {
    group: 'view',
    checked: () => getSession().preferences.polarity === 'letters',
    run: () => setPreference('polarity', getSession().preferences.polarity === 'letters' ? 'signs' : 'letters'),
  },
  prefSparklines: flag('sparklines'),
  prefTanks: flag('tanks'),
  prefMinimap: flag('minimap'),
  prefHints: flag('hints'),
} satisfies Record<string, ActionSpec>;
