import {
  causalGraph, elementsOf, findLoops, handOverSentence, nameLoops, observedSigns, runSentence,
  type CausalGraph, type FoundLoop, type LoopNames, type LoopRun, type LoopSet, type LoopsSummary,
} from '#core/analysis';
import type { Compilation } from '#core/compiler';
import { loopMembers, type Address, type LoopKey, type ModelDocument } from '#core/model';
import { words } from '#core/words';

const said = words.shares;

/** What a run told of loops. */
export interface Seen {
  readonly run: LoopRun;
  readonly summary: LoopsSummary;
  /** The variables that have values in it. */
  readonly variables: ReadonlySet<Address>;
}

interface ReportedLink {
  readonly from: string;
  readonly to: string;
  readonly polarity: string;
  readonly source: string | null;
  readonly delayed: boolean;
}

interface ReportedLoop {
  readonly name: string;
  readonly nick?: string;
  /** By the diagram and its equations. */
  readonly polarity: string;
  /** By the run: R or B where it had one sign all along, U where it had both; null where it never acted. */
  readonly observed: string | null;
  readonly confidence: number | null;
  readonly variables: readonly string[];
  readonly links: readonly number[];
  readonly partition: number;
  readonly delays: number;
  readonly mean: number | null;
  readonly share: readonly (number | null)[];
  readonly score: readonly (number | null)[];
}

/** All that `loopwell loops --json` prints. */
export interface LoopsReport {
  readonly time: readonly number[];
  readonly partitions: readonly (readonly string[])[];
  readonly links: readonly ReportedLink[];
  readonly loops: readonly ReportedLoop[];
  readonly complete: boolean;
  readonly count: number;
  readonly rank: number;
  readonly independent: readonly string[];
  readonly handovers: readonly { readonly time: number; readonly from: string; readonly to: string }[];
}

/** The loops of a model, with what a run told of them; without a run those of its arrows. */
export function loopsReport(document: ModelDocument, compilation: Compilation, seen: Seen | null): LoopsReport {
  const graph = causalGraph(document, compilation);
  const set = findLoops(graph);
  const links = new Links(graph, seen);
  const names = nameLoops({ loops: [...set.loops, ...onlySeen(set, seen)] }, document.loops);
  const drawn = seen ? set.loops.filter(({ key }) => !runs(key, seen)) : set.loops;
  const partitions = seen ? seen.run.partitions.map((nodes) => nodes.map((node) => seen.run.nodes[node]?.name ?? '')) : [];
  const offset = partitions.length;
  const kept = [...new Set(drawn.map(({ partition }) => partition))];
  for (const partition of kept) partitions.push((set.partitions[partition] ?? []).map((node) => graph.nodes[node]?.name ?? ''));
  const loops = [
    ...(seen ? seen.run.loops.map((_, place) => seenLoop(seen, place, links, names, set)) : []),
    ...drawn.map((loop) => drawnLoop(loop, graph, names, offset + kept.indexOf(loop.partition), seen)),
  ];
  const isWhole = set.complete && (seen?.run.complete ?? true);
  return {
    time: seen ? Array.from(seen.run.times) : [],
    partitions,
    links: links.all,
    loops,
    complete: isWhole,
    count: seen && isWhole ? seen.run.count + drawn.length : set.count,
    rank: set.rank,
    independent: set.independent.map((key) => names.get(key)?.name ?? ''),
    handovers: handOversIn(seen).map(({ time, from, to }) => ({ time, from: names.get(from)?.name ?? '', to: names.get(to)?.name ?? '' })),
  };
}

function handOversIn(seen: Seen | null) {
  return (seen?.summary.parts ?? []).flatMap(({ handOvers }) => handOvers).toSorted((one, other) => one.time - other.time);
}

/** Whether all variables of a loop have values in the run. */
function runs(key: LoopKey, { variables }: Seen): boolean {
  return loopMembers(key).every((address) => variables.has(address));
}

/** Loops that elements form and variables as wholes do not, as if they had been found among the variables. */
function onlySeen(set: LoopSet, seen: Seen | null): FoundLoop[] {
  const known = new Set(set.loops.map(({ key }) => key));
  const others = (seen?.summary.loops ?? []).filter(({ key }) => !known.has(key));
  return others.map(({ key, polarity }) => ({ key, links: [], polarity: polarity ?? 'U', partition: 0, delays: 0 }));
}

/** The links of a report, each once: those between variables, then those between elements as loops need them. */
class Links {
  readonly all: ReportedLink[];
  readonly #graph: CausalGraph;
  readonly #observed: ReadonlyMap<string, string>;
  readonly #places = new Map<string, number>();
  readonly #between = new Map<string, number>();

  constructor(graph: CausalGraph, seen: Seen | null) {
    this.#graph = graph;
    this.#observed = seen ? observedSigns(seen.run) : new Map<string, string>();
    this.all = graph.links.map((link, place) => {
      const [from, to] = [graph.nodes[link.from], graph.nodes[link.to]];
      this.#between.set(`${from?.address ?? ''}>${to?.address ?? ''}`, place);
      this.#places.set(`${from?.name ?? ''}>${to?.name ?? ''}`, place);
      return { from: from?.name ?? '', to: to?.name ?? '', ...this.#signOf(place), delayed: link.delayed };
    });
  }

  /** The place of the link between two elements. */
  placeOf(from: LoopRun['nodes'][number], to: LoopRun['nodes'][number]): number {
    const key = `${from.name}>${to.name}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const whole = this.#between.get(`${from.address}>${to.address}`) ?? -1;
    this.#places.set(key, this.all.length);
    this.all.push({ from: from.name, to: to.name, ...this.#signOf(whole), delayed: this.#graph.links[whole]?.delayed ?? false });
    return this.all.length - 1;
  }

  #signOf(place: number): Pick<ReportedLink, 'polarity' | 'source'> {
    const link = this.#graph.links[place];
    const [from, to] = [this.#graph.nodes[link?.from ?? -1], this.#graph.nodes[link?.to ?? -1]];
    if (link && link.sign !== '?') return { polarity: link.sign, source: link.signFrom };
    const observed = this.#observed.get(`${from?.address ?? ''}>${to?.address ?? ''}`) ?? '?';
    return { polarity: observed, source: observed === '?' ? null : 'observed' };
  }
}

function seenLoop({ run, summary }: Seen, place: number, links: Links, names: LoopNames, set: LoopSet): ReportedLoop {
  const loop = run.loops[place];
  const nodes = (loop?.nodes ?? []).flatMap((node) => run.nodes[node] ?? []).filter(({ kind }) => kind !== 'aggregate');
  const own = summary.each[place];
  const fixed = set.loops.find(({ key }) => key === loop?.key);
  const places = nodes.flatMap((node, at) => {
    const next = nodes[(at + 1) % nodes.length];
    return next ? [links.placeOf(node, next)] : [];
  });
  const name = names.get(loop?.key ?? '');
  const members = summary.groups.find(({ key }) => key === loop?.key)?.members.length ?? 1;
  return {
    name: members > 1 ? said.element(name?.name ?? '', elementsOf(run, place)) : (name?.name ?? ''),
    ...(name?.nick !== undefined && { nick: name.nick }),
    polarity: fixed?.polarity ?? own?.polarity ?? 'U',
    observed: own?.polarity ?? null,
    confidence: own?.polarity ? own.confidence : null,
    variables: nodes.map((node) => node.name),
    links: places,
    partition: loop?.partition ?? 0,
    delays: places.filter((link) => links.all[link]?.delayed).length,
    mean: own?.mean ?? null,
    share: numbers(run.share[place], run.scored),
    score: numbers(run.score[place], run.scored),
  };
}

function drawnLoop(loop: FoundLoop, graph: CausalGraph, names: LoopNames, partition: number, seen: Seen | null): ReportedLoop {
  const name = names.get(loop.key);
  const none = Array.from(seen?.run.times ?? [], () => null);
  return {
    name: name?.name ?? '',
    ...(name?.nick !== undefined && { nick: name.nick }),
    polarity: loop.polarity,
    observed: null,
    confidence: null,
    variables: loop.links.map((link) => graph.nodes[graph.links[link]?.from ?? -1]?.name ?? ''),
    links: loop.links,
    partition,
    delays: loop.delays,
    mean: null,
    share: none,
    score: none,
  };
}

/** Rows without a step to score have no number. */
function numbers(values: Float64Array | undefined, scored: Uint8Array): (number | null)[] {
  return Array.from(values ?? [], (value, row) => (scored[row] ? value : null));
}

/** The loops as lines for people. */
export function loopsLines(document: ModelDocument, { loops, complete, count }: LoopsReport, seen: Seen | null): string {
  if (loops.length === 0) return `${said.listing.noLoops}\n`;
  const cells = loops.map(({ name, nick, polarity, mean, variables }) => [
    nick === undefined ? name : `${name} ${nick}`,
    polarity,
    mean === null || mean === 0 ? said.listing.never : said.listing.mean((100 * mean).toFixed(1)),
    variables.join(' -> '),
  ]);
  const lines = aligned(cells);
  if (!complete) lines.push(said.listing.more(count));
  if (!seen) return `${lines.join('\n')}\n`;
  const names = new Map(seen.summary.groups.map(({ key, members }) => [key, loops[members[0] ?? -1]?.name.replace(/\[.*$/u, '') ?? '']));
  const telling = { nameOf: (key: LoopKey) => names.get(key) ?? '', timeUnit: document.settings.timeUnit };
  return `${[...lines, '', runSentence(seen.summary, telling), ...handOversIn(seen).map((each) => handOverSentence(each, telling))].join('\n')}\n`;
}

/** Columns of texts, the third to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 2 ? cell.padStart(widths[column] ?? 0) : column < 2 ? cell.padEnd(widths[column] ?? 0) : cell)).join('  '));
}
