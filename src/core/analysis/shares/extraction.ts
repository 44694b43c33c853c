import { partsOfCode, someCode, withParts, type Code, type Loop, type Program } from '#core/compiler';

/** A quantity inside expressions that counts as a slot of its own. */
export interface Probe {
  readonly slot: number;
  readonly code: Code;
  readonly counter: number;
  /** The sum, the product or the like of an array: a node between its elements and what is computed from them. */
  readonly aggregate: boolean;
}

/** Fewer loads than this in a row are no aggregate. */
const SMALLEST = 2;

/**
 * Puts slots of their own in the place of what stands inside expressions and either joins whole arrays or is known to a run
 * in progress alone (what is in a conveyor, what was at another time, a place of a function of whole arrays). A joined
 * array then costs a link for each element instead of one for each pair of elements.
 */
export class Extraction {
  readonly probes: Probe[] = [];
  readonly #columns: ReadonlyMap<number, string>;
  readonly #known = new Map<string, Code>();
  #next: number;

  constructor(program: Program) {
    this.#next = program.slots;
    this.#columns = new Map(program.columns.map(({ slot, address }) => [slot, address]));
  }

  /** How many slots there are by now. */
  get slots(): number {
    return this.#next;
  }

  /** The expression of an assignment with probes put in; what is an aggregate as a whole stays one. */
  rewrite(code: Code, loop: Loop | undefined): Code {
    if (isBoundPart(code)) return this.#probe(code, loop, false);
    if (this.#isJoined(code)) return code;
    return withParts(code, (part) => this.#inner(part, loop));
  }

  #inner(code: Code, loop: Loop | undefined): Code {
    if (isBoundPart(code)) return this.#probe(code, loop, false);
    if (this.#isJoined(code)) return this.#probe(code, loop, true);
    return withParts(code, (part) => this.#inner(part, loop));
  }

  /** A reduction that a desk can work out, or a written-out sum over neighbours of one array. */
  #isJoined(code: Code): boolean {
    if (code.op === 'reduce') return !partsOfCode(code).some((part) => someCode(part, isBoundPart));
    return code.op === 'binary' && code.operator === 'add' && this.#isWrittenOutSum(code);
  }

  #isWrittenOutSum(code: Code): boolean {
    const slots = addedSlots(code);
    if (!slots || slots.length < SMALLEST) return false;
    const [first = 0] = slots;
    const owner = this.#columns.get(first);
    return owner !== undefined && slots.every((slot, at) => slot === first + at && this.#columns.get(slot) === owner);
  }

  #probe(code: Code, loop: Loop | undefined, aggregate: boolean): Code {
    const own = loop !== undefined && someCode(code, countsElements);
    const key = own ? null : JSON.stringify(code);
    const known = key === null ? undefined : this.#known.get(key);
    if (known) return known;
    const load = own ? this.#probeEach(code, loop, aggregate) : this.#add(code, 0, aggregate);
    if (key !== null) this.#known.set(key, load);
    return load;
  }

  #probeEach(code: Code, { first, count, step }: Loop, aggregate: boolean): Code {
    const slot = this.#next;
    const offsets: number[] = [];
    for (let turn = 0; turn < count; turn++) {
      const counter = first + turn * step;
      while (offsets.length <= counter) offsets.push(-1);
      offsets[counter] = turn;
      this.#add(code, counter, aggregate);
    }
    return { op: 'load', slot, along: [{ loop: 0, offsets }] };
  }

  #add(code: Code, counter: number, aggregate: boolean): Code {
    const slot = this.#next;
    this.#next += 1;
    this.probes.push({ slot, code, counter, aggregate });
    return { op: 'load', slot };
  }
}

function isBoundPart({ op }: Code): boolean {
  return op === 'contents' || op === 'past' || op === 'part';
}

/** Whether an expression differs by what loop 0 counts. */
function countsElements(code: Code): boolean {
  if (code.op === 'each') return code.loop === 0;
  if (code.op === 'load') return code.along?.some(({ loop }) => loop === 0) ?? false;
  if (code.op === 'lookup' || code.op === 'table') return code.along?.loop === 0;
  return code.op === 'past' && countsElements(code.record);
}

/** The slots of a chain of additions of nothing but slots; null where there is anything else. */
function addedSlots(code: Code): number[] | null {
  const slots: number[] = [];
  const pending: Code[] = [code];
  for (let part = pending.pop(); part; part = pending.pop()) {
    if (part.op === 'binary' && part.operator === 'add') pending.push(part.right, part.left);
    else if (part.op === 'load' && !part.along) slots.push(part.slot);
    else return null;
  }
  return slots;
}
