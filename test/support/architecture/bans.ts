import type { Rule, Violation } from './project.ts';
import { child, children, nameOf, walk, type Node, type Source } from './source.ts';

/** Globals that would make core depend on the clock, on chance or on its host. */
const hostGlobals = new Set(['Date', 'performance', 'console', 'setTimeout', 'setInterval', 'queueMicrotask']);

/** Where a text becomes markup. */
const markup = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc']);

/** The functions of Math whose result every engine gives to the last bit, and the constants. */
const exactMath = new Set(
  'sqrt abs floor ceil trunc min max sign round fround imul clz32 PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2'.split(' '),
);

/** Folders of core that draw: a last bit more or less moves no number of a simulation. */
const drawing = new Set(['core/diagram', 'core/formats', 'core/commands']);

/** Places where an identifier is a mere label and names no variable. */
const labels: Readonly<Record<string, readonly string[]>> = {
  MemberExpression: ['property'],
  Property: ['key'],
  MethodDefinition: ['key'],
  PropertyDefinition: ['key'],
  TSPropertySignature: ['key'],
  TSMethodSignature: ['key'],
  ImportSpecifier: ['imported'],
  ExportSpecifier: ['exported'],
  TSQualifiedName: ['right'],
};

const isLabel = (parent: Node | null, key: string): boolean =>
  parent !== null && parent['computed'] !== true && (labels[parent.type]?.includes(key) ?? false);

type Check = (node: Node, parent: Node | null, key: string) => string | null;

const isNamed = (node: Node, name: string): boolean => node.type === 'Identifier' && node['name'] === name;

const inCore: Check = (node, parent, key) => {
  const name = nameOf(node);
  if (node.type === 'Identifier' && name !== null && hostGlobals.has(name) && !isLabel(parent, key)) {
    return `core knows no ${name}`;
  }
  return parent !== null && isMathCall(node, 'random')
    ? 'core knows no chance: the seed comes in as an argument'
    : null;
};

const isMathCall = (node: Node, name: string): boolean => {
  const object = child(node, 'object');
  const property = child(node, 'property');
  return node.type === 'MemberExpression' && object !== null && isNamed(object, 'Math') && nameOf(property) === name;
};

const isNumber = (node: Node | null): boolean => node?.type === 'Literal' && typeof node['value'] === 'number';

const inNumbers: Check = (node, parent, key) => {
  if (isNamed(node, 'Math') && !isLabel(parent, key)) {
    const used = parent?.type === 'MemberExpression' && key === 'object' ? nameOf(child(parent, 'property')) : null;
    if (used === null) return 'Math is used as a whole, so nobody sees which functions';
    if (used !== 'random' && !exactMath.has(used)) return `Math.${used} differs between engines: use our own`;
  }
  const isPower = /^(Binary|Assignment)Expression$/.test(node.type) && /^\*\*=?$/.test(String(node['operator']));
  const isConstant = isNumber(child(node, 'left')) && isNumber(child(node, 'right'));
  return isPower && !isConstant ? '** differs between engines: use our own power' : null;
};

const everywhere: Check = (node, parent, key) => {
  if (isNamed(node, 'eval') && !isLabel(parent, key)) return 'no text is run as code (eval)';
  const callee = /^(New|Call)Expression$/.test(node.type) ? child(node, 'callee') : null;
  if (callee !== null && isNamed(callee, 'Function')) return 'no text is run as code (Function)';
  const isName = node.type === 'Identifier' || node.type === 'JSXIdentifier' || node.type === 'Literal';
  const name = isName && (isLabel(parent, key) || parent?.type === 'JSXAttribute') ? nameOf(node) : null;
  if (name !== null && markup.has(name)) return `no text becomes markup (${name})`;
  return node.type === 'TSAnyKeyword' ? 'any hides what a value is: say unknown, or its type' : null;
};

/** `let`, and containers made empty to be filled, at the top of a file. */
function moduleState({ program }: Source): readonly Node[] {
  const statements = children(program, 'body').map((statement) => child(statement, 'declaration') ?? statement);
  return statements.filter((statement) => {
    if (statement.type !== 'VariableDeclaration' || statement['declare'] === true) return false;
    if (statement['kind'] !== 'const') return true;
    return children(statement, 'declarations').some(isEmptyContainer);
  });
}

/** A container that remembers, or one made empty; an empty one that is declared read-only is a constant. */
function isEmptyContainer(declarator: Node): boolean {
  const made = child(declarator, 'init');
  if (made?.type !== 'NewExpression') return false;
  const name = nameOf(child(made, 'callee')) ?? '';
  if (name === 'WeakMap' || name === 'WeakSet') return true;
  const type = child(child(declarator, 'id') ?? declarator, 'typeAnnotation');
  const typeName = type && nameOf(child(child(type, 'typeAnnotation') ?? type, 'typeName'));
  return /^(Map|Set)$/.test(name) && children(made, 'arguments').length === 0 && !typeName?.startsWith('Readonly');
}

function checksFor(folder: string | null): readonly Check[] {
  if (!folder?.startsWith('core/')) return [everywhere];
  return drawing.has(folder) ? [everywhere, inCore] : [everywhere, inCore, inNumbers];
}

/** What may not be said: clock, chance and host in core, inexact Math where numbers are made, text as code or markup. */
export const nothingBanned: Rule = ({ sources }) =>
  sources.flatMap((source): readonly Violation[] => {
    const { path: file, folder, program, lineAt } = source;
    const found: Violation[] = [];
    const checks = checksFor(folder);
    walk(program, (node, parent, key) => {
      for (const check of checks) {
        const message = check(node, parent, key);
        if (message !== null) found.push({ rule: 'ban', file, line: lineAt(node.start), message });
      }
    });
    return found;
  });

/** Core keeps nothing between two calls. */
export const noStateInCore: Rule = ({ sources }) =>
  sources
    .filter(({ folder }) => folder?.startsWith('core/'))
    .flatMap((source) =>
      moduleState(source).map(({ start }) => ({
        rule: 'state',
        file: source.path,
        line: source.lineAt(start),
        message: 'core keeps no state at the top of a file',
      })),
    );

/** A check that is switched off in a comment is no check, and what is left for later is not done. */
export const noEscapes: Rule = ({ sources }) =>
  sources.flatMap(({ path: file, comments, lineAt }) =>
    comments.flatMap(({ value, start }) => {
      const escape =
        /@ts-(ignore|nocheck|expect-error)|(eslint|oxlint|biome)-(disable|ignore)|\b(TODO|FIXME|XXX)\b/.exec(value);
      if (!escape) return [];
      return [{ rule: 'escape', file, line: lineAt(start), message: `"${escape[0]}" in a comment` }];
    }),
  );
