import { builtinConstant, cleanName, findFunction, functions, insteadOf, nearest, quotedSuggestions, quoteName, signatureOf, type Expr, type Span } from '#core/language';
import type { Fix } from '#core/model';
import { words } from '#core/words';
import { signatureOf as macroSignature } from './macros.ts';
import { fail, type Scope } from './scope.ts';

type NameExpr = Expr & { kind: 'name' };

/** What may be wrong with a name; null where this is not it. */
type Guess = { readonly code: string; readonly message: string; readonly fix?: Fix; readonly span?: Span } | null;

/** Says what is wrong with a name that means nothing, and what may have been meant. */
export function reportUnknown({ path, span }: NameExpr, scope: Scope): null {
  const name = path.filter((part) => part !== '').join('.');
  const found = parentGuess(path, scope) ?? quotesGuess(span, scope) ?? memberGuess(path, scope) ?? functionGuess(name) ?? macroGuess(name, scope) ?? twoNamesGuess(path, scope) ?? elsewhereGuess(name) ?? nearestGuess(name, scope);
  return fail(scope, found.span ?? span, found.code, found.message, found.fix);
}

/** Says that a name at a place needs quotes, where that is so; whether it was. */
export function reportQuotes(span: Span, scope: Scope): boolean {
  const found = quotesGuess(span, scope);
  if (found) fail(scope, found.span ?? span, found.code, found.message, found.fix);
  return found !== null;
}

function parentGuess(path: readonly string[], { instance }: Scope): Guess {
  return path[0] === '' && !instance.parent ? { code: 'noParent', message: words.compiler.noParent } : null;
}

function quotesGuess(span: Span, scope: Scope): Guess {
  const suggestion = quotedSuggestions(scope.text, scope.spellings.quoted(scope.instance.model)).find((one) => one.span.from < span.to && span.from < one.span.to);
  if (!suggestion) return null;
  const { name, text } = suggestion;
  return { code: 'needsQuotes', message: words.compiler.needsQuotes(name), fix: { label: words.compiler.quote(text), text }, span: suggestion.span };
}

function memberGuess(path: readonly string[], scope: Scope): Guess {
  if (path.length !== 2 || path[0] === '') return null;
  const [module = '', member = ''] = path;
  const found = scope.resolver(scope.instance.model.id, [module]);
  if (found?.kind === 'dimension') return { code: 'unknownElement', message: words.compiler.unknownElement(found.dimension.name, member) };
  if (found?.kind !== 'variable' || found.variable.kind !== 'module') return null;
  const inner = scope.layout.instances.get([...scope.instance.path, found.variable.id].join('.'));
  const near = inner ? nearest(member, Object.values(inner.model.variables).map(({ name }) => cleanName(name))) : null;
  const shown = cleanName(found.variable.name);
  if (near === null) return { code: 'noMember', message: words.compiler.noMember(shown, member) };
  const text = `${quoteName(shown)}.${quoteName(near)}`;
  return { code: 'noMember', message: words.compiler.noMemberNear(shown, member, near), fix: { label: words.compiler.didYouMean(text), text } };
}

function functionGuess(name: string): Guess {
  const entry = findFunction(name);
  if (!entry || entry.kind === 'constant') return null;
  if (entry.name === 'SELF') return { code: 'selfOutside', message: words.compiler.selfOutside };
  return { code: 'functionWithoutCall', message: words.compiler.functionWithoutCall(entry.name, signatureOf(entry)) };
}

function macroGuess(name: string, { macros }: Scope): Guess {
  const macro = macros.named(name);
  return macro && { code: 'functionWithoutCall', message: words.compiler.macroWithoutCall(cleanName(macro.name), macroSignature(macro)) };
}

/** A run of words is one name; where it is two names side by side, an operator is missing between them. */
function twoNamesGuess(path: readonly string[], scope: Scope): Guess {
  const wordsOfName = (path.length === 1 ? (path[0] ?? '') : '').split(/[\s_]+/u);
  for (let at = wordsOfName.length - 1; at > 0; at--) {
    const left = knownName(wordsOfName.slice(0, at).join(' '), scope);
    const right = knownName(wordsOfName.slice(at).join(' '), scope);
    if (left === null || right === null) continue;
    const text = `${quoteName(left)} * ${quoteName(right)}`;
    return { code: 'operatorMissing', message: words.compiler.operatorBetween(left, right), fix: { label: words.compiler.insertTimes(text), text } };
  }
  return null;
}

/** The name as its owner wrote it, where a variable or a built-in has it. */
function knownName(name: string, scope: Scope): string | null {
  const found = scope.resolver(scope.instance.model.id, [name]);
  if (found?.kind === 'variable') return cleanName(found.variable.name);
  return builtinConstant(name);
}

function nearestGuess(name: string, scope: Scope): NonNullable<Guess> {
  const compiler = words.compiler;
  const near = nearest(name, [...scope.spellings.all(scope.instance.model), ...constants]);
  if (near === null) return { code: 'unknownName', message: compiler.unknownName(name) };
  return { code: 'unknownName', message: compiler.unknownNameNear(name, near), fix: fixTo(near) };
}

function elsewhereGuess(name: string): Guess {
  const instead = insteadOf(name);
  return instead === null ? null : { code: 'unknownFunction', message: words.compiler.unknownFunctionInstead(name, instead) };
}

/** Says that nothing of this name can be called. */
export function reportUnknownCall(name: string, span: Span, scope: Scope): null {
  const compiler = words.compiler;
  const instead = insteadOf(name);
  if (instead !== null) return fail(scope, span, 'unknownFunction', compiler.unknownFunctionInstead(name, instead));
  const near = nearest(name, [...callables, ...scope.macros.all.map((macro) => cleanName(macro.name)), ...lookupsIn(scope)]);
  if (near === null) return fail(scope, span, 'unknownFunction', compiler.unknownFunction(name));
  return fail(scope, span, 'unknownFunction', compiler.unknownFunctionNear(name, near), fixTo(near));
}

function fixTo(near: string): Fix {
  return { label: words.compiler.didYouMean(near), text: quoteName(near) };
}

const constants = functions.filter(({ kind }) => kind === 'constant').map(({ name }) => name);
const callables = functions.filter(({ kind }) => kind !== 'constant').map(({ name }) => name);

function lookupsIn({ instance }: Scope): string[] {
  return Object.values(instance.model.variables)
    .filter((variable) => 'table' in variable || 'tables' in variable)
    .map(({ name }) => cleanName(name));
}
