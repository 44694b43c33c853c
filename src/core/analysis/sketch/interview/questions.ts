import { isBlank, linksInto, type Auxiliary, type Model, type ModelDocument, type ModelId, type VariableId, type WordKind } from '#core/model';
import { words as text } from '#core/words';
import { chooseAccumulators, loopCounts } from '../choose.ts';
import { isCollector, normalOf } from './restructure.ts';
import { hintOf } from './wordHints.ts';

/** One word that nobody has placed yet, with what it seems to be. */
export interface InterviewQuestion {
  readonly variable: VariableId;
  readonly name: string;
  readonly question: string;
  readonly proposed: WordKind;
  readonly reason: string;
}

/**
 * The questions that are left, in the order to ask them: what seems to be stocks first, those on most loops before others,
 * then what seems to flow, then all else, in the order of drawing. What has been answered is not asked again.
 */
export function interviewQuestions(document: ModelDocument, model: Model): InterviewQuestion[] {
  const numbers = new Set(Object.values(model.variables).flatMap((flow) => (flow.kind === 'flow' ? (normalOf(model, flow)?.id ?? []) : [])));
  const asked = Object.values(model.variables).filter((variable) => isUnplaced(variable)).filter(({ id }) => !numbers.has(id));
  const bare = { ...model, variables: { ...model.variables, ...Object.fromEntries(asked.map((word) => [word.id, asWord(word)])) } };
  const without: ModelDocument = { ...document, models: { ...document.models, [model.id]: bare } };
  const memory = new Set(chooseAccumulators(without, bare).accumulators.filter((id) => hintOf(model.variables[id]?.name ?? '')?.kind !== 'flow'));
  const loops = loopCounts(without, bare);
  const questions = asked.map((word) => questionOn(bare, word, memory));
  const rank = ({ proposed, variable }: InterviewQuestion): number => ORDER.indexOf(proposed) * 1e6 - Math.min(loops.get(variable) ?? 0, 1e5);
  return questions.toSorted((a, b) => rank(a) - rank(b));
}

const ORDER: readonly WordKind[] = ['stock', 'flow', 'auxiliary'];

/** Words that are not asked about here, by what keeps them from it. */
export interface NotAsked {
  /** Arrays: each element would need flows of its own, and nobody has said that. */
  readonly arrays: readonly string[];
  /** Parts with words that nobody has placed, to be asked about there, each model once. */
  readonly parts: readonly { readonly model: ModelId; readonly name: string; readonly count: number }[];
}

/** What the questions on a model leave out. */
export function notAsked(document: ModelDocument, model: Model): NotAsked {
  const arrays = Object.values(model.variables).filter((variable) => variable.kind === 'auxiliary' && isOpenWord(variable) && isArray(variable)).map(({ name }) => name);
  return { arrays, parts: partsWithWords(document, model, new Set([model.id])) };
}

function partsWithWords(document: ModelDocument, model: Model, seen: Set<ModelId>): NotAsked['parts'] {
  return Object.values(model.variables).flatMap((module) => {
    const inside = module.kind === 'module' && !seen.has(module.model) ? document.models[module.model] : undefined;
    if (!inside || inside.macro) return [];
    seen.add(inside.id);
    const count = interviewQuestions(document, inside).length;
    return [...(count > 0 ? [{ model: inside.id, name: module.name, count }] : []), ...partsWithWords(document, inside, seen)];
  });
}

/** Whether a variable may still be anything: a word, or one whose equation is only a guess and no plain number beside others, that nobody has been asked about. */
export function isUnplaced(variable: Model['variables'][VariableId]): variable is Auxiliary {
  return variable.kind === 'auxiliary' && !variable.placed && variable.access !== 'input' && !isArray(variable) && isOpenWord(variable);
}

function isOpenWord({ equation, guess, choices, table, tables }: Auxiliary): boolean {
  return !table && !tables && (isBlank(equation) || (guess === true && choices === undefined));
}

function isArray({ dimensions = [] }: Auxiliary): boolean {
  return dimensions.length > 0;
}

/** A word as a diagram without equations has it, with memory where its name says so. */
function asWord(word: Auxiliary): Auxiliary {
  const { accumulates, ...plain } = word;
  const holds = accumulates === true || hintOf(word.name)?.kind === 'stock';
  return { ...plain, equation: '', ...(holds && { accumulates: true }) };
}

function questionOn(model: Model, word: Auxiliary, memory: ReadonlySet<VariableId>): InterviewQuestion {
  const { kind, reason } = proposal(model, word, memory);
  return { variable: word.id, name: word.name, question: text.sketch.interview.question(word.name), proposed: kind, reason };
}

function proposal(model: Model, word: Auxiliary, memory: ReadonlySet<VariableId>): { kind: WordKind; reason: string } {
  const say = text.sketch.interview.reasons;
  const hint = hintOf(word.name);
  const stock = fedStock(model, word, memory);
  if (hint?.kind === 'stock') return { kind: 'stock', reason: say.stockWord(hint.word) };
  if (hint?.kind === 'flow' && stock !== null) return { kind: 'flow', reason: say.flowWord(hint.word, stock) };
  if (memory.has(word.id)) return { kind: 'stock', reason: say.loop };
  if (linksInto(model, word.id).length === 0) return { kind: 'auxiliary', reason: say.outside };
  return hint?.kind === 'auxiliary' ? { kind: 'auxiliary', reason: say.otherWord(hint.word) } : { kind: 'auxiliary', reason: say.through };
}

/** A stock, or what seems to be one, that the word has an arrow into, itself or through the flow that collects its pushes. */
function fedStock(model: Model, word: Auxiliary, memory: ReadonlySet<VariableId>): string | null {
  for (const link of Object.values(model.links)) {
    const to = link.from === word.id && !link.association ? model.variables[link.to] : undefined;
    const through = to?.kind === 'flow' && to.to !== null && isCollector(model, to) ? model.variables[to.to] : to;
    if (through && (through.kind === 'stock' || memory.has(through.id))) return through.name;
  }
  return null;
}
