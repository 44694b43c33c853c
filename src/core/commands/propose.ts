import { parse, type Parsed } from '#core/language';
import { createResolver, isBlank, isDriven, isGraphical, isRunnable, readsOf } from '#core/model';
import type { Command, ElementId, LinkId, Model, ModelDocument, ModelId, Resolver, Variable, VariableId } from '#core/model';
import { words } from '#core/words';
import { causesOf, firstEquation } from './firstEquation.ts';
import { followEquation } from './follow.ts';
import { addLink, type NewLink } from './links.ts';
import type { OfVariable } from './properties.ts';
import { variableIn } from './target.ts';

/** An equation that nobody has written. */
export interface Proposal {
  readonly variable: VariableId;
  readonly equation: string;
}

/** Whether proposals are made in a causal loop diagram too, because somebody asked. */
export interface Asking {
  readonly asked?: boolean;
}

/**
 * Writes a first equation, marked as a guess, where a variable has none or only a guess, so that the model runs: from
 * the links drawn into it, or a number that its name, unit and kind suggest. Causes without an equation get theirs
 * first. A cause that depends on the variable without a stock between is left out: it would run in a circle. In a
 * causal loop diagram nothing is proposed unless asked. Answers what was proposed, the causes first.
 */
export const propose: Command<OfVariable & Asking, readonly Proposal[]> = (document, { asked = false, ...args }) => {
  const model = document.models[args.model];
  const variable = variableIn(document, args);
  if (!model || !variable || !(asked || isRunnable(model)) || !isOpen(variable, model)) return [];
  return proposeEach(document, model, [variable]);
};

/** The same for every variable of a model that has no equation: what makes a causal loop diagram run where it is asked for. */
export const proposeAll: Command<{ readonly model: ModelId } & Asking, readonly Proposal[]> = (document, { asked = false, model: id }) => {
  const model = document.models[id];
  if (!model || !(asked || isRunnable(model))) return [];
  return proposeEach(document, model, Object.values(model.variables).filter((variable) => isOpen(variable, model)).filter(isEmpty));
};

/** Draws a link and, where its target has no equation or only a guess, proposes one anew. */
export const addLinkAndPropose: Command<NewLink & Asking, { link: LinkId; element: ElementId; proposals: readonly Proposal[] } | null> = (
  document,
  { asked = false, ...args },
) => {
  const made = addLink(document, args);
  return made && { ...made, proposals: propose(document, { model: args.model, variable: args.to, asked }) };
};

/** Says that a guess is right as it is. */
export const confirmGuess: Command<OfVariable> = (document, args) => {
  const variable = variableIn(document, args);
  if (variable) delete variable.guess;
};

/** Says that all guesses of a model are right as they are. */
export const confirmGuesses: Command<{ readonly model: ModelId }> = (document, args) => {
  for (const variable of Object.values(document.models[args.model]?.variables ?? {})) delete variable.guess;
};

/** How many of a document's equations, numbers and tables are guesses; words and modules have none. */
export function guesses({ models }: Pick<ModelDocument, 'models'>): { readonly guessed: number; readonly all: number } {
  const variables = Object.values(models).flatMap((model) => Object.values(model.variables));
  const stated = variables.filter((variable) => variable.kind === 'lookup' || ('equation' in variable && (!isBlank(variable.equation) || isGraphical(variable))));
  return { guessed: stated.filter(({ guess }) => guess === true).length, all: stated.length };
}

/** The same in words, for what leaves the program; `''` where none is a guess. */
export function guessLine(document: Pick<ModelDocument, 'models'>): string {
  const { guessed, all } = guesses(document);
  return guessed === 0 ? '' : words.commands.guesses(guessed, all);
}

type Stated = Extract<Variable, { kind: 'stock' | 'flow' | 'auxiliary' }>;

function isOpen(variable: Variable, model: Model): variable is Stated {
  if (variable.kind === 'lookup' || variable.kind === 'module' || isDriven(model, variable)) return false;
  return isBlank(variable.equation) ? !isGraphical(variable) : variable.guess === true;
}

/** What one round of proposals goes by. */
interface Round {
  readonly document: ModelDocument;
  readonly model: Model;
  readonly resolver: Resolver;
  /** Reads a text once. */
  readonly read: (text: string) => Parsed;
  /** Those whose causes are looked at just now. */
  readonly underWay: Set<VariableId>;
  readonly proposals: Proposal[];
}

function proposeEach(document: ModelDocument, model: Model, variables: readonly Stated[]): readonly Proposal[] {
  const known = new Map<string, Parsed>();
  const read = (text: string): Parsed => {
    const parsed = known.get(text) ?? parse(text);
    known.set(text, parsed);
    return parsed;
  };
  const round: Round = { document, model, resolver: createResolver(document), read, underWay: new Set(), proposals: [] };
  for (const variable of variables) if (!round.proposals.some((proposal) => proposal.variable === variable.id)) proposeFor(variable, round);
  for (const { variable } of round.proposals) followEquation(document, { model: model.id, variable });
  return round.proposals;
}

function proposeFor(variable: Stated, round: Round): void {
  const { document, model, underWay, proposals } = round;
  underWay.add(variable.id);
  for (const cause of variable.kind === 'stock' ? [] : causesOf(model, variable)) {
    if (isOpen(cause, model) && isEmpty(cause) && !underWay.has(cause.id)) proposeFor(cause, round);
  }
  const circular = dependents(variable.id, round);
  const equation = firstEquation(document, model, variable, (input) => !circular.has(input.id) && !isEmpty(input));
  underWay.delete(variable.id);
  if (variable.equation === equation) return;
  variable.equation = equation;
  variable.guess = true;
  proposals.push({ variable: variable.id, equation });
}

function isEmpty(variable: Variable): boolean {
  return 'equation' in variable && isBlank(variable.equation);
}

/** All that depend on a variable without a stock between, itself among them. */
function dependents(start: VariableId, { model, resolver, read }: Round): ReadonlySet<VariableId> {
  const readers = new Map<VariableId, VariableId[]>();
  for (const variable of Object.values(model.variables)) {
    if (variable.kind === 'stock') continue;
    for (const source of readsOf(model.id, variable, resolver, read)) readers.set(source, [...(readers.get(source) ?? []), variable.id]);
  }
  const found = new Set([start]);
  for (const here of found) for (const reader of readers.get(here) ?? []) found.add(reader);
  return found;
}
