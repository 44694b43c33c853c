import { resolve, type Project, type Rule, type Violation } from './project.ts';
import { child, children, nameOf, type Node, type Source } from './source.ts';

/** Whether a sentence stands right above a statement. */
function hasSentence({ comments, text }: Source, statement: Node): boolean {
  const above = comments.findLast(({ end }) => end <= statement.start);
  if (above?.type !== 'Block' || !above.value.startsWith('*')) return false;
  const isAdjacent = text.slice(above.end, statement.start).trim() === '';
  return isAdjacent && above.value.split(/[\s*]+/).filter(Boolean).length >= 3;
}

/** The names a declaration makes. */
function declared(statement: Node): readonly (string | null)[] {
  const inner = child(statement, 'declaration') ?? statement;
  if (inner.type !== 'VariableDeclaration') return [nameOf(child(inner, 'id'))];
  return children(inner, 'declarations').map((each) => nameOf(child(each, 'id')));
}

/** The name a statement brings in from another file under `name`, when it does. */
function borrowed(statement: Node, name: string): string | null {
  const [inside, outside] = statement.type === 'ImportDeclaration' ? ['local', 'imported'] : ['exported', 'local'];
  const found = children(statement, 'specifiers').find((each) => nameOf(child(each, inside)) === name);
  return found ? nameOf(child(found, outside)) : null;
}

/** Whether the definition of a name carries a sentence, followed from file to file. Unknown names are no fault here. */
function isExplained(project: Project, file: string, name: string): boolean {
  const source = project.sources.find(({ path }) => path === file);
  if (!source) return true;
  const body = children(source.program, 'body');
  const definitions = body.filter((statement) => declared(statement).includes(name));
  if (definitions.length > 0) return definitions.some((statement) => hasSentence(source, statement));
  for (const statement of body) {
    const from = nameOf(child(statement, 'source'));
    const original = borrowed(statement, name);
    if (original === null) continue;
    // `import * as name` and `export { name }`: the file itself is what the name stands for.
    if (from === null && original === name) return body.some((each) => hasSentence(source, each));
    if (from === null) return isExplained(project, file, original);
    const target = resolve(file, { source: from, kind: 'value', line: 0 }, project.manifest);
    return target === null || isExplained(project, target, original);
  }
  return true;
}

/** The names a file gives away. */
export function exportedNames({ program }: Source): readonly string[] {
  const exporting = children(program, 'body').filter(({ type }) => type === 'ExportNamedDeclaration');
  const names = exporting.flatMap((statement) => [
    ...(child(statement, 'declaration') ? declared(statement) : []),
    ...children(statement, 'specifiers').map((each) => nameOf(child(each, 'exported'))),
  ]);
  return names.filter((name) => name !== null);
}

/** Every name a folder of core gives away is explained by a sentence above its definition. */
export const coreIsExplained: Rule = (project) =>
  project.sources
    .filter(({ path, folder }) => folder?.startsWith('core/') && path === `src/${folder}/index.ts`)
    .flatMap((source) =>
      exportedNames(source)
        .filter((name) => !isExplained(project, source.path, name))
        .map((name): Violation => ({ rule: 'docs', file: source.path, message: `${name} has no sentence above it` })),
    );
