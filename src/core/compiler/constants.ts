import type { Cell } from './cells.ts';
import { slotOf } from './code.ts';
import { namesOf, type Entity, type Layout } from './layout.ts';
import type { Code, Constant } from './program.ts';

/** The cell of a slot that runs. */
type CellAt = (slot: number) => Cell | undefined;

/** The plain numbers that a run may replace, in the order of the document. */
export function constantsOf({ entities }: Layout, cells: CellAt): Constant[] {
  return entities.flatMap((entity) => entity.elements.flatMap((_, offset) => constantAt(entity, offset, cells) ?? []));
}

/** The constants of a program when the equation of a scalar that runs is another. */
export function constantsWith(constants: readonly Constant[], entity: Entity, { byAddress }: Layout, cells: CellAt): readonly Constant[] {
  const now = constantAt(entity, 0, cells);
  const next = constants.findIndex(({ address }) => (byAddress.get(address)?.slot ?? 0) >= entity.slot);
  const at = next < 0 ? constants.length : next;
  const isThere = constants[at]?.address === entity.address;
  return now || isThere ? constants.toSpliced(at, isThere ? 1 : 0, ...(now ? [now] : [])) : constants;
}

function constantAt(entity: Entity, offset: number, cells: CellAt): Constant | null {
  const found = numberAt(entity.slot + offset, cells);
  return found && { ...namesOf(entity, offset), ...found };
}

/** The number that a variable's equation is, and the slot that holds it: the variable's own, or a part's where it is limited. */
function numberAt(slot: number, cells: CellAt): Pick<Constant, 'slot' | 'value'> | null {
  const { content, literal, number, at = 0 } = cells(slot) ?? {};
  if (!literal) return null;
  if (number !== undefined) return numberIn(cells(number), slot, cells);
  if (content?.kind === 'stock') return content.start.op === 'constant' ? { slot, value: content.start.value } : null;
  if (content?.kind !== 'value' || content.start) return null;
  const { code } = content;
  if (code.op === 'constant') return { slot, value: code.value };
  return partHolding(code, slot, at, cells);
}

/** The number in a part, or in the part that it takes its value from. */
function numberIn(part: Cell | undefined, owner: number, cells: CellAt): Pick<Constant, 'slot' | 'value'> | null {
  if (part?.content.kind !== 'value' && part?.content.kind !== 'fixed') return null;
  const { code } = part.content;
  return code.op === 'constant' ? { slot: part.slot, value: code.value } : partHolding(code, owner, part.at, cells);
}

/** The number in the part that a limited flow takes its value from, directly or through MAX(0, ...). */
function partHolding(code: Code, owner: number, at: number, cells: CellAt): Pick<Constant, 'slot' | 'value'> | null {
  const inner = code.op === 'call' && code.name === 'MAX' ? code.args[1] : code;
  const part = inner?.op === 'load' ? cells(slotOf(inner, at) ?? -1) : undefined;
  if (part?.owner !== owner || part.slot === owner || part.content.kind !== 'value') return null;
  return numberIn(part, owner, cells);
}
