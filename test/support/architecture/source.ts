import { parseSync } from 'vite';
import { folderOf } from './table.ts';

/** A node of the syntax tree, whatever its kind. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** One import, re-export or `import()` of a file. `type` leaves nothing behind at run time, `lazy` comes later. */
export interface Import {
  readonly source: string;
  readonly kind: 'value' | 'type' | 'lazy';
  readonly line: number;
}

/** A comment and where it stands. */
export interface Comment {
  readonly type: 'Line' | 'Block';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A file of the tree, read and parsed. */
export interface Source {
  readonly path: string;
  /** The folder of the layer table; null outside of it. */
  readonly folder: string | null;
  readonly text: string;
  readonly lines: number;
  readonly program: Node;
  readonly comments: readonly Comment[];
  readonly imports: readonly Import[];
  /** What the parser could not read. */
  readonly errors: readonly string[];
  readonly lineAt: (offset: number) => number;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Calls `visit` with every node below `node`, itself first, with its parent and the property it hangs from. */
export function walk(node: Node, visit: (node: Node, parent: Node | null, key: string) => void): void {
  const go = (at: Node, parent: Node | null, key: string): void => {
    visit(at, parent, key);
    for (const [name, value] of Object.entries(at)) {
      if (name === 'parent') continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) go(child, at, name);
    }
  };
  go(node, null, '');
}

/** The child of a node under a name, when there is one. */
export function child(node: Node, name: string): Node | null {
  const value = node[name];
  return isNode(value) ? value : null;
}

/** The children of a node under a name that holds several. */
export function children(node: Node, name: string): readonly Node[] {
  const value = node[name];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The name of an identifier, or the text of a literal. */
export function nameOf(node: Node | null): string | null {
  const value = node?.['name'] ?? node?.['value'];
  return typeof value === 'string' ? value : null;
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), (found) => found.index + 1)];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

const lazyKinds = new Set(['ImportExpression', 'TSImportType']);

function importsOf(program: Node, lineAt: (offset: number) => number): readonly Import[] {
  const found: Import[] = [];
  walk(program, (node) => {
    const named = nameOf(child(node, 'source')) ?? nameOf(child(node, 'argument'));
    const isLazy = lazyKinds.has(node.type);
    if (named === null || !(isLazy || /^(Import|Export\w+)Declaration$/.test(node.type))) return;
    const isType = node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type';
    const kind = isType ? 'type' : isLazy ? 'lazy' : 'value';
    found.push({ source: named, kind, line: lineAt(node.start) });
  });
  return found;
}

/** Parses one TypeScript file. */
export function readSource(path: string, text: string): Source {
  const parsed = parseSync(path, text, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' });
  const program = parsed.program as unknown as Node;
  const lineAt = lineCounter(text);
  return {
    path,
    folder: folderOf(path),
    text,
    lines: text.replace(/\n$/, '').split('\n').length,
    program,
    comments: parsed.comments,
    imports: importsOf(program, lineAt),
    errors: parsed.errors.map((error) => error.message),
    lineAt,
  };
}
