import type { ModelDocument, UnitDefinition } from '#core/model';
import type { XmlElement } from '../xml.ts';
import { attributeOf, childrenOf, textOf } from './element.ts';

/** Adds the file's `<model_units>` to the document. A unit is a `<unit>` (XMILE 1.0, 2.5); an example of the standard says `<units>`, and its aliases in one. */
export function readUnits(file: XmlElement, document: ModelDocument): void {
  const lists = childrenOf(file, 'model_units');
  for (const unit of lists.flatMap((list) => [...childrenOf(list, 'unit'), ...childrenOf(list, 'units')])) {
    const name = attributeOf(unit, 'name');
    if (name === null || name === '__proto__' || Object.hasOwn(document.units, name)) continue;
    const equation = textOf(unit, 'eqn');
    const written = childrenOf(unit, 'alias').flatMap(({ text }) => (unit.name === 'units' ? text.split(',') : [text]));
    const aliases = written.map((alias) => alias.trim()).filter((alias) => alias !== '');
    const definition: UnitDefinition = { ...(equation !== null && { equation }), ...(aliases.length > 0 && { aliases }) };
    document.units[name] = definition;
  }
}
