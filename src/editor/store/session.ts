import { createStore } from 'zustand/vanilla';

/** What part of the diagram is seen: shift in screen pixels, zoom 1 is life-size. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What the reader has chosen once and for all, in this browser. */
export interface Preferences {
  /** Keys without Ctrl or Cmd, such as `S` or `+`, act on the diagram. */
  readonly singleKeys: boolean;
  /** Polarity is drawn as + and −, or as s (same) and o (opposite). */
  readonly polarity: 'signs' | 'letters';
  /** A small curve beside each variable that has been run. */
  readonly sparklines: boolean;
  /** Stocks fill like tanks while a run is looked at. */
  readonly tanks: boolean;
  readonly minimap: boolean;
  /** Quiet hints at the moment they help. */
  readonly hints: boolean;
}

/** How this browser shows the program. Never part of a document, never undone. */
export interface Session {
  readonly theme: 'system' | 'light' | 'dark';
  /** The chart or the numbers beside the diagram. */
  readonly tab: 'chart' | 'table';
  /** What each loop does is charted under the curves. */
  readonly loopShares: boolean;
  /** Which panel about the model is in front. */
  readonly detail: 'sliders' | 'inspector' | 'outline' | 'loops' | 'problems';
  /** Sizes of resizable panels in percent, by panel. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Panels folded away or not, by panel, where the reader chose; `panels` are all of them beside the diagram. */
  readonly collapsed: Readonly<Record<string, boolean>>;
  /** The window is so low that panels would leave nothing of the diagram: they are folded until the reader wants them. */
  readonly low: boolean;
  /** Viewports by `viewportKey`. */
  readonly viewports: Readonly<Record<string, Viewport>>;
  readonly preferences: Preferences;
  /** Commands done last from the command palette, the latest first. */
  readonly recent: readonly string[];
  /** Hints that did their work or were dismissed. */
  readonly hintsSeen: readonly string[];
}

const STORAGE_KEY = 'loopwell.session';

/** Viewports remembered; the one longest unused is forgotten beyond it. */
const VIEWPORT_LIMIT = 100;

/** Commands remembered as done last. */
const RECENT_LIMIT = 5;

const usual: Preferences = { singleKeys: true, polarity: 'signs', sparklines: true, tanks: true, minimap: true, hints: true };

const fresh: Session = {
  theme: 'system', tab: 'chart', loopShares: false, detail: 'sliders', sizes: {}, collapsed: {}, low: false, viewports: {}, preferences: usual, recent: [], hintsSeen: [],
};

/** The store behind `getSession` and the hook. */
export const sessionStore = createStore<Session>(() => ({ ...fresh, ...remembered() }));

/** How this browser shows the program now. */
export function getSession(): Session {
  return sessionStore.getState();
}

/** Changes what is given and remembers it in this browser, where it may. */
export function setSession(changes: Partial<Session>): void {
  sessionStore.setState(changes);
  remember();
}

/** Whether the panels beside the diagram are folded away. */
export function panelsFolded({ collapsed, low }: Session = getSession()): boolean {
  return collapsed['panels'] ?? low;
}

/** Folds the panels beside the diagram away, or unfolds them. */
export function foldPanels(folded: boolean): void {
  setSession({ collapsed: { ...getSession().collapsed, panels: folded } });
}

/** Brings a panel into sight that the reader goes to, wherever it is. */
export function bringUp(panel: Partial<Pick<Session, 'tab' | 'detail'>>): void {
  setSession(panel);
  if (panelsFolded()) foldPanels(false);
}

/** The panels that show what is selected themselves. */
const SHOWING: ReadonlySet<Session['detail']> = new Set(['outline', 'loops']);

/** Whether the panel in front stays there whatever is selected. */
export function staysInFront({ detail }: Pick<Session, 'detail'>): boolean {
  return SHOWING.has(detail);
}

/** Brings up what is selected, unless the panel in front shows that itself. */
export function showInspector(): void {
  if (!staysInFront(getSession())) setSession({ detail: 'inspector' });
}

/** Hears of every change of the session; answers how to stop listening. */
export function onSession(listener: () => void): () => void {
  return sessionStore.subscribe(listener);
}

/** Remembers the viewport of a view. */
export function setViewport(key: string, viewport: Viewport): void {
  const { [key]: _, ...others } = getSession().viewports;
  const kept = Object.entries(others).slice(1 - VIEWPORT_LIMIT);
  setSession({ viewports: Object.fromEntries([...kept, [key, viewport]]) });
}

/** Changes one preference. */
export function setPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  setSession({ preferences: { ...getSession().preferences, [name]: value } });
}

/** Remembers a command as the one done last. */
export function rememberCommand(id: string): void {
  setSession({ recent: [id, ...getSession().recent.filter((other) => other !== id)].slice(0, RECENT_LIMIT) });
}

/** Remembers that a hint need not be given again in this browser. */
export function rememberHint(name: string): void {
  const { hintsSeen } = getSession();
  if (!hintsSeen.includes(name)) setSession({ hintsSeen: [...hintsSeen, name] });
}

/** Names a view's viewport among those of all documents on this device. */
export function viewportKey(document: string | null, model: string, view: string): string {
  return [document ?? '', model, view].join('/');
}

/** A browser may deny storage or have none left: the session then lasts as long as the page. */
function remember(): void {
  try {
    globalThis.localStorage.setItem(STORAGE_KEY, JSON.stringify(getSession()));
  } catch {
    return;
  }
}

function remembered(): Partial<Session> {
  try {
    return readSession(JSON.parse(globalThis.localStorage.getItem(STORAGE_KEY) ?? '{}'));
  } catch {
    return {};
  }
}

/** What can be understood of remembered data; anything else counts as never set. */
export function readSession(data: unknown): Partial<Session> {
  if (!isRecord(data)) return {};
  const { theme, tab } = data;
  return {
    ...(theme === 'system' || theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(tab === 'chart' || tab === 'table' ? { tab } : {}),
    sizes: pick(data['sizes'], (value) => typeof value === 'number' && Number.isFinite(value)),
    collapsed: pick(data['collapsed'], (value) => typeof value === 'boolean'),
    viewports: pick(data['viewports'], isViewport),
    preferences: readPreferences(data['preferences']),
    recent: names(data['recent']).slice(0, RECENT_LIMIT),
    hintsSeen: names(data['hintsSeen']),
  };
}

function readPreferences(data: unknown): Preferences {
  if (!isRecord(data)) return usual;
  const flags = pick<boolean>(data, (value) => typeof value === 'boolean');
  const { polarity } = data;
  const known = Object.keys(usual).filter((name) => Object.hasOwn(flags, name) && name !== 'polarity');
  return {
    ...usual,
    ...Object.fromEntries(known.map((name) => [name, flags[name]])),
    ...(polarity === 'signs' || polarity === 'letters' ? { polarity } : {}),
  };
}

function names(data: unknown): string[] {
  return Array.isArray(data) ? data.filter((name) => typeof name === 'string') : [];
}

function pick<Value>(data: unknown, fits: (value: unknown) => boolean): Record<string, Value> {
  const entries = isRecord(data) ? Object.entries(data).filter(([, value]) => fits(value)) : [];
  return Object.fromEntries(entries) as Record<string, Value>;
}

function isViewport(value: unknown): boolean {
  return isRecord(value) && [value['x'], value['y'], value['zoom']].every(Number.isFinite) && Number(value['zoom']) > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
