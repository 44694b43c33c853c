import { runWithLoops, type LoopOptions, type LoopRun } from '#core/analysis';
import type { ModelDocument } from '#core/model';
import type { Run } from '#core/simulator';
import { programOf } from '#test/loopVectors';

/** What tests ask of the loops of a run: by the names of variables and by times. */
export interface Watched {
  readonly run: Run;
  readonly loops: LoopRun;
  /** The cycle of each loop, `a>b`, from the name that comes first in the alphabet. */
  readonly cycles: readonly string[];
  readonly rowAt: (time: number) => number;
  readonly share: (path: readonly string[], time: number) => number;
  readonly score: (path: readonly string[], time: number) => number;
  readonly link: (from: string, to: string, time: number) => number;
  readonly value: (name: string, time: number) => number;
}

/** A cycle of names, from the first in the alphabet. */
export function cycleOf(names: readonly string[]): string {
  const turned = names.map((_, at) => [...names.slice(at), ...names.slice(0, at)].join('>'));
  return turned.toSorted()[0] ?? '';
}

/** Runs a document and watches its loops. */
export function watched(document: ModelDocument, options: LoopOptions = {}, inputs: Parameters<typeof runWithLoops>[1] = {}): Watched {
  const { run, loops } = runWithLoops(programOf(document), inputs, options);
  if (!loops) throw new Error('No run');
  const nameOf = (node: number) => loops.nodes[node]?.name ?? '';
  const cycles = loops.loops.map(({ nodes }) => cycleOf(nodes.map(nameOf).filter((name) => name !== '')));
  const rowAt = (time: number): number => {
    const row = loops.times.findIndex((each) => Math.abs(each - time) < 1e-9);
    if (row < 0) throw new Error(`No row at ${time}`);
    return row;
  };
  const placeOf = (path: readonly string[]): number => {
    const place = cycles.indexOf(cycleOf(path));
    if (place < 0) throw new Error(`No loop ${path.join('>')} among ${cycles.join('  ')}`);
    return place;
  };
  return {
    run,
    loops,
    cycles,
    rowAt,
    share: (path, time) => loops.share[placeOf(path)]?.[rowAt(time)] ?? NaN,
    score: (path, time) => loops.score[placeOf(path)]?.[rowAt(time)] ?? NaN,
    link: (from, to, time) => {
      const place = loops.links.findIndex((link) => nameOf(link.from) === from && nameOf(link.to) === to);
      if (place < 0) throw new Error(`No link ${from}>${to}`);
      return loops.linkScores[rowAt(time) * loops.links.length + place] ?? NaN;
    },
    value: (name, time) => run.values[run.columns.findIndex((column) => column.name === name)]?.[rowAt(time)] ?? NaN,
  };
}
