import type { Environment, ServeRequest } from '../../src/cli/environment.ts';
import { loopwell } from '../../src/cli/loopwell.ts';

/** What a call of the tool left behind. */
export interface Outcome {
  readonly exit: number;
  /** Standard output and standard error. */
  readonly out: string;
  readonly err: string;
  /** Files written, by name. */
  readonly written: ReadonlyMap<string, string>;
  readonly served: readonly ServeRequest[];
}

/** A world of files in memory to run the tool in. */
export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Where files that are links lead to. */
  readonly links?: Readonly<Record<string, string>>;
  /** What stands on standard input. */
  readonly input?: string;
  /** How many pieces of output are taken before the reader goes away. */
  readonly patience?: number;
}

/** Runs the tool in this very process, away from the real files and streams. */
export async function call(args: readonly string[], { files = {}, links = {}, input = '', patience = Infinity }: World = {}): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const written = new Map<string, string>();
  const served: ServeRequest[] = [];
  const environment: Environment = {
    version: '1.2.3',
    readFile: async (path) => bytesOf(files[path] ?? missing()),
    realPath: async (path) => links[path] ?? path,
    readInput: async () => bytesOf(input),
    writeFile: async (path, pieces) => {
      if (path.startsWith('/locked/')) throw Object.assign(new Error('locked'), { code: 'EACCES' });
      written.set(path, [...pieces].join(''));
    },
    write: async (text) => {
      if (out.length < patience) out.push(text);
      return out.length < patience;
    },
    complain: (text) => err.push(text),
    serve: async (request) => {
      served.push(request);
    },
  };
  const exit = await loopwell(args, environment);
  return { exit, out: out.join(''), err: err.join(''), written, served };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function missing(): never {
  throw Object.assign(new Error('ENOENT: no such file or directory'), { code: 'ENOENT' });
}

/** CSV as columns of numbers by name. */
export function columnsOf(csv: string): Record<string, number[]> {
  const [header = '', ...rows] = csv.trimEnd().split('\r\n');
  const names = (header.match(/"(?:[^"]|"")*"|[^,]+/gu) ?? []).map((name) => name.replace(/^"|"$/gu, '').replaceAll('""', '"'));
  const cells = rows.map((row) => row.split(',').map(Number));
  return Object.fromEntries(names.map((name, column) => [name, cells.map((row) => row[column] ?? NaN)]));
}

/** An XMILE file of the variables given; Euler, from 0 to `stop` by `dt`. */
export function xmile(variables: string, { stop = 4, dt = 1, more = '' }: { stop?: number; dt?: number; more?: string } = {}): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
  <sim_specs method="Euler" time_units="minute"><start>0</start><stop>${stop}</stop><dt>${dt}</dt></sim_specs>${more}
  <model><variables>${variables}</variables></model>
</xmile>
`;
}

/** A cup that cools towards the room: Newton's law, whose Euler steps have a closed form. */
export const cup = xmile(
  `<stock name="Tea Temperature"><eqn>180</eqn><outflow>heat_loss</outflow></stock>
   <flow name="heat loss"><eqn>(Tea_Temperature - room) / time_to_cool</eqn></flow>
   <aux name="room"><eqn>70</eqn></aux>
   <aux name="time to cool"><eqn>10</eqn></aux>`,
  { stop: 30, dt: 0.125 },
);

/** An epidemic in a closed population. */
export const epidemic = xmile(
  `<stock name="Healthy"><eqn>population - Sick</eqn><outflow>infection</outflow></stock>
   <stock name="Sick"><eqn>5</eqn><inflow>infection</inflow><outflow>recovery</outflow></stock>
   <stock name="Immune"><eqn>0</eqn><inflow>recovery</inflow></stock>
   <flow name="infection"><eqn>Healthy * Sick / population * contagion</eqn></flow>
   <flow name="recovery"><eqn>Sick / duration</eqn></flow>
   <aux name="population"><eqn>1000</eqn></aux>
   <aux name="contagion"><eqn>0.6</eqn></aux>
   <aux name="duration"><eqn>5</eqn></aux>`,
  { stop: 60, dt: 0.25 },
);
