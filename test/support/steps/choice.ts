import { tagsOf } from '#core/commands';
import { rootModel, type ModelDocument, type ViewElement, type ViewId } from '#core/model';

const names = ['Customers', 'churn rate', 'Sign-ups', 'time', 'Müller & Söhne', 'Stock 1', 'CUSTOMERS 2', 'not renewing', 'a "b" c', 'π'];

/** Picks arguments out of what a document has. */
export class Choice {
  readonly #document: ModelDocument;
  readonly #picks: number[];

  constructor(document: ModelDocument, picks: readonly number[]) {
    this.#document = document;
    this.#picks = [...picks];
  }

  /** A whole number below a limit. */
  number(limit: number): number {
    return (this.#picks.shift() ?? 0) % limit;
  }

  one<Value>(values: readonly Value[]): Value | undefined {
    return values[this.number(Math.max(1, values.length))];
  }

  get model() {
    return rootModel(this.#document);
  }

  get where() {
    const views = Object.values(this.model.views);
    const view = views[this.number(views.length)];
    if (!view) throw new Error('No view');
    return { model: this.model.id, view: view.id };
  }

  get at() {
    return { x: this.number(10) * 60, y: this.number(7) * 60 };
  }

  get name() {
    return names[this.number(names.length)] ?? 'x';
  }

  /** A tag that something carries. */
  get tag() {
    return this.one(tagsOf(this.#document));
  }

  variable(kind?: string) {
    return this.one(Object.values(this.model.variables).filter((variable) => kind === undefined || variable.kind === kind))?.id;
  }

  link() {
    return this.one(Object.values(this.model.links))?.id;
  }

  /** A few links, as commands for several take them. */
  links() {
    return { model: this.model.id, links: [this.link(), this.link()].filter((link) => link !== undefined) };
  }

  /** The elements of a kind that a view shows. */
  drawn<Kind extends ViewElement['kind']>(where: { readonly view: ViewId }, kind: Kind) {
    const all = Object.values<ViewElement>(this.model.views[where.view]?.elements ?? {});
    return all.filter((element): element is Extract<ViewElement, { kind: Kind }> => element.kind === kind);
  }

  /** Some elements of one view, as commands for several take them. */
  several(kind?: ViewElement['kind']) {
    const where = this.where;
    const all = Object.values<ViewElement>(this.model.views[where.view]?.elements ?? {}).filter((element) => kind === undefined || element.kind === kind);
    const from = this.number(Math.max(1, all.length));
    return { ...where, elements: all.slice(from, from + 1 + this.number(4)).map(({ id }) => id) };
  }

  equation() {
    const some = Object.values(this.model.variables).map(({ name }) => `"${name.replace(/["\\]/g, '\\$&')}"`);
    return `${this.one(some) ?? '1'} * ${this.number(9)} + ${this.one(some) ?? '2'}`;
  }
}

/** Runs a command with arguments chosen from what the document has. */
export type Run = (document: ModelDocument, choice: Choice) => unknown;

/** Runs by the names of their commands. */
export type Runs = Readonly<Record<string, Run>>;
