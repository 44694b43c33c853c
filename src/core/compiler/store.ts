import type { Cell } from './cells.ts';
import { elementName, type Layout } from './layout.ts';
import { FIRST_SLOT, type Origin } from './program.ts';
import type { CellStore } from './scope.ts';

/** The slots of a layout's variables, each still empty, and room for more. */
export function createCellStore(layout: Layout): CellStore {
  const all: Cell[] = [];
  for (const entity of layout.entities) {
    entity.elements.forEach((_, offset) => {
      const slot = entity.slot + offset;
      all.push({ slot, at: offset, owner: slot, entity, content: { kind: 'missing' }, literal: false });
    });
  }
  const at: CellStore['at'] = (slot) => all[slot - FIRST_SLOT];
  return {
    all,
    at,
    next: () => FIRST_SLOT + all.length,
    add(owner, content) {
      const whole = at(owner);
      if (!whole) throw new Error(`Slot ${owner} belongs to no variable`);
      const slot = FIRST_SLOT + all.length;
      all.push({ slot, at: whole.at, owner: whole.owner, entity: whole.entity, content, literal: false });
      return slot;
    },
    drop(from) {
      all.length = Math.min(all.length, from - FIRST_SLOT);
    },
    hide(owner, entity) {
      const belongsTo = at(owner)?.owner ?? owner;
      entity.elements.forEach((_, offset) => {
        const slot = FIRST_SLOT + all.length;
        all.push({ slot, at: offset, owner: belongsTo, entity, content: { kind: 'missing' }, literal: false });
      });
    },
    define(slot, content) {
      const cell = at(slot);
      if (cell) cell.content = content;
    },
    markNumber(slot) {
      const cell = at(slot);
      if (cell) cell.literal = true;
    },
  };
}

/** Where a cell comes from, for messages. */
export function originOf({ entity, at }: Pick<Cell, 'entity' | 'at'>): Origin {
  const element = entity.elements[at] ?? '';
  const { address, instance, variable } = entity;
  const origin = { name: elementName(entity, at), address, model: instance.model.id, variable: variable.id };
  return element === '' ? origin : { ...origin, element };
}

/** The name of the variable's element that a cell is, or is a part of; empty for no cell. */
export function nameOf(cell: Pick<Cell, 'entity' | 'at'> | undefined): string {
  return cell ? elementName(cell.entity, cell.at) : '';
}
