import type { Cell } from './cells.ts';
import { elementName, type Entity, type Layout } from './layout.ts';
import { FIRST_SLOT, type Origin } from './program.ts';
import type { CellStore } from './scope.ts';

/** The slots of a layout's variables, each still empty, and room for more. */
export function createCellStore(layout: Layout): CellStore {
  const all: Cell[] = [];
  for (const entity of layout.entities) {
    entity.elements.forEach((_, offset) => {
      const slot = entity.slot + offset;
      all.push({ slot, owner: slot, origin: originOf(entity, offset), content: { kind: 'missing' }, literal: false });
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
      all.push({ slot, owner: whole.owner, origin: whole.origin, content, literal: false });
      return slot;
    },
    hide(owner, entity) {
      const belongsTo = at(owner)?.owner ?? owner;
      entity.elements.forEach((_, offset) => {
        const slot = FIRST_SLOT + all.length;
        all.push({ slot, owner: belongsTo, origin: originOf(entity, offset), content: { kind: 'missing' }, literal: false });
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

function originOf(entity: Entity, offset: number): Origin {
  const element = entity.elements[offset] ?? '';
  const { address, instance, variable } = entity;
  const origin = { name: elementName(entity, offset), address, model: instance.model.id, variable: variable.id };
  return element === '' ? origin : { ...origin, element };
}
