import { resolve, type Rule, type Violation } from './project.ts';
import { children, type Import, type Source } from './source.ts';
import { covers, folderOf, table } from './table.ts';

const isIndex = (path: string): boolean => path.endsWith('/index.ts');

/** What is wrong with an import of a package. */
function packageFault(source: Source, folder: string, wanted: string): string | null {
  if (!table[folder]?.packages.some((pattern) => covers(pattern, wanted))) {
    return `${folder} may not import the package ${wanted}`;
  }
  if (wanted === 'vite' && !source.path.startsWith('src/cli/build/')) return 'only src/cli/build may import vite';
  return null;
}

/** What is wrong with an import of one of our own files. */
function ownFault(source: Source, folder: string, wanted: Import, target: string): string | null {
  const into = folderOf(target);
  const isRelative = wanted.source.startsWith('.');
  if (into === null) return `${wanted.source} leads outside the folders of the layer table`;
  if (isRelative && into !== folder) return `${wanted.source} leaves ${folder}: spell it with #, through the index`;
  if (into === folder && isIndex(target)) return `nobody imports the index of their own folder (${wanted.source})`;
  if (!isRelative && into === folder) return `${wanted.source} is inside ${folder}: spell it with a relative path`;
  if (isRelative && !/\.[a-z]+(\?.*)?$/.test(wanted.source)) return `${wanted.source} lacks its file ending`;
  if (into !== folder && !table[folder]?.folders.includes(into)) return `${folder} may not import ${into}`;
  return isIndex(source.path) && wanted.source.includes('?') ? `an index gives no addresses (${wanted.source})` : null;
}

function faultOf(source: Source, folder: string, wanted: Import, target: string | null): string | null {
  if (target !== null) return ownFault(source, folder, wanted, target);
  if (wanted.source.startsWith('#')) return `${wanted.source} is not in the imports of package.json`;
  return packageFault(source, folder, wanted.source);
}

/** Every import, of a type too, is one the layer table allows, and is spelled the one way there is. */
export const importsFollowTheTable: Rule = ({ sources, manifest }) =>
  sources.flatMap((source): readonly Violation[] => {
    const { folder, path: file } = source;
    if (folder === null) return [];
    return source.imports.flatMap((wanted) => {
      const message = faultOf(source, folder, wanted, resolve(file, wanted, manifest));
      return message === null ? [] : [{ rule: 'imports', file, line: wanted.line, message }];
    });
  });

/** An index names what it exports, one by one. */
export const indexesNameTheirExports: Rule = ({ sources }) =>
  sources
    .filter(({ path, folder }) => folder !== null && isIndex(path))
    .flatMap((source) => {
      const stars = children(source.program, 'body').filter(({ type }) => type === 'ExportAllDeclaration');
      const message = 'an index names its exports one by one, without export *';
      return stars.map(({ start }) => ({ rule: 'index', file: source.path, line: source.lineAt(start), message }));
    });

/** React comes into the store through one file, that of its hooks. */
export const oneHookFileInTheStore: Rule = ({ sources }) =>
  sources
    .filter(({ folder, imports }) => folder === 'editor/store' && imports.some(({ source }) => source === 'react'))
    .slice(1)
    .map(({ path }) => ({
      rule: 'store',
      file: path,
      message: 'one file of the store imports react, and there is one',
    }));
