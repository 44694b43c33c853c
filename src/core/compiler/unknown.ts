import { builtinConstant, findFunction, functions, nearest, quotedSuggestions, quoteName, type Expr, type Span } from '#core/language';
import type { Fix } from '#core/model';
import { words } from '#core/words';
import { cleanName } from '#core/language';
import { fail, type Scope } from './scope.ts';

type NameExpr = Expr & { kind: 'name' };

/** Says what is wrong with a name that means nothing, and what may have been meant. */
export function reportUnknown(expr: NameExpr, scope: Scope): null {
  const { path, span } = expr;
  const name = path.filter((part) => part !== '').join('.');
  if (path[0] === '' && !scope.instance.parent) return fail(scope, span, 'noParent', words.compiler.noParent);
  return reportQuotes(scope, span) ?? reportMember(path, span, scope) ?? reportFunction(name, span, scope) ?? reportTwoNames(path, span, scope) ?? reportNearest(name, span, scope);
}

type Reported = null | undefined;

/** `undefined` where the case does not apply, as opposed to null: reported. */
function reportQuotes(scope: Scope, span: Span): Reported {
  const suggestion = quotedSuggestions(scope.text, namesIn(scope)).find((one) => one.span.from < span.to && span.from < one.span.to);
  if (!suggestion) return undefined;
  const { compiler } = words;
  return fail(scope, suggestion.span, 'needsQuotes', compiler.needsQuotes(suggestion.name), { label: compiler.quote(suggestion.text), text: suggestion.text });
}

function reportMember(path: readonly string[], span: Span, scope: Scope): Reported {
  if (path.length !== 2 || path[0] === '') return undefined;
  const [module = '', member = ''] = path;
  const found = scope.resolver(scope.instance.model.id, [module]);
  if (found?.kind === 'dimension') return fail(scope, span, 'unknownElement', words.compiler.unknownElement(found.dimension.name, member));
  if (found?.kind !== 'variable' || found.variable.kind !== 'module') return undefined;
  return fail(scope, span, 'noMember', words.compiler.noMember(cleanName(found.variable.name), member));
}

function reportFunction(name: string, span: Span, scope: Scope): Reported {
  const entry = findFunction(name);
  if (!entry || entry.kind === 'constant') return undefined;
  if (entry.name === 'SELF') return fail(scope, span, 'selfOutside', words.compiler.selfOutside);
  return fail(scope, span, 'functionWithoutCall', words.compiler.functionWithoutCall(entry.name, entry.signature));
}

/** A run of words is one name; where it is two names side by side, an operator is missing between them. */
function reportTwoNames(path: readonly string[], span: Span, scope: Scope): Reported {
  const wordsOfName = (path.length === 1 ? (path[0] ?? '') : '').split(/[\s_]+/u);
  for (let at = wordsOfName.length - 1; at > 0; at--) {
    const left = knownName(wordsOfName.slice(0, at).join(' '), scope);
    const right = knownName(wordsOfName.slice(at).join(' '), scope);
    if (left === null || right === null) continue;
    const text = `${quoteName(left)} * ${quoteName(right)}`;
    return fail(scope, span, 'operatorMissing', words.compiler.operatorBetween(left, right), { label: words.compiler.insertTimes(text), text });
  }
  return undefined;
}

/** The name as its owner wrote it, where a variable or a built-in has it. */
function knownName(name: string, scope: Scope): string | null {
  const found = scope.resolver(scope.instance.model.id, [name]);
  if (found?.kind === 'variable') return cleanName(found.variable.name);
  return builtinConstant(name);
}

function reportNearest(name: string, span: Span, scope: Scope): null {
  const { compiler } = words;
  const near = nearest(name, [...namesIn(scope), ...constants]);
  if (near === null) return fail(scope, span, 'unknownName', compiler.unknownName(name));
  return fail(scope, span, 'unknownName', compiler.unknownNameNear(name, near), fixTo(near));
}

/** Says that nothing of this name can be called. */
export function reportUnknownCall(name: string, span: Span, scope: Scope): null {
  const { compiler } = words;
  const near = nearest(name, [...callables, ...lookupsIn(scope)]);
  if (near === null) return fail(scope, span, 'unknownFunction', compiler.unknownFunction(name));
  return fail(scope, span, 'unknownFunction', compiler.unknownFunctionNear(name, near), fixTo(near));
}

function fixTo(near: string): Fix {
  return { label: words.compiler.didYouMean(near), text: quoteName(near) };
}

const constants = functions.filter(({ kind }) => kind === 'constant').map(({ name }) => name);
const callables = functions.filter(({ kind }) => kind !== 'constant').map(({ name }) => name);

function namesIn({ instance }: Scope): string[] {
  return Object.values(instance.model.variables).map(({ name }) => cleanName(name));
}

function lookupsIn({ instance }: Scope): string[] {
  return Object.values(instance.model.variables)
    .filter((variable) => 'table' in variable || 'tables' in variable)
    .map(({ name }) => cleanName(name));
}
