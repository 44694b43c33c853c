import { quoteName, shortest } from '#core/language';
import type { Auxiliary, LinkId, Model, ModelDocument, Settings, SketchArrow, SketchConstant, SketchMemory, SketchPlan, Variable, VariableId } from '#core/model';
import { words as text } from '#core/words';
import { naturesOf, numberedEnds, pushesOn, type Nature, type Push } from './nature.ts';
import { Newcomers } from './newcomers.ts';
import { startValues } from './starts.ts';
import { DELAY, STRENGTH } from './strength.ts';
import { added, delayed, deviation, grouped, readingOf, shaped, type Seen, type Term } from './terms.ts';

/** A push on one variable: an impulse where it holds memory, held where not; of a number, as a share of it. */
export interface Nudge {
  readonly variable: VariableId;
  readonly by: number;
}

/** How a sketch is made to run. */
export interface SketchWish {
  readonly accumulators: readonly VariableId[];
  readonly nudges: readonly Nudge[];
  /** How long it runs; the time unit is the document's where it has numbers. */
  readonly beats: number;
  /** Every arrow has a constant of its own that a run may replace; else only what is said of it has one. */
  readonly adjustable: boolean;
}

/** One step of a sketch run, and how often it is kept, in beats. */
const STEP = 1 / 16;
const KEPT = 1 / 4;

/** Works out the equations that a diagram without equations runs by. */
export function planSketch(document: ModelDocument, model: Model, wish: SketchWish): SketchPlan {
  const planner = new Planner(document, model, wish);
  return planner.plan();
}

/** A constant, with the readers that are known so far. */
interface Named extends SketchConstant {
  readonly readers: VariableId[];
}

/** Puts a plan together, with ids and names that nothing has yet. */
class Planner {
  readonly #document: ModelDocument;
  readonly #model: Model;
  readonly #wish: SketchWish;
  readonly #natures: ReadonlyMap<VariableId, Nature>;
  readonly #starts: ReadonlyMap<VariableId, number>;
  readonly #new: Newcomers;
  readonly #constants: Named[] = [];
  readonly #arrows = new Map<LinkId, SketchArrow>();
  readonly #unsigned: LinkId[] = [];
  readonly #timeUnit: string;
  #beat: Named | null = null;

  constructor(document: ModelDocument, model: Model, wish: SketchWish) {
    this.#document = document;
    this.#model = model;
    this.#wish = wish;
    this.#natures = naturesOf(model);
    this.#starts = startValues(document, model, this.#natures);
    this.#new = new Newcomers(model, document.counter);
    const hasNumbers = [...this.#natures.values()].includes('number');
    this.#timeUnit = hasNumbers ? document.settings.timeUnit : text.sketch.beat;
  }

  plan(): SketchPlan {
    const all = Object.values(this.#model.variables);
    const open = all.filter(({ id }) => this.#natures.get(id) !== 'number');
    const memories = open.filter(({ id }) => this.#accumulates(id)).map((word) => this.#memory(word));
    const levels = new Map(memories.map(({ word, level }) => [word, level]));
    const words = open.map((word) => this.#word(word, levels.get(word.id)?.name));
    return {
      model: this.#model.id,
      counter: this.#document.counter,
      words: [...words, ...this.#cutFlows(new Set(open.map(({ id }) => id)))],
      memories,
      constants: this.#constants,
      arrows: [...this.#arrows.values()],
      settings: this.#settings(all.length > open.length),
      unsigned: this.#unsigned,
    };
  }

  #settings(hasNumbers: boolean): Settings {
    const { start, startDate, seed } = this.#document.settings;
    const own = hasNumbers ? { start, ...(startDate !== undefined && { startDate }), ...(seed !== undefined && { seed }) } : { start: 0 };
    return { ...own, timeUnit: this.#timeUnit, stop: own.start + this.#wish.beats, dt: STEP, method: 'rk4', saveEvery: KEPT };
  }

  #accumulates(word: VariableId): boolean {
    return this.#wish.accumulators.includes(word);
  }

  #memory(word: Variable): SketchMemory {
    const [level, change] = [this.#new.name(text.sketch.names.level(word.name)), this.#new.name(text.sketch.names.change(word.name))];
    const [stock, flow] = [this.#new.id(), this.#new.id()];
    return {
      word: word.id,
      level: { id: stock, kind: 'stock', name: level, equation: this.#pushes(word, stock)[0]?.factors[0] ?? '0', units: '1', guess: true },
      change: { id: flow, kind: 'flow', name: change, equation: this.#perBeat(this.#terms(word, flow), flow), units: `1/${this.#timeUnit}`, from: null, to: stock, guess: true },
    };
  }

  /** A push is a pure number and a flow is one in a unit of time: what is to be read by people says so. */
  #perBeat(terms: readonly Term[], flow: VariableId): string {
    if (this.#wish.adjustable) return added('', terms);
    this.#beat ??= this.#constant(text.sketch.names.beat, 1, { units: this.#timeUnit });
    this.#beat.readers.push(flow);
    return `${grouped(terms)} / ${quoteName(this.#beat.constant.name)}`;
  }

  /** The push on a word, a number that a slider moves both ways from nothing; none where nobody pushes. */
  #pushes({ id, name }: Variable, reader: VariableId): Term[] {
    const by = this.#nudge(id);
    if (by === 0) return [];
    const { constant } = this.#constant(text.sketch.names.push(name), by, { units: '1', range: { min: -1, max: 1 } }, [reader]);
    return [{ sign: 1, factors: [quoteName(constant.name)] }];
  }

  #word(word: Variable, level: string | undefined): Variable {
    const plain = asConverter(word);
    if (level !== undefined) return { ...plain, equation: `1 + TANH(${quoteName(level)})` };
    const terms = [...this.#terms(word, word.id), ...this.#pushes(word, word.id)];
    if (word.kind !== 'flow' || this.#natures.get(word.id) !== 'sharing') return { ...plain, equation: added('1', terms) };
    const scale = this.#seen(word).normal;
    const share = added('', terms);
    return { ...word, guess: true, equation: scale === 0 ? share : `${shortest(Math.abs(scale))} * (${share})` };
  }

  /** Flows with numbers that end in a stock without: the stock is no stock while it is played. */
  #cutFlows(open: ReadonlySet<VariableId>): Variable[] {
    return Object.values(this.#model.variables).flatMap((flow): Variable[] => {
      if (flow.kind !== 'flow' || this.#natures.get(flow.id) === 'word') return [];
      const [from, to] = [flow.from, flow.to].map((end) => (end !== null && open.has(end) ? null : end));
      return from === flow.from && to === flow.to ? [] : [{ ...flow, from: from ?? null, to: to ?? null }];
    });
  }

  #terms(word: Variable, reader: VariableId): Term[] {
    return pushesOn(this.#model, word).flatMap((push) => {
      const inputs = deviation(this.#seen(push.from));
      const { link } = push;
      if (!this.#wish.adjustable && push.sign === 0 && link) {
        this.#unsigned.push(link.id);
        return [];
      }
      const { strength, delay } = this.#arrow(push, word, reader);
      const factors = shaped(delay === null ? inputs : delayed(inputs, delay), link?.shape === 'late');
      if (strength !== null) return [{ sign: push.sign === -1 ? -1 : 1, factors: [strength, ...factors] }];
      const isPlain = push.sign === 1 && link && !link.delay && link.shape === undefined && this.#natures.get(push.from.id) === 'word';
      return [{ sign: push.sign === -1 ? -1 : 1, factors, ...(isPlain && { plain: readingOf(push.from) }) }];
    });
  }

  /**
   * The constants of an arrow, as an equation reads them: where a run may replace them always a strength, else one that
   * somebody has said. One without polarity has no strength, until a run gives it one.
   */
  #arrow({ from, link, sign }: Push, to: Variable, reader: VariableId): { strength: string | null; delay: string | null } {
    if (!link) return { strength: null, delay: null };
    const names = text.sketch.names;
    const weight = STRENGTH[link.strength ?? 'normal'];
    const isSaid = this.#wish.adjustable || weight !== STRENGTH.normal;
    const strength = isSaid ? this.#constant(names.strength(from.name, to.name), sign === 0 ? 0 : weight, { units: '1' }, [reader]).constant : null;
    const delay = link.delay ? this.#constant(names.delay(from.name, to.name), DELAY, { units: this.#timeUnit }, [reader]).constant : null;
    if (strength) this.#arrows.set(link.id, { link: link.id, weight, strength: strength.id, delay: delay?.id ?? null });
    if (sign === 0) this.#unsigned.push(link.id);
    return { strength: strength && quoteName(strength.name), delay: delay && quoteName(delay.name) };
  }

  #constant(wanted: string, value: number, more: Pick<Auxiliary, 'units' | 'range'>, readers: VariableId[] = []): Named {
    const constant: Auxiliary = { id: this.#new.id(), kind: 'auxiliary', name: this.#new.name(wanted), equation: shortest(value), ...more, guess: true };
    const made = { constant, readers };
    this.#constants.push(made);
    return made;
  }

  #seen(variable: Variable): Seen {
    const nature = this.#natures.get(variable.id) ?? 'number';
    if (nature !== 'sharing' || variable.kind !== 'flow') return { variable, nature, normal: this.#starts.get(variable.id) ?? 0 };
    const [stock] = numberedEnds(this.#model, variable);
    return { variable, nature, normal: (stock && this.#starts.get(stock.id)) ?? 0 };
  }

  #nudge(variable: VariableId): number {
    return this.#wish.nudges.reduce((sum, nudge) => (nudge.variable === variable ? sum + nudge.by : sum), 0);
  }
}

/** A word that is going to have an equation, with what it has beside that: a flow between clouds, or a stock, is played as any other word. */
function asConverter(word: Variable): Auxiliary {
  const { id, name, units = '1', note, range, format, access, tags, thresholds, foreign } = word;
  const kept = { note, range, format, access, tags, thresholds, foreign };
  const given = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return { ...given, id, kind: 'auxiliary', name, units, equation: '', guess: true };
}
