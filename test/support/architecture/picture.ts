import { table } from './table.ts';

const order = Object.keys(table);
const core = order.filter((folder) => folder.startsWith('core/'));

/** The folders a phrase of the map stands for, in the line of `folder`: `words`, `all core above`, ... */
function expand(phrase: string, folder: string): readonly string[] {
  if (phrase === '') return [];
  if (phrase === 'all core') return core;
  if (phrase === 'all core above') return core.slice(0, core.indexOf(folder));
  if (phrase === 'everything but cli and player') return order.filter((each) => !/^(app|cli|player)$/.test(each));
  return [order.find((each) => each === phrase || each.endsWith(`/${phrase}`)) ?? `unknown: ${phrase}`];
}

/**
 * The layer table as the map of the code draws it.
 * @param readme the text of src/README.md
 * @returns folder by folder, the folders it may import, sorted
 */
export function drawnTable(readme: string): Readonly<Record<string, readonly string[]>> {
  const rows =
    readme
      .split(/^\| folder \| may import .*$/m)[1]
      ?.split('\n')
      .slice(2) ?? [];
  const lines = rows.slice(0, rows.indexOf('')).map((row) => row.split('|').map((cell) => cell.trim()));
  return Object.fromEntries(
    lines.map(([, folder = '', folders = '']) => [
      folder,
      folders
        .split(', ')
        .flatMap((phrase) => expand(phrase, folder))
        .toSorted(),
    ]),
  );
}
