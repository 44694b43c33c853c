/** What the files of a folder may import. */
export interface Layer {
  /** Other folders, all of them further up in the table. */
  readonly folders: readonly string[];
  /** Packages; `name/*` stands for every package of a scope or every file below a package. */
  readonly packages: readonly string[];
}

const core = [
  'core/words',
  'core/language',
  'core/model',
  'core/diagram',
  'core/commands',
  'core/compiler',
  'core/simulator',
  'core/wasm',
  'core/analysis',
  'core/formats',
];

const editor = ['editor/store', 'editor/ui', 'editor/actions', 'editor/charts', 'editor/canvas', 'editor/panels'];

const named = (names: string): readonly string[] => names.split(' ').map((name) => `core/${name}`);

/** The layer table of src/README.md: a folder may import only what its line names. */
export const table: Readonly<Record<string, Layer>> = {
  'core/words': { folders: [], packages: [] },
  'core/language': { folders: named('words'), packages: [] },
  'core/model': { folders: named('words language'), packages: ['valibot'] },
  'core/diagram': { folders: named('words language model'), packages: ['@dagrejs/dagre'] },
  'core/commands': { folders: named('words model language diagram'), packages: [] },
  'core/compiler': { folders: named('words model language'), packages: [] },
  'core/simulator': { folders: named('words model language compiler'), packages: [] },
  'core/wasm': { folders: named('language compiler simulator'), packages: [] },
  'core/analysis': { folders: named('words model language compiler simulator'), packages: [] },
  'core/formats': { folders: core.slice(0, -1), packages: ['saxes', 'fflate', '@e965/xlsx'] },
  worker: { folders: core, packages: [] },
  'editor/store': { folders: [...core, 'worker'], packages: ['zustand', 'zustand/*', 'immer', 'react'] },
  'editor/ui': {
    folders: ['core/words', 'editor/store'],
    packages: ['react', 'react-dom', 'radix-ui', 'lucide-react', 'mdast-util-from-markdown', 'mdast', '@fontsource-variable/inter/*'],
  },
  'editor/actions': { folders: [...core, 'editor/store'], packages: [] },
  'editor/charts': {
    folders: [...named('words language model simulator analysis'), 'editor/store', 'editor/ui'],
    packages: ['react', 'chart.js', 'chart.js/*'],
  },
  'editor/canvas': {
    folders: [
      ...named('words model language diagram commands compiler simulator analysis'),
      'editor/store',
      'editor/ui',
      'editor/actions',
    ],
    packages: ['react', '@xyflow/react', '@xyflow/react/*'],
  },
  'editor/panels': {
    folders: [...core, 'editor/store', 'editor/ui', 'editor/actions', 'editor/charts'],
    packages: ['react', '@codemirror/*', 'cmdk', 'react-resizable-panels', 'mdast-util-from-markdown'],
  },
  player: { folders: [...core, 'worker', 'editor/ui', 'editor/charts'], packages: ['react', 'react-dom/*'] },
  app: { folders: [...core, 'worker', ...editor], packages: ['react', 'react-dom', 'react-dom/*', 'idb'] },
  cli: { folders: [...core, 'worker'], packages: ['node:*', 'vite'] },
};

/** Packages too heavy for the first load: the page's entry must not reach them by static import. */
export const lazyPackages = [
  'chart.js',
  'chart.js/*',
  '@codemirror/*',
  '@lezer/*',
  '@dagrejs/dagre',
  'cmdk',
  '@e965/xlsx',
];

/** Whether a pattern of the table covers what an import names. */
export function covers(pattern: string, source: string): boolean {
  return pattern.endsWith('*') ? source.startsWith(pattern.slice(0, -1)) : source === pattern;
}

/** The folder of the table a file belongs to; null for one that belongs to none. */
export function folderOf(path: string): string | null {
  const [src, first = '', second = ''] = path.split('/');
  if (src !== 'src') return null;
  return [`${first}/${second}`, first].find((folder) => folder in table) ?? null;
}
