import type { ModelDocument, UnitDefinition } from '#core/model';
import type { XmlElement } from '../xml.ts';
import { attributeOf, childOf, childrenOf, textOf } from './element.ts';

/** Adds the file's `<model_units>` to the document. */
export function readUnits(file: XmlElement, document: ModelDocument): void {
  const list = childOf(file, 'model_units');
  for (const unit of list ? childrenOf(list, 'unit') : []) {
    const name = attributeOf(unit, 'name');
    if (name === null || name === '__proto__') continue;
    const equation = textOf(unit, 'eqn');
    const aliases = childrenOf(unit, 'alias').map((alias) => alias.text.trim()).filter((alias) => alias !== '');
    const definition: UnitDefinition = { ...(equation !== null && { equation }), ...(aliases.length > 0 && { aliases }) };
    document.units[name] = definition;
  }
}
