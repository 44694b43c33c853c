import { cleanName } from '#core/language';
import { inflowsOf, outflowsOf, SPECIAL_TEXTS, specialText, type Flow, type Special, type SpecialText, type Stock } from '#core/model';
import { words } from '#core/words';
import { flowSlots } from '../flowSlots.ts';
import type { Entity } from '../layout.ts';
import type { Workshop } from '../scope.ts';
import { BLANK, type Parse } from '../texts.ts';
import { lowerSetting } from '../variables.ts';

/** A flow as it reaches one element of a stock. */
export interface Joint {
  readonly flow: Flow;
  readonly slot: number;
}

/** One element of a special stock, with its flows and the slots of its settings. */
export interface Found {
  readonly slot: number;
  readonly entity: Entity;
  readonly stock: Stock;
  readonly special: Special;
  readonly inflows: readonly Joint[];
  /** The one served first first. */
  readonly outflows: readonly Joint[];
  readonly settings: ReadonlyMap<SpecialText, number>;
}

/** The special stocks of a layout that have all that they need; others are told of, and are no stocks that run. */
export function findSpecials(workshop: Workshop, parse: Parse): Found[] {
  return workshop.layout.entities.flatMap((entity) => {
    const { variable } = entity;
    return variable.kind === 'stock' && variable.special ? elementsOf(entity, variable, variable.special, workshop, parse) : [];
  });
}

function elementsOf(entity: Entity, stock: Stock, special: Special, workshop: Workshop, parse: Parse): Found[] {
  const { model } = entity.instance;
  const joined = (flows: readonly Flow[]) => flows.map((flow) => ({ flow, slots: flowSlots(flow, entity, workshop) }));
  const [inflows, outflows] = [joined(inflowsOf(model, stock.id)), joined(outflowsOf(model, stock.id))];
  return entity.elements.flatMap((_, offset) => {
    const slot = entity.slot + offset;
    const cell = workshop.cells.at(slot);
    if (cell?.content.kind !== 'stock') return [];
    const settings = settingsOf(entity, offset, special, workshop, parse);
    if (!settings) {
      cell.content = { kind: 'missing' };
      return [];
    }
    const at = (flows: typeof inflows): Joint[] => flows.flatMap(({ flow, slots }) => (slots?.[offset] === undefined ? [] : [{ flow, slot: slots[offset] }]));
    return [{ slot, entity, stock, special, inflows: at(inflows), outflows: at(outflows), settings }];
  });
}

/** The slots of an element's settings; null where one is wrong, or the one that is needed is missing. */
function settingsOf(entity: Entity, offset: number, special: Special, workshop: Workshop, parse: Parse): Map<SpecialText, number> | null {
  const fields = SPECIAL_TEXTS[special.kind];
  const settings = new Map<SpecialText, number>();
  let sound = true;
  for (const field of fields) {
    const code = lowerSetting(entity, offset, field, specialText(special, field), workshop, parse);
    if (code === null) sound = false;
    else if (code !== BLANK) settings.set(field, workshop.cells.add(entity.slot + offset, { kind: 'value', code }));
    else if (field === fields[0]) {
      sound = false;
      reportMissing(entity, special, field, workshop);
    }
  }
  return sound ? settings : null;
}

function reportMissing({ instance, variable }: Entity, { kind }: Special, part: SpecialText, { reporter }: Workshop): void {
  const name = cleanName(variable.name);
  const message = kind === 'oven' ? words.compiler.missingCook(name) : words.compiler.missingTransit(name);
  reporter.report('notice', 'missingEquation', message, { model: instance.model.id, variable: variable.id, part });
}
