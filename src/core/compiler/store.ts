import type { Cell } from './cells.ts';
import { elementName, type Entity, type Layout } from './layout.ts';
import type { Origin } from './program.ts';
import type { CellStore } from './scope.ts';

/** The slots of a layout's variables, each still empty, and room for more. */
export function createCellStore(layout: Layout): CellStore {
  const all: Cell[] = [];
  const bySlot = new Map<number, Cell>();
  const keep = (cell: Cell): void => {
    all.push(cell);
    bySlot.set(cell.slot, cell);
  };
  for (const entity of layout.entities) {
    entity.elements.forEach((_, offset) => {
      const slot = entity.slot + offset;
      keep({ slot, owner: slot, origin: originOf(entity, offset), content: { kind: 'missing' }, literal: false });
    });
  }
  let next = layout.end;
  return {
    all,
    at: (slot) => bySlot.get(slot),
    add(owner, content) {
      const origin = bySlot.get(owner)?.origin;
      if (!origin) throw new Error(`Slot ${owner} belongs to no variable`);
      keep({ slot: next, owner, origin, content, literal: false });
      next += 1;
      return next - 1;
    },
    define(slot, content) {
      const cell = bySlot.get(slot);
      if (cell) cell.content = content;
    },
  };
}

function originOf(entity: Entity, offset: number): Origin {
  const element = entity.elements[offset] ?? '';
  const { address, instance, variable } = entity;
  const origin = { name: elementName(entity, offset), address, model: instance.model.id, variable: variable.id };
  return element === '' ? origin : { ...origin, element };
}
