import type { Rule, Violation } from './project.ts';
import { child, nameOf, walk, type Node, type Source } from './source.ts';

/** Lines, counted whole. A component is a file with markup. */
const limits = { file: 400, component: 250, function: 60, percentile: 30 };

interface Measured {
  readonly source: Source;
  readonly node: Node;
  readonly name: string | null;
  readonly lines: number;
}

const functionKinds = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** The name a function goes by: its own, or that of the variable, property or method that holds it. */
function nameFor(node: Node, parent: Node | null): string | null {
  const own = nameOf(child(node, 'id'));
  if (own !== null || parent === null) return own;
  return nameOf(child(parent, 'key')) ?? (parent.type === 'VariableDeclarator' ? nameOf(child(parent, 'id')) : null);
}

function functionsOf(source: Source): readonly Measured[] {
  const found: Measured[] = [];
  walk(source.program, (node, parent) => {
    if (!functionKinds.has(node.type)) return;
    const lines = source.lineAt(node.end) - source.lineAt(node.start) + 1;
    found.push({ source, node, name: nameFor(node, parent), lines });
  });
  return found;
}

/** No file longer than its ceiling. */
export const filesStaySmall: Rule = ({ sources }) =>
  sources.flatMap(({ path: file, lines }): readonly Violation[] => {
    const limit = file.endsWith('.tsx') ? limits.component : limits.file;
    if (lines <= limit) return [];
    return [{ rule: 'file length', file, message: `${lines} lines, limit ${limit}: split it by decision` }];
  });

/** No function longer than its ceiling, and nine in ten of the named ones far below it. */
export const functionsStaySmall: Rule = ({ sources }) => {
  const all = sources.flatMap(functionsOf);
  const long = all.filter(({ lines }) => lines > limits.function);
  const violations = long.map(({ source, node, name, lines }) => ({
    rule: 'function length',
    file: source.path,
    line: source.lineAt(node.start),
    message: `${name ?? 'a function'} has ${lines} lines, limit ${limits.function}`,
  }));
  return [...violations, ...percentile(all.filter(({ name }) => name !== null))];
};

function percentile(named: readonly Measured[]): readonly Violation[] {
  const ordered = named.toSorted((a, b) => a.lines - b.lines);
  const found = ordered[Math.floor(ordered.length * 0.9)];
  if (found === undefined || found.lines < limits.percentile) return [];
  const message = `one named function in ten has ${found.lines} lines or more, limit ${limits.percentile}`;
  return [{ rule: 'function length', file: 'src', message }];
}
