import { cleanName } from '#core/language';
import { dimensionsOf, elementNames, type Address, type Dimension, type Model, type ModelDocument, type Module, type Variable, type VariableId } from '#core/model';
import { FIRST_SLOT, type Column } from './program.ts';

/** A model as it stands in one place: the root, or what a module makes of its model. */
export interface Instance {
  readonly model: Model;
  /** The modules passed on the way from the root. */
  readonly path: readonly VariableId[];
  /** Null for the root. */
  readonly parent: Instance | null;
  readonly module: Module | null;
}

/** A variable in one instance: as many elements as its dimensions say, each with a slot of its own. */
export interface Entity {
  readonly instance: Instance;
  readonly variable: Variable;
  readonly address: Address;
  /** `module.name`. */
  readonly name: string;
  readonly dimensions: readonly Dimension[];
  /** The elements' names (`north,young`) in slot order; one empty name for a variable without dimensions. */
  readonly elements: readonly string[];
  /** Slot of the first element; elements follow each other, the last dimension fastest. */
  readonly slot: number;
}

/** All that a program is made from, in the order of the document. */
export interface Layout {
  /** For the instance that a call of a macro makes, the layout of the model as a whole; else null. */
  readonly outer: Layout | null;
  readonly entities: readonly Entity[];
  readonly byAddress: ReadonlyMap<Address, Entity>;
  readonly instances: ReadonlyMap<Address, Instance>;
  /** The first slot that no element has. */
  readonly end: number;
  /** The module that would contain itself, where there is one; its members are left out. */
  readonly recursive: readonly Entity[];
  /** The model has more elements than a program may. */
  readonly tooLarge: boolean;
}

/** More elements than this make no program: no screen or memory is made for them. */
export const MAX_ELEMENTS = 200_000;

/** Lays every variable of every instance out in slots. */
export function layOut(document: ModelDocument): Layout {
  const root = document.models[document.root];
  return layOutFrom(document, root ? { model: root, path: [], parent: null, module: null } : null, '', FIRST_SLOT, null);
}

/** Lays the variables of one instance and of the modules in it out in slots from `first` on; names begin with `start`. */
export function layOutFrom(document: ModelDocument, from: Instance | null, start: string, first: number, outer: Layout | null): Layout {
  const entities: Entity[] = [];
  const elementsOf = createElements();
  const instances = new Map<Address, Instance>();
  const recursive: Entity[] = [];
  let slot = first;
  let tooLarge = false;

  const visit = (instance: Instance, prefix: string): void => {
    instances.set(instance.path.join('.'), instance);
    for (const variable of Object.values(instance.model.variables)) {
      if (tooLarge) return;
      const entity = entityOf(document, instance, variable, prefix, slot, elementsOf);
      entities.push(entity);
      slot += entity.elements.length;
      tooLarge ||= slot - first + FIRST_SLOT > MAX_ELEMENTS;
      if (variable.kind === 'module') enter(entity, variable);
    }
  };
  const enter = (entity: Entity, module: Module): void => {
    const model = document.models[module.model];
    if (!model) return;
    if (contains(entity.instance, model)) recursive.push(entity);
    else visit({ model, path: [...entity.instance.path, module.id], parent: entity.instance, module }, `${entity.name}.`);
  };

  if (from) visit(from, start);
  const byAddress = new Map(entities.map((entity) => [entity.address, entity]));
  return { outer, entities, byAddress, instances, end: slot, recursive, tooLarge };
}

/** The variable at an address of a layout, or of the one around it. */
export function entityAt(layout: Layout, address: Address): Entity | undefined {
  return layout.byAddress.get(address) ?? (layout.outer ? entityAt(layout.outer, address) : undefined);
}

function contains(instance: Instance | null, model: Model): boolean {
  return instance !== null && (instance.model.id === model.id || contains(instance.parent, model));
}

function entityOf(document: ModelDocument, instance: Instance, variable: Variable, prefix: string, slot: number, elementsOf: ElementsOf): Entity {
  const dimensions = dimensionsOf(document, variable);
  return {
    instance,
    variable,
    address: [...instance.path, variable.id].join('.'),
    name: prefix + cleanName(variable.name),
    dimensions,
    elements: elementsOf(dimensions),
    slot,
  };
}

/** The elements' names of arrays over some dimensions. */
type ElementsOf = (dimensions: readonly Dimension[]) => readonly string[];

/** Lists the elements of arrays over the same dimensions once. */
function createElements(): ElementsOf {
  const known = new Map<string, readonly string[]>();
  return (dimensions) => {
    const key = dimensions.map(({ id }) => id).join(',');
    const elements = known.get(key) ?? combinations(dimensions);
    known.set(key, elements);
    return elements;
  };
}

/** All combinations of elements, the last dimension fastest; what is too large to list has none. */
export function combinations(dimensions: readonly Dimension[]): string[] {
  const count = dimensions.reduce((product, dimension) => product * sizeOf(dimension), 1);
  if (count > MAX_ELEMENTS) return Array.from({ length: MAX_ELEMENTS }, () => '');
  return dimensions.reduce<string[]>(
    (found, dimension) => found.flatMap((start) => elementNames(dimension).map((name) => (start === '' ? name : `${start},${name}`))),
    [''],
  );
}

/** How many elements a dimension has. */
export function sizeOf({ elements }: Dimension): number {
  return typeof elements === 'number' ? elements : elements.length;
}

/** All places of a dimension. */
export function allPlaces(dimension: Dimension): number[] {
  return Array.from({ length: sizeOf(dimension) }, (_, i) => i + 1);
}

/** The place (from 1) on each axis of the element at `offset`. */
export function placesOf(dimensions: readonly Dimension[], offset: number): number[] {
  const places: number[] = [];
  let rest = offset;
  for (const dimension of dimensions.toReversed()) {
    const size = sizeOf(dimension);
    places.unshift((rest % size) + 1);
    rest = Math.floor(rest / size);
  }
  return places;
}

/** The slot of the element at these places (from 1). */
export function slotAt({ dimensions, slot }: Entity, places: readonly number[]): number {
  return slot + dimensions.reduce((offset, dimension, axis) => offset * sizeOf(dimension) + (places[axis] ?? 1) - 1, 0);
}

/** An element's name as in the CSV header: `module.name[north,young]`. */
export function elementName(entity: Entity, offset: number): string {
  const element = entity.elements[offset] ?? '';
  return element === '' ? entity.name : `${entity.name}[${element}]`;
}

/** What an element is called in a program. */
export function namesOf(entity: Entity, offset: number): Pick<Column, 'name' | 'address' | 'element'> {
  const { address, elements } = entity;
  const [name, element = ''] = [elementName(entity, offset), elements[offset]];
  return element === '' ? { name, address } : { name, address, element };
}

/** The place among the variables of a layout of the one that has a slot. */
export function placeAt({ entities }: Layout, slot: number): number {
  let [from, to] = [0, entities.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((entities[middle]?.slot ?? Infinity) <= slot) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
