import { foldName, type Expr, type Parsed } from '#core/language';
import { isGraphical, referencesIn, type Model, type ModelDocument, type Resolver, type Variable, type VariableId } from '#core/model';
import { waysTo, type Lookout } from './lateness.ts';
import { movingTexts } from './places.ts';

type Read = (text: string) => Parsed;

/**
 * Answers of calls of macros whether an argument has its say at the same moment: whether a way leads from the parameter
 * to the output that passes no stock, delay, smooth or held value.
 */
export class MacroLateness {
  readonly #document: ModelDocument;
  readonly #resolver: Resolver;
  readonly #read: Read;
  readonly #byName: ReadonlyMap<string, Model>;
  readonly #reached = new Map<VariableId, ReadonlySet<VariableId>>();

  constructor(document: ModelDocument, resolver: Resolver, read: Read) {
    this.#document = document;
    this.#resolver = resolver;
    this.#read = read;
    const macros = Object.values(document.models).filter(({ macro }) => macro !== undefined);
    this.#byName = new Map(macros.map((model) => [foldName(model.name), model]));
  }

  /** As a `Lookout` asks it. */
  readonly takesNow: Lookout['macroTakesNow'] = ({ callee, output }, place) => {
    if (this.#byName.size === 0 || callee.kind !== 'name' || callee.path.length > 1) return null;
    const macro = this.#byName.get(foldName(callee.path.join('')));
    if (!macro) return null;
    const parameter = macro.macro?.parameters[place];
    const given = outputOf(macro, output);
    return parameter !== undefined && given !== undefined && this.#reachedAtOnce(macro, given).has(parameter);
  };

  /** The variables of a macro whose value of the same moment an output needs. A macro that calls itself is not followed again. */
  #reachedAtOnce(macro: Model, output: VariableId): ReadonlySet<VariableId> {
    const known = this.#reached.get(output);
    if (known) return known;
    const reached = new Set([output]);
    this.#reached.set(output, reached);
    for (const id of reached) {
      const variable = macro.variables[id];
      if (variable && variable.kind !== 'stock') for (const source of this.#readNow(macro, variable)) reached.add(source);
    }
    return reached;
  }

  #readNow(macro: Model, variable: Variable): VariableId[] {
    const trees = movingTexts(variable).flatMap(({ text }) => this.#read(text).expr ?? []);
    const sources = referencesIn(variable, this.#read).flatMap(({ path }) => this.#variable(macro, path)?.id ?? []);
    return [...new Set(sources)].filter((source) => this.#areReadNow(trees, macro, source));
  }

  #areReadNow(trees: readonly Expr[], macro: Model, source: VariableId): boolean {
    const variable = (path: readonly string[]): Variable | null => this.#variable(macro, path);
    return waysTo(trees, {
      isSource: ({ path }) => variable(path)?.id === source,
      isTable: ({ path }) => isTable(variable(path)),
      macroTakesNow: this.takesNow,
    }).has('now');
  }

  #variable(macro: Model, path: readonly string[]): Variable | null {
    const meaning = this.#resolver(macro.id, path);
    return meaning?.kind === 'variable' && this.#document.models[meaning.model] === macro ? meaning.variable : null;
  }
}

/** Whether a name that means a variable may be called as its graph. */
export function isTable(variable: Variable | null): boolean {
  return variable !== null && isGraphical(variable);
}

function outputOf({ macro, variables }: Model, name: string | undefined): VariableId | undefined {
  if (name === undefined) return macro?.outputs[0];
  return macro?.outputs.find((id) => foldName(variables[id]?.name ?? '') === foldName(name));
}
