import { foldName } from '#core/language';
import { freeName, namesInUse, type Model, type VariableId } from '#core/model';

/** Gives ids and names to what a plan adds to a model: those that come next, and that nothing has yet. */
export class Newcomers {
  readonly #model: Model;
  readonly #names: Set<string>;
  #counter: number;

  constructor(model: Model, counter: number) {
    this.#model = model;
    this.#names = namesInUse(model);
    this.#counter = counter;
  }

  /** The document's counter once all of them are in it. */
  get counter(): number {
    return this.#counter;
  }

  id(): VariableId {
    this.#counter += 1;
    return `v${this.#counter}` as VariableId;
  }

  name(wanted: string): string {
    const name = freeName(this.#model, wanted, this.#names);
    this.#names.add(foldName(name));
    return name;
  }
}
