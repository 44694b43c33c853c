import { newDocument, newId, rootModel, type ModelDocument, type Variable, type VariableId } from '#core/model';

/** A document of stocks with one inflow each and auxiliaries, by name and equation; a stock's flow is `its name flow`. */
class World {
  readonly document = newDocument({ title: 'World', runs: true });

  auxiliary(name: string, equation: string): void {
    this.#add({ id: newId(this.document, 'v'), kind: 'auxiliary', name, equation });
  }

  stock(name: string, initial: string, flow: string): void {
    const id: VariableId = newId(this.document, 'v');
    this.#add({ id, kind: 'stock', name, equation: initial });
    this.#add({ id: newId(this.document, 'v'), kind: 'flow', name: `${name} flow`, equation: flow, from: null, to: id });
  }

  #add(variable: Variable): void {
    rootModel(this.document).variables[variable.id] = variable;
  }
}

/**
 * So many sectors of ten variables: a stock that grows, is crowded by two ways, ages by one delay, and four constants. With
 * `ring`, each also hears of the one before it by two ways and the first of the last, so that loops all round are two to
 * the power of the sectors and more.
 */
export function sectorWorld(count: number, ring: boolean): ModelDocument {
  const world = new World();
  for (let k = 0; k < count; k++) {
    const before = (k + count - 1) % count;
    for (const [name, value] of [['rate', '0.1'], ['room', '1000'], ['age', '5'], ['weight', '0.2']] as const) world.auxiliary(`${name}${k}`, value);
    world.auxiliary(`crowding${k}`, `stock${k} / room${k}`);
    world.auxiliary(`memory${k}`, `SMTH1(stock${k}, age${k})`);
    world.auxiliary(`fear${k}`, `crowding${k} * weight${k}${ring ? ` + crowding${before}` : ''}`);
    world.auxiliary(`hope${k}`, `memory${k} * weight${k}${ring ? ` + memory${before}` : ''}`);
    world.stock(`stock${k}`, '10', `stock${k} * rate${k} - fear${k} + hope${k}`);
  }
  return world.document;
}

/** So many stocks, each of which fills every other one and itself: a loop for every circle of them. */
export function denseWorld(count: number): ModelDocument {
  const world = new World();
  const all = Array.from({ length: count }, (_, k) => `0.01 * s${k}`).join(' + ');
  for (let k = 0; k < count; k++) world.stock(`s${k}`, '1', all);
  return world.document;
}
