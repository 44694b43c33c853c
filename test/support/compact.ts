import type { ModelDocument, Settings } from '#core/model';
import { model, type DocumentBuilder } from './documents.ts';

/**
 * Models in a few lines. `@NAME unit start..stop dt method [Dim: a, b]` first; then `S name = initial {unit};
 * +inflow -outflow; nn`, `F name = equation {unit}`, `A name = equation {unit}`, `K name = number unit`, several to a
 * line with ` | `. `name[Dim]` is an array; values separated by commas are its elements'. `@NAME CLD` is followed by
 * `cause ->+ effect [delay] [weak]`. Underscores become blanks.
 */
export function compact(text: string): ModelDocument {
  const [head = '', ...lines] = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const definitions = lines.flatMap(definitionsIn);
  if (/^@\S+ CLD$/.test(head)) return causalLoops(head.slice(1), lines);
  const building = model(settingsOf(head));
  for (const [, name = '', elements = ''] of head.matchAll(/\[(\w+): ([^\]]+)\]/g)) building.dimension(name, elements.split(',').map((one) => one.trim()));
  for (const stock of definitions) if (stock.letter === 'S') building.stock(stock.name, single(stock), { ...extras(stock), nonNegative: stock.flags.includes('nn') });
  for (const flow of definitions) if (flow.letter === 'F') building.flow(flow.name, endsOf(flow.name, definitions), single(flow), extras(flow));
  for (const other of definitions) if (other.letter === 'A' || other.letter === 'K') building.auxiliary(other.name, single(other), extras(other));
  for (const definition of definitions) writeElements(building, definition, elementsOf(head, definition));
  return building.build();
}

interface Definition {
  readonly letter: string;
  readonly name: string;
  readonly over: readonly string[];
  readonly equation: string;
  readonly units: string;
  readonly flags: readonly string[];
}

function definitionsIn(line: string): Definition[] {
  const letter = line.charAt(0);
  if (!/^[SFAK] /.test(line)) return [];
  return line.slice(2).split(' | ').map((text) => definition(letter, text));
}

function definition(letter: string, text: string): Definition {
  const [before = '', ...flags] = text.split(';').map((part) => part.trim());
  const [, name = '', axes, right = ''] = /^([^=[]+?)(?:\[([^\]]*)\])? = (.*)$/s.exec(before) ?? [];
  const [, equation = right, units = ''] = (letter === 'K' ? /^(\S+)(?: (.*))?$/ : /^(.*?)(?: \{(.*)\})?$/).exec(right) ?? [];
  return { letter, name: plain(name), over: axes?.split(',').map((axis) => axis.trim()) ?? [], equation, units, flags };
}

const plain = (name: string): string => name.trim().replaceAll('_', ' ');

const single = ({ over, equation }: Definition): string => (over.length > 0 && parts(equation).length > 1 ? '' : equation);

const extras = ({ units, over }: Definition) => ({ ...(units ? { units } : {}), ...(over.length > 0 ? { over } : {}) });

function settingsOf(head: string): Partial<Settings> & { title: string } {
  const [, title = '', timeUnit = '', start, stop, dt = '', method = ''] = /^@(\S+) (\S+) (\S+?)\.\.(\S+) dt (\S+) (\w+)/.exec(head) ?? [];
  const [over = 1, under = 1] = dt.split('/').map(Number);
  return { title, timeUnit, start: Number(start), stop: Number(stop), dt: over / under, method: method.toLowerCase() === 'rk4' ? 'rk4' : 'euler' };
}

/** The stocks that name a flow among theirs. */
function endsOf(flow: string, definitions: readonly Definition[]): { from?: string; to?: string } {
  const stockWith = (sign: string): string | undefined =>
    definitions.find(({ letter, flags }) => letter === 'S' && flags.join(' ').split(' ').some((end) => end.charAt(0) === sign && plain(end.slice(1).replace(/\[.*/, '')) === flow))?.name;
  const from = stockWith('-');
  const to = stockWith('+');
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** Parts of an equation between commas that stand in no brackets. */
function parts(equation: string): string[] {
  let depth = 0;
  const found = [''];
  for (const character of equation) {
    if ('(['.includes(character)) depth += 1;
    if (')]'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) found.push('');
    else found[found.length - 1] += character;
  }
  return found.map((part) => part.trim());
}

function elementsOf(head: string, { over, equation }: Definition): Record<string, string> | null {
  const values = parts(equation);
  if (over.length !== 1 || values.length < 2) return null;
  const [, names = ''] = new RegExp(`\\[${over[0]}: ([^\\]]+)\\]`).exec(head) ?? [];
  return Object.fromEntries(names.split(',').map((name, at) => [name.trim(), values[at] ?? '']));
}

function writeElements(building: DocumentBuilder, { name }: Definition, elements: Record<string, string> | null): void {
  if (elements) building.elements(name, { elements });
}

function causalLoops(title: string, lines: readonly string[]): ModelDocument {
  const building = model({ title });
  const seen = new Set<string>();
  const meet = (name: string): string => {
    if (!seen.has(name)) building.auxiliary(name);
    seen.add(name);
    return name;
  };
  for (const line of lines) {
    const [, from = '', sign = '+', to = '', marks = ''] = /^(.+?) ->([+-]) ([^[]+?)((?: \[\w+\])*)$/.exec(line) ?? [];
    const strength = /\[(weak|strong)\]/.exec(marks)?.[1];
    building.link(meet(plain(from)), meet(plain(to)), sign === '-' ? '-' : '+', {
      ...(marks.includes('[delay]') ? { delay: true } : {}),
      ...(strength === 'weak' || strength === 'strong' ? { strength } : {}),
    });
  }
  return building.build();
}
