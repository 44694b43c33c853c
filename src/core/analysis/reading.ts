import { parse, type Parsed } from '#core/language';
import { createResolver, readingTexts, readsOf, type Meaning, type Model, type ModelDocument, type ReadingText, type Resolver, type Variable, type VariableId } from '#core/model';
import { effectOf, literal, signOf, type Surroundings, type TableSigns } from './sign.ts';
import { agreed, times, type Sign } from './signs.ts';
import { tableSigns } from './tableSigns.ts';

/** Settings of conveyors and ovens of which more may mean more or less in them; more of the others means more. */
const UNCERTAIN: ReadonlySet<string> = new Set(['sample', 'arrest', 'fill', 'clean']);

/** What the equations of one model say about who acts on whom, looked up as it is asked for. */
export class Reading {
  readonly model: Model;
  readonly #resolver: Resolver;
  readonly #read: (text: string) => Parsed;
  readonly #reads = new Map<VariableId, ReadonlySet<VariableId>>();
  readonly #values = new Map<VariableId, Sign>();
  readonly #tables = new Map<VariableId, TableSigns | null>();

  constructor(document: ModelDocument, model: Model, read: (text: string) => Parsed = parse) {
    this.model = model;
    this.#resolver = remembering(createResolver(document));
    this.#read = read;
  }

  /** Whether any text of a variable names another. */
  reads(variable: Variable, source: VariableId): boolean {
    const known = this.#reads.get(variable.id);
    const reads = known ?? new Set(readsOf(this.model.id, variable, this.#resolver, this.#read));
    if (!known) this.#reads.set(variable.id, reads);
    return reads.has(source);
  }

  /** Whether a text of a variable cannot be read to its end. */
  hasMistake(variable: Variable): boolean {
    return readingTexts(variable).some(({ text }) => text.trim() !== '' && this.#read(text).problems.length > 0);
  }

  /**
   * The sign of one variable's effect on another by its equation, each step or, with `starts`, for the value at the
   * start as well; elements of an array must agree. A stock's equation counts at the start only.
   */
  effect(source: VariableId, target: Variable, starts: boolean): Sign {
    const texts = readingTexts(target).filter(({ part }) => starts || (part !== 'initial' && !(target.kind === 'stock' && part === 'equation')));
    return throughTable(this.effectOfTexts(texts, (path) => this.#owner(path) === source, starts), this.tableOf(target), target);
  }

  /** The sign of the effect of what some names mean on texts that stand in this model; all texts must agree. */
  effectOfTexts(texts: readonly ReadingText[], isSource: (path: readonly string[]) => boolean, starts: boolean): Sign {
    const around = this.#around(isSource, starts);
    const effects = texts.flatMap(({ part, text }) => {
      const { expr } = this.#read(text);
      return expr ? [times(effectOf(expr, around), UNCERTAIN.has(part) ? '?' : '+')] : [];
    });
    return agreed(effects);
  }

  /** How the graphical functions of a variable bend what its equation gives; null: it has none. */
  tableOf(variable: Variable): TableSigns | null {
    const known = this.#tables.get(variable.id);
    if (known !== undefined) return known;
    const signs = signsOfTables(variable);
    this.#tables.set(variable.id, signs);
    return signs;
  }

  #around(isSource: (path: readonly string[]) => boolean, starts: boolean): Surroundings {
    return {
      starts,
      isSource: ({ path }) => isSource(path),
      valueOf: ({ path }) => this.#valueOf(path),
      tableOf: ({ path }) => {
        const variable = this.#variable(path);
        return variable && this.tableOf(variable);
      },
    };
  }

  #owner(path: readonly string[]): VariableId | null {
    const meaning = this.#resolver(this.model.id, path);
    return meaning?.kind === 'variable' ? (meaning.through[0] ?? meaning.variable.id) : null;
  }

  #variable(path: readonly string[]): Variable | null {
    const meaning = this.#resolver(this.model.id, path);
    return meaning?.kind === 'variable' ? meaning.variable : null;
  }

  /** A variable counts as positive, unless it is a constant below 0. */
  #valueOf(path: readonly string[]): Sign {
    const variable = this.#variable(path);
    if (variable?.kind !== 'auxiliary') return '+';
    const known = this.#values.get(variable.id);
    if (known !== undefined) return known;
    const tree = typeof variable.equation === 'string' ? this.#read(variable.equation).expr : null;
    const value = tree && !variable.table ? literal(tree) : null;
    const sign = value !== null && signOf(value) === '-' ? '-' : '+';
    this.#values.set(variable.id, sign);
    return sign;
  }
}

/** The effect of an equation's input on a variable, whose own graphical function may turn it round. */
export function throughTable(effect: Sign, table: TableSigns | null, { kind }: Variable): Sign {
  return table && kind !== 'lookup' ? times(effect, table.slope) : effect;
}

/** A resolver that looks up each place of a tree once: folding names costs more than walking trees. */
function remembering(resolver: Resolver): Resolver {
  const known = new Map<readonly string[], Meaning | null>();
  return (model, path, place) => {
    if (place === 'subscript') return resolver(model, path, place);
    const before = known.get(path);
    if (before !== undefined) return before;
    const meaning = resolver(model, path);
    known.set(path, meaning);
    return meaning;
  };
}

function signsOfTables(variable: Variable): TableSigns | null {
  if (variable.kind === 'stock' || variable.kind === 'module') return null;
  const tables = [...(variable.table ? [variable.table] : []), ...Object.values(variable.tables ?? {})].map(tableSigns);
  if (tables.length === 0) return null;
  return { slope: agreed(tables.map(({ slope }) => slope)), value: agreed(tables.map(({ value }) => value)) };
}
