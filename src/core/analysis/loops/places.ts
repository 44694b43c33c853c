import type { GraphNode } from '#core/compiler';
import { readingTexts, variableAt, type Address, type Meaning, type ModelDocument, type ModelId, type ReadingText, type Resolver, type Variable } from '#core/model';

/** Answers what a name in an equation of one instance of a model is: the address of a variable, or null. */
export type AddressOf = (path: readonly string[]) => Address | null;

/** The texts that say how a variable in one place of the module tree moves with time, and where their names are looked up. */
export interface PlacedTexts {
  readonly texts: readonly ReadingText[];
  readonly model: ModelId;
  readonly addressOf: AddressOf;
}

/** What names mean in each place of the module tree, looked up as it is asked for. */
export class Places {
  readonly #document: ModelDocument;
  readonly #resolver: Resolver;
  readonly #known = new Map<string, Map<readonly string[], Address | null>>();

  constructor(document: ModelDocument, resolver: Resolver) {
    this.#document = document;
    this.#resolver = resolver;
  }

  /** The model that stands at an address of a module; that of '' is the root. */
  modelAt(address: string): ModelId | null {
    if (address === '') return this.#document.root;
    const module = variableAt(this.#document, address)?.variable;
    return module?.kind === 'module' ? module.model : null;
  }

  /** The texts of a node: a module's input that is fed from outside has them there. The value at the start does not count. */
  textsOf({ address, model }: GraphNode, variable: Variable): PlacedTexts {
    const here = parentOf(address);
    const module = here === '' ? null : variableAt(this.#document, here);
    const binding = module?.variable.kind === 'module' && Object.hasOwn(module.variable.bindings, variable.id) ? module.variable.bindings[variable.id] : undefined;
    if (module && binding !== undefined && binding.trim() !== '') {
      return { texts: [{ part: 'equation', text: binding }], model: module.model.id, addressOf: this.#namesIn(parentOf(here), module.model.id) };
    }
    return { texts: movingTexts(variable), model, addressOf: this.#namesIn(here, model) };
  }

  #namesIn(prefix: string, model: ModelId): AddressOf {
    const known = this.#known.get(prefix) ?? new Map<readonly string[], Address | null>();
    this.#known.set(prefix, known);
    return (path) => {
      const before = known.get(path);
      if (before !== undefined) return before;
      const address = this.#addressOf(prefix, model, path);
      known.set(path, address);
      return address;
    };
  }

  /** Every leading empty part of a path goes one model up. */
  #addressOf(prefix: string, model: ModelId, path: readonly string[]): Address | null {
    if (path[0] === '' && path.length > 1) {
      const above = parentOf(prefix);
      const outer = prefix === '' ? null : this.modelAt(above);
      return outer === null ? null : this.#addressOf(above, outer, path.slice(1));
    }
    return addressIn(prefix, this.#resolver(model, path));
  }
}

/** The texts by which a variable moves with time: without values at the start. */
export function movingTexts(variable: Variable): readonly ReadingText[] {
  return readingTexts(variable).filter(({ part }) => part !== 'initial' && !(variable.kind === 'stock' && part === 'equation'));
}

/** The address of the module in which a variable stands; '' for the root. */
export function parentOf(address: Address): string {
  const end = address.lastIndexOf('.');
  return end < 0 ? '' : address.slice(0, end);
}


function addressIn(prefix: string, meaning: Meaning | null): Address | null {
  if (meaning?.kind !== 'variable') return null;
  return [...(prefix === '' ? [] : [prefix]), ...meaning.through, meaning.variable.id].join('.');
}
