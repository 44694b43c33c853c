import type { Tint } from '#core/model';

/** The colours of a diagram in one theme; the editor's tokens mirror them name by name. */
export interface DiagramPalette {
  /** Behind everything. */
  readonly canvas: string;
  /** The dots of the canvas grid; never exported. */
  readonly grid: string;
  /** Inside of stocks, modules, valves and pipes. */
  readonly surface: string;
  /** Borders of stocks, modules, valves, circles. */
  readonly outline: string;
  /** The walls and the head of a pipe. */
  readonly pipe: string;
  /** Names. */
  readonly text: string;
  /** Names of ghosts, titles of frames. */
  readonly muted: string;
  /** Links and their heads. */
  readonly link: string;
  /** The polarity marks. */
  readonly positive: string;
  readonly negative: string;
  /** Loops that feed on themselves and loops that hold back: an orange and a blue that the colour-blind tell apart; unknown ones are `muted`. */
  readonly reinforcing: string;
  readonly balancing: string;
  /** Constants: what one can turn. */
  readonly constant: string;
  readonly cloud: string;
  readonly cloudEdge: string;
  readonly note: string;
  readonly noteEdge: string;
  readonly frame: string;
  readonly frameEdge: string;
  /** Links in notes, selection. */
  readonly accent: string;
}

/** Light and dark. Text and every line that carries meaning keep a contrast of 4.5 and 3 to 1 to the canvas. */
export const diagramPalettes: { readonly light: DiagramPalette; readonly dark: DiagramPalette } = {
  light: {
    canvas: '#f7f8fa',
    grid: '#dfe3ea',
    surface: '#ffffff',
    outline: '#475569',
    pipe: '#64748b',
    text: '#0f172a',
    muted: '#5e6c82',
    link: '#64748b',
    positive: '#0f766e',
    negative: '#c2410c',
    reinforcing: '#b8500a',
    balancing: '#0369a1',
    constant: '#4f46e5',
    cloud: '#ffffff',
    cloudEdge: '#7c8aa0',
    note: '#fffbeb',
    noteEdge: '#f1e3b8',
    frame: '#eef1f6',
    frameEdge: '#d5dbe5',
    accent: '#4f46e5',
  },
  dark: {
    canvas: '#14161b',
    grid: '#262a33',
    surface: '#20242d',
    outline: '#a3b0c2',
    pipe: '#8492a6',
    text: '#eef1f6',
    muted: '#94a3b8',
    link: '#8b98ab',
    positive: '#5eead4',
    negative: '#fdba74',
    reinforcing: '#f59e55',
    balancing: '#7dd3fc',
    constant: '#a5b4fc',
    cloud: '#1b1e25',
    cloudEdge: '#64748b',
    note: '#26231a',
    noteEdge: '#4a4128',
    frame: '#191c23',
    frameEdge: '#2d323d',
    accent: '#818cf8',
  },
};

/** The shades of one tint in one theme. */
export interface TintShades {
  /** Inside of a tinted body, ground of a tinted word, note or frame. */
  readonly fill: string;
  /** Its border, or a tinted link. */
  readonly edge: string;
  /** A name on the fill or on the canvas. */
  readonly text: string;
}

/** The tints that authors choose from. Text keeps 4.5 to 1 to its fill and to the canvas, edges 3 to 1 to both. */
export const diagramTints: Readonly<Record<'light' | 'dark', Readonly<Record<Tint, TintShades>>>> = {
  light: {
    grey: { fill: '#f1f5f9', edge: '#64748b', text: '#334155' },
    red: { fill: '#fee2e2', edge: '#dc2626', text: '#991b1b' },
    amber: { fill: '#fef3c7', edge: '#b45309', text: '#92400e' },
    green: { fill: '#dcfce7', edge: '#15803d', text: '#166534' },
    teal: { fill: '#ccfbf1', edge: '#0f766e', text: '#115e59' },
    blue: { fill: '#dbeafe', edge: '#2563eb', text: '#1e40af' },
    violet: { fill: '#ede9fe', edge: '#7c3aed', text: '#5b21b6' },
    pink: { fill: '#fce7f3', edge: '#db2777', text: '#9d174d' },
  },
  dark: {
    grey: { fill: '#2a303b', edge: '#94a3b8', text: '#cbd5e1' },
    red: { fill: '#3a2023', edge: '#f87171', text: '#fecaca' },
    amber: { fill: '#382a17', edge: '#f59e0b', text: '#fde68a' },
    green: { fill: '#1a3226', edge: '#4ade80', text: '#bbf7d0' },
    teal: { fill: '#163234', edge: '#2dd4bf', text: '#99f6e4' },
    blue: { fill: '#1b2b4a', edge: '#60a5fa', text: '#bfdbfe' },
    violet: { fill: '#2b2447', edge: '#a78bfa', text: '#ddd6fe' },
    pink: { fill: '#3a1f31', edge: '#f472b6', text: '#fbcfe8' },
  },
};

/** Widths of strokes in diagram units. */
export const strokes = {
  outline: 1.5,
  link: 1.5,
  weakLink: 0.9,
  strongLink: 2.75,
  mark: 1.75,
  /** The sign inside a symbol. */
  sign: 1.25,
  /** A pipe is its wall's stroke with its inside's stroke on top. */
  pipeWall: 8,
  pipeInside: 5,
  cloud: 1.25,
  frame: 1,
  /** The rim around text, in the colour behind it, that keeps names readable across lines. */
  halo: 4,
} as const;

/** The bundled font first, then what each system has. */
export const fontFamily = "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
