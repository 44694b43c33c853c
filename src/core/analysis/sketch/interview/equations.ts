import { quoteName, shortest } from '#core/language';
import { createResolver, isBlank, isDriven, isGraphical, linksInto, readsOf } from '#core/model';
import type { Link, LinkId, Model, ModelDocument, Variable, VariableId, WordGuess } from '#core/model';
import { DELAY, STRENGTH } from '../strength.ts';
import { added, delayed, grouped, readingOf, shaped, type Term } from '../terms.ts';
import { FIRST_STOCK, isCollector, normalOf } from './restructure.ts';
import { unitOf } from './wordHints.ts';

/** Equations for all that nobody has written, and the arrows that they do without. */
export interface Guesses {
  readonly guesses: readonly WordGuess[];
  readonly left: readonly LinkId[];
}

/**
 * Says in equations what arrows say. 1 is normal for a word, its starting value for a stock, its normal rate for a flow: a
 * word adds up by what shares its causes have left that, a flow moves its normal rate as much more or less. An arrow that
 * would close a circle without a stock or a delay is left out, the one drawn last first. `bounded`: a flow moves between
 * nothing and twice its normal rate.
 */
export function guessEquations(document: ModelDocument, model: Model, bounded: boolean): Guesses {
  const writer = new Writer(document, model, bounded);
  return writer.write();
}

class Writer {
  readonly #model: Model;
  readonly #bounded: boolean;
  readonly #timeUnit: string;
  /** By what is read, who reads it at once. */
  readonly #readers = new Map<VariableId, Set<VariableId>>();
  readonly #left: LinkId[] = [];

  constructor(document: ModelDocument, model: Model, bounded: boolean) {
    this.#model = model;
    this.#bounded = bounded;
    this.#timeUnit = document.settings.timeUnit;
    const resolver = createResolver({ ...document, models: { ...document.models, [model.id]: model } });
    for (const variable of Object.values(model.variables)) {
      if (isOpen(model, variable) || variable.kind === 'stock') continue;
      for (const source of readsOf(model.id, variable, resolver)) this.#note(source, variable.id);
    }
  }

  write(): Guesses {
    const open = Object.values(this.#model.variables).filter((variable) => isOpen(this.#model, variable));
    return { guesses: open.map((variable) => this.#guess(variable)), left: this.#left };
  }

  #guess(variable: Variable): WordGuess {
    if (variable.kind === 'stock') {
      const equation = 'equation' in variable && typeof variable.equation === 'string' && !isBlank(variable.equation) ? variable.equation : String(FIRST_STOCK);
      return { variable: variable.id, equation, units: variable.units ?? unitOf(variable.name), nonNegative: true };
    }
    if (variable.kind === 'flow') return this.#rate(variable);
    const beside = this.#besideFlow(variable);
    if (beside) return { variable: variable.id, equation: equationOf(variable), units: this.#unitsOf(beside) };
    return { variable: variable.id, equation: added('1', this.#terms(variable)), units: variable.units ?? '1' };
  }

  #rate(flow: Extract<Variable, { kind: 'flow' }>): WordGuess {
    const normal = normalOf(this.#model, flow);
    const rate = normal ? quoteName(normal.name) : '1';
    const terms = this.#terms(flow);
    const units = this.#unitsOf(flow);
    if (isCollector(this.#model, flow)) return { variable: flow.id, equation: `${rate} * ${this.#held(terms)}`, units };
    const [only] = terms;
    if (!only) return { variable: flow.id, equation: rate, units, nonNegative: true };
    if (!this.#bounded && terms.length === 1 && only.plain !== undefined) return { variable: flow.id, equation: `${rate} * ${only.plain}`, units, nonNegative: true };
    const effect = this.#bounded ? `1 + ${this.#held(terms)}` : added('1', terms);
    return { variable: flow.id, equation: `${rate} * (${effect})`, units, nonNegative: true };
  }

  #held(terms: readonly Term[]): string {
    return this.#bounded ? `TANH(${added('', terms)})` : grouped(terms);
  }

  #terms(to: Variable): Term[] {
    return linksInto(this.#model, to.id).flatMap((link): Term[] => {
      const from = this.#model.variables[link.from];
      if (!from || link.association || from.kind === 'lookup' || from.kind === 'module' || this.#besideFlow(from)) return [];
      if (link.polarity === undefined || !this.#mayRead(link, from)) {
        this.#left.push(link.id);
        return [];
      }
      const ratio = this.#ratio(from);
      const deviation = `${ratio} - 1`;
      const felt = link.delay ? delayed(deviation, shortest(DELAY)) : deviation;
      const weight = link.strength ? [shortest(STRENGTH[link.strength])] : [];
      const isPlain = link.polarity === '+' && !link.delay && link.shape === undefined && link.strength === undefined;
      return [{ sign: link.polarity === '-' ? -1 : 1, factors: [...weight, ...shaped(felt, link.shape === 'late')], ...(isPlain && { plain: ratio }) }];
    });
  }

  /** How much of its normal a variable is. */
  #ratio(from: Variable): string {
    const name = readingOf(from);
    if (from.kind === 'stock') return `${name} / INIT(${name})`;
    const normal = from.kind === 'flow' ? normalOf(this.#model, from) : null;
    if (normal) return `${name} / ${quoteName(normal.name)}`;
    return isOpen(this.#model, from) ? name : `${name} / INIT(${name})`;
  }

  /** Whether an arrow closes no circle: a stock or a delay ends every way. */
  #mayRead({ to, delay }: Link, from: Variable): boolean {
    if (from.kind === 'stock' || delay) return true;
    const reached = new Set([to]);
    for (const here of reached) for (const reader of this.#readers.get(here) ?? []) reached.add(reader);
    if (reached.has(from.id)) return false;
    this.#note(from.id, to);
    return true;
  }

  #note(source: VariableId, reader: VariableId): void {
    const readers = this.#readers.get(source) ?? new Set();
    this.#readers.set(source, readers.add(reader));
  }

  /** The flow that a constant is the normal rate of. */
  #besideFlow(variable: Variable): Extract<Variable, { kind: 'flow' }> | null {
    if (variable.kind !== 'auxiliary') return null;
    const flows = Object.values(this.#model.variables).filter((flow) => flow.kind === 'flow');
    return flows.find((flow) => normalOf(this.#model, flow)?.id === variable.id) ?? null;
  }

  #unitsOf(flow: Extract<Variable, { kind: 'flow' }>): string {
    const id = flow.to ?? flow.from;
    const stock = id === null ? undefined : this.#model.variables[id];
    return `${stock?.units ?? unitOf(stock?.name ?? flow.name)}/${this.#timeUnit}`;
  }
}

/** Whether an equation is nobody's: none is written, or what is there is a guess. */
function isOpen(model: Model, variable: Variable): boolean {
  if (!('equation' in variable) || isGraphical(variable) || isDriven(model, variable)) return false;
  return isBlank(variable.equation) || variable.guess === true;
}

function equationOf(variable: Variable): string {
  return 'equation' in variable && typeof variable.equation === 'string' ? variable.equation : '';
}
