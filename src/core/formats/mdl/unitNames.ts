import { unitKey } from '#core/language';
import type { ModelDocument } from '#core/model';
import type { Sections } from './sections.ts';

/**
 * Adds the names that mean the same unit, `22:$,Dollar,Dollars` among the settings of a file. What is taken for the same
 * anyway, as a plural is, needs no saying.
 */
export function readUnitNames({ settings }: Sections, document: ModelDocument): void {
  for (const { text } of settings) {
    if (!text.startsWith('22:')) continue;
    const [name = '', ...others] = text.slice('22:'.length).split(',').map((part) => part.trim()).filter((part) => part !== '');
    const keys = [name, ...others].map(unitKey);
    const aliases = others.filter((other, at) => !keys.slice(0, at + 1).includes(unitKey(other)));
    if (aliases.length > 0 && name !== '__proto__') document.units[name] = { aliases };
  }
}
