import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from './support/architecture/check.ts';
import { drawnTable } from './support/architecture/picture.ts';
import { projectOf, type Locked, type Manifest } from './support/architecture/project.ts';
import { readProject } from './support/architecture/read.ts';
import { covers, table } from './support/architecture/table.ts';

test('the project keeps every rule', () => {
  const violations = check(readProject());
  expect(violations, `\n${violations.join('\n')}\n`).toEqual([]);
});

test('a folder of the table imports only folders further up', () => {
  const order = Object.keys(table);
  const upward = Object.entries(table).flatMap(([folder, { folders }]) =>
    folders.filter((wanted) => order.indexOf(wanted) === -1 || order.indexOf(wanted) >= order.indexOf(folder)),
  );
  expect(upward).toEqual([]);
});

test.each([
  ['chart.js', 'editor/charts'],
  ['@xyflow/react', 'editor/canvas'],
])('%s stands in one line of the table, so that it can be replaced there', (name, home) => {
  const homes = Object.entries(table).filter(([, { packages }]) => packages.some((pattern) => covers(pattern, name)));
  expect(homes.map(([folder]) => folder)).toEqual([home]);
});

test('src/README.md draws the same table', () => {
  const map = readFileSync(new URL('../src/README.md', import.meta.url), 'utf8');
  const executed = Object.entries(table).map(([folder, { folders }]) => [folder, folders.toSorted()]);
  expect(drawnTable(map)).toEqual(Object.fromEntries(executed));
});

/** A project of a few files that breaks no rule, and what a test plants in it. */
interface Planted {
  readonly files?: Readonly<Record<string, string>>;
  readonly manifest?: Partial<Manifest>;
  readonly locked?: Readonly<Record<string, Locked>>;
  readonly readme?: string;
}

const clean = {
  'src/core/words/index.ts': '/** Every sentence there is. */\nexport const words = {};\n',
  'src/core/model/index.ts': "export { type Model, empty } from './model.ts';\n",
  'src/core/model/model.ts':
    "import { words } from '#core/words';\n\n/** A model, said in words. */\nexport type Model = typeof words;\n\n" +
    '/** A model without anything. */\nexport const empty: Model = {};\n',
  'src/editor/charts/index.ts': "export { Chart } from './Chart.tsx';\n",
  'src/editor/charts/Chart.tsx':
    "import { lazy } from 'react';\n\nexport const Chart = lazy(async () => import('./Plot.tsx'));\n",
  'src/editor/charts/Plot.tsx': "import { Chart } from 'chart.js';\n\nexport default () => String(Chart);\n",
  'src/app/main.tsx': "import { Chart } from '#editor/charts';\n\nChart.displayName = 'Chart';\n",
};

const manifest: Manifest = {
  imports: {
    '#core/*': './src/core/*/index.ts',
    '#editor/*': './src/editor/*/index.ts',
    '#worker': './src/worker/index.ts',
  },
  dependencies: { 'chart.js': '4.6.1', react: '19.3.1' },
  devDependencies: {},
};

const readme = '| `chart.js` | draws the curves |\n| `react` | draws the screen |\n';

function judge({ files = {}, readme: reasons = readme, locked = {}, ...planted }: Planted): readonly string[] {
  const tree = new Map(Object.entries({ ...clean, ...files }));
  return check(projectOf(tree, { manifest: { ...manifest, ...planted.manifest }, locked, readme: reasons }));
}

test('a clean project has nothing against it', () => {
  expect(judge({})).toEqual([]);
});

test('a tree without files is no clean tree', () => {
  expect(check(projectOf(new Map(), { manifest, locked: {}, readme }))).toContain('src [tree] no files seen');
});

const inModel = (text: string): Planted => ({ files: { 'src/core/model/planted.ts': text } });
const inSimulator = (text: string): Planted => ({ files: { 'src/core/simulator/planted.ts': text } });
const inCanvas = (text: string): Planted => ({ files: { 'src/editor/canvas/planted.ts': text } });
const inPanel = (text: string): Planted => ({ files: { 'src/editor/panels/Panel.tsx': text } });
const lines = (count: number): string => 'f();\n'.repeat(count);
const body = (count: number): string => `{\n${lines(count - 2)}}`;

/** What each test plants, and the one complaint it must bring, without the file it is about. */
type Case = readonly [what: string, planted: Planted, complaint: string];

const about: Readonly<Record<string, readonly Case[]>> = {
  tree: [
    [
      'a file outside the folders',
      { files: { 'src/extra/a.ts': '' } },
      ' [tree] belongs to no folder of the layer table',
    ],
    ['a file that does not parse', inModel('const = 1;\n'), ' [tree] Unexpected token'],
  ],
  imports: [
    [
      'an import against the table',
      inModel("import '#core/simulator';\n"),
      ':1 [imports] core/model may not import core/simulator',
    ],
    [
      'the same for a type',
      inModel("import type { Run } from '#core/simulator';\n"),
      ':1 [imports] core/model may not import core/simulator',
    ],
    [
      'the same inside a type',
      inModel("export type R = import('#core/simulator').Run;\n"),
      ':1 [imports] core/model may not import core/simulator',
    ],
    [
      'the same, later',
      inModel("export const r = () => import('#core/simulator');\n"),
      ':1 [imports] core/model may not import core/simulator',
    ],
    [
      'a re-export against the table',
      inModel("export { Run } from '#core/simulator';\n"),
      ':1 [imports] core/model may not import core/simulator',
    ],
    [
      'a relative path out of the folder',
      inModel("import '../words/index.ts';\n"),
      ':1 [imports] ../words/index.ts leaves core/model: spell it with #, through the index',
    ],
    [
      'the own index',
      inModel("import './index.ts';\n"),
      ':1 [imports] nobody imports the index of their own folder (./index.ts)',
    ],
    [
      'the own index with #',
      inModel("import '#core/model';\n"),
      ':1 [imports] nobody imports the index of their own folder (#core/model)',
    ],
    ['a path without its ending', inModel("import './model';\n"), ':1 [imports] ./model lacks its file ending'],
    [
      'a # nobody knows',
      inModel("import '#nowhere';\n"),
      ':1 [imports] #nowhere is not in the imports of package.json',
    ],
    [
      'a path out of the tree',
      inModel("import '../../../test/a.ts';\n"),
      ':1 [imports] ../../../test/a.ts leads outside the folders of the layer table',
    ],
    [
      'a package against the table',
      inModel("import 'react';\n"),
      ':1 [imports] core/model may not import the package react',
    ],
    [
      'chart.js outside the charts',
      inCanvas("import 'chart.js';\n"),
      ':1 [imports] editor/canvas may not import the package chart.js',
    ],
    [
      'a built-in of Node in core',
      inModel("import 'node:fs';\n"),
      ':1 [imports] core/model may not import the package node:fs',
    ],
    [
      'vite outside the build',
      {
        files: { 'src/cli/planted.ts': "import 'vite';\n" },
        manifest: { dependencies: { ...manifest.dependencies, vite: '1.0.0' } },
        readme: `${readme}| \`vite\` | builds the site |\n`,
      },
      ':1 [imports] only src/cli/build may import vite',
    ],
  ],
  index: [
    [
      'a star in an index',
      { files: { 'src/core/model/index.ts': "export * from './model.ts';\n" } },
      ':1 [index] an index names its exports one by one, without export *',
    ],
  ],
  store: [
    [
      'React in two files of the store',
      { files: { 'src/editor/store/a.ts': "import 'react';\n", 'src/editor/store/b.ts': "import 'react';\n" } },
      ' [store] one file of the store imports react, and there is one',
    ],
  ],
  circle: [
    [
      'two files in a circle, by a type',
      {
        files: {
          'src/core/model/a.ts': "import type { B } from './b.ts';\nexport type A = B;\n",
          'src/core/model/b.ts': "import type { A } from './a.ts';\nexport type B = A;\n",
        },
      },
      ' [circle] src/core/model/a.ts -> src/core/model/b.ts -> src/core/model/a.ts',
    ],
  ],
  'first load': [
    [
      'chart.js at once',
      {
        files: {
          'src/editor/charts/Chart.tsx': "import { Chart as Plot } from 'chart.js';\nexport const Chart = Plot;\n",
        },
      },
      ':1 [first load] chart.js is in the first load, through src/editor/charts/index.ts',
    ],
  ],
  words: [
    ['a sentence in a component', inPanel('export const Panel = () => <p>Hello there</p>;\n'), ':1 [words] "Hello there" belongs into core/words'],
    ['a name for screen readers', inPanel('export const Panel = () => <p aria-label="Greeting" />;\n'), ':1 [words] aria-label="Greeting" belongs into core/words'],
    [
      'all words at once',
      inPanel("import { words } from '#core/words';\nexport const Panel = () => { const { app } = words; return <p>{String(app)}</p>; };\n"),
      ':2 [words] taking words apart as a whole makes every bundle carry all areas: say words.area',
    ],
  ],
  ban: [
    ['the clock', inModel('export const now = () => Date.now();\n'), ':1 [ban] core knows no Date'],
    ['the fine clock', inModel('export const now = () => performance.now();\n'), ':1 [ban] core knows no performance'],
    [
      'chance',
      inModel('export const any = () => Math.random();\n'),
      ':1 [ban] core knows no chance: the seed comes in as an argument',
    ],
    ['the log', inModel('console.log(1);\n'), ':1 [ban] core knows no console'],
    ['eval', inCanvas('eval("1");\n'), ':1 [ban] no text is run as code (eval)'],
    [
      'a function from a text',
      inCanvas('export const f = new Function("1");\n'),
      ':1 [ban] no text is run as code (Function)',
    ],
    ['markup from a text', inCanvas('document.body.innerHTML = "1";\n'), ':1 [ban] no text becomes markup (innerHTML)'],
    [
      'markup from a text in a component',
      inPanel('export const Panel = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;\n'),
      ':1 [ban] no text becomes markup (dangerouslySetInnerHTML)',
    ],
    ['a sine', inSimulator('export const f = Math.sin;\n'), ':1 [ban] Math.sin differs between engines: use our own'],
    [
      'a power',
      inSimulator('export const f = (x: number) => x ** 0.5;\n'),
      ':1 [ban] ** differs between engines: use our own power',
    ],
    [
      'Math by another name',
      inSimulator('export const { exp } = Math;\n'),
      ':1 [ban] Math is used as a whole, so nobody sees which functions',
    ],
    [
      'any',
      inCanvas('export const f = (x: any) => x;\n'),
      ':1 [ban] any hides what a value is: say unknown, or its type',
    ],
  ],
  state: [
    ['a variable at the top', inModel('let count = 0;\n'), ':1 [state] core keeps no state at the top of a file'],
    [
      'a cache at the top',
      inModel('const seen = new WeakMap();\n'),
      ':1 [state] core keeps no state at the top of a file',
    ],
    [
      'an empty map at the top',
      inModel('export const seen = new Map<string, string>();\n'),
      ':1 [state] core keeps no state at the top of a file',
    ],
  ],
  escape: [
    ['a check switched off', inCanvas('// @ts-expect-error\nf();\n'), ':1 [escape] "@ts-expect-error" in a comment'],
    ['work left for later', inCanvas(`// ${'TO'}${'DO'}: more\n`), `:1 [escape] "${'TO'}${'DO'}" in a comment`],
  ],
  ceilings: [
    ['a long file', inModel(lines(401)), ' [file length] 401 lines, limit 400: split it by decision'],
    ['a long component', inPanel(lines(251)), ' [file length] 251 lines, limit 250: split it by decision'],
    [
      'a long function',
      inModel(`[].map(() => ${body(61)});\n`),
      ':1 [function length] a function has 61 lines, limit 60',
    ],
    [
      'functions long on the whole',
      inModel(`const f = () => ${body(30)};\n`),
      ' [function length] one named function in ten has 30 lines or more, limit 30',
    ],
  ],
  'file name': [
    [
      'a component in lower case',
      { files: { 'src/editor/panels/list.tsx': 'export const List = () => null;\n' } },
      ' [file name] list.tsx holds List and is not named like it',
    ],
    [
      'words with a hyphen',
      { files: { 'src/core/model/my-model.ts': '' } },
      ' [file name] my-model.ts is not named like the others',
    ],
  ],
  docs: [
    [
      'a name without a sentence',
      {
        files: {
          'src/core/model/index.ts': "export { empty as none } from './model.ts';\n",
          'src/core/model/model.ts': 'export const empty = {};\n',
        },
      },
      ' [docs] none has no sentence above it',
    ],
  ],
  packages: [
    [
      'no reason',
      { readme: '| `react` | draws the screen |\n' },
      ' [dependency] chart.js has no reason in the table of README.md',
    ],
    [
      'a range',
      { manifest: { dependencies: { ...manifest.dependencies, react: '^19.3.1' } } },
      ' [dependency] react is not pinned to one version (^19.3.1)',
    ],
    [
      'an import that is no dependency',
      { manifest: { dependencies: { react: '19.3.1' } } },
      ':1 [dependency] chart.js is no dependency',
    ],
    [
      'a licence that asks for more',
      { locked: { 'node_modules/a': { license: 'GPL-3.0-only' } } },
      ' [licence] node_modules/a is under GPL-3.0-only',
    ],
    [
      'a registry in the lock',
      { locked: { 'node_modules/a': { license: 'MIT', resolved: 'https://host/a.tgz' } } },
      ' [lock] node_modules/a names a registry (https://host/a.tgz)',
    ],
    [
      'a platform missing in the lock',
      { locked: { 'node_modules/a': { license: 'MIT', optionalDependencies: { 'a-mac': '1.0.0' } } } },
      ' [lock] a-mac, wanted by node_modules/a, is missing: remake the lock from nothing',
    ],
  ],
};

describe.each(Object.entries(about))('planted: %s', (_rule, cases) => {
  test.each(cases)('%s', (_what, planted, complaint) => {
    const found = judge(planted);
    expect(found.map((line) => line.replace(/^[^ :]*/, '')).join('\n')).toBe(complaint);
  });
});
