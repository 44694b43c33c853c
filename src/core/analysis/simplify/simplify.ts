import type { LoopKey, ModelDocument } from '#core/model';
import { words } from '#core/words';
import { collapsedLinks } from './collapsedLinks.ts';
import { keptVariables } from './keptVariables.ts';
import { reducedDocument } from './reducedDocument.ts';
import { tracksOf } from './tracks.ts';
import type { SimplifiedFrom } from './types.ts';

/** From where on things are important enough for a simplified diagram, both in 0..1. */
export interface Thresholds {
  /** A variable is kept where the relative score of a link into it ranges over more than this in the run. */
  readonly link: number;
  /** A loop is kept where the size of its mean share is at least this, and with it its stocks. */
  readonly loop: number;
}

/** What a simplified diagram begins with. Ours: a twentieth of all that changes, and a link whose part in its target moves by a tenth. */
export const USUAL_THRESHOLDS: Thresholds = { link: 0.1, loop: 0.05 };

/** A loop of a simplified diagram. */
export interface SimplifiedLoop {
  /** Its key in the simplified document. */
  readonly key: LoopKey;
  /** The loops of the model that are this one once links are collapsed; the largest first. */
  readonly members: readonly LoopKey[];
  /** The sum of their mean shares, signed. */
  readonly mean: number;
}

/** A causal loop diagram of what drove a run. */
export interface Simplified {
  /** A document of its own: words and signed links. It may fall into islands. */
  readonly document: ModelDocument;
  readonly loops: readonly SimplifiedLoop[];
  /** Which part of all loop share in the run the kept loops carry, in 0..1. */
  readonly explains: number;
  readonly sentence: string;
}

/**
 * The diagram that is left of a model when only the loops that drove a run, and of these the variables that tell them apart,
 * are kept (Schoenberg, Eberlein 2020, arXiv 2005.14545): links stand for the strongest way between two kept variables on a
 * kept loop. Ours: loops that would fall together with one of the other polarity keep a variable that is theirs. Null where
 * nothing that feeds back changes.
 */
export function simplify(from: SimplifiedFrom, thresholds: Thresholds = USUAL_THRESHOLDS): Simplified | null {
  const { run, summary, names } = from;
  const all = summary.loops.reduce((sum, { mean }) => sum + Math.abs(mean), 0);
  const groups = summary.groups.flatMap((group, place) => {
    const mean = summary.loops[place]?.mean ?? 0;
    return mean !== 0 && Math.abs(mean) >= thresholds.loop ? [{ group, mean }] : [];
  });
  if (groups.length === 0) return null;
  const kept = keptVariables(run, groups, thresholds.link);
  const tracks = tracksOf(groups, kept);
  const { document, keyOf } = reducedDocument(from, kept, collapsedLinks(from, groups.map(({ group }) => group), kept), tracks);
  const explains = groups.reduce((sum, { mean }) => sum + Math.abs(mean), 0) / all;
  const loops = tracks.map(({ variables, members, mean }) => ({ key: keyOf(variables), members, mean }));
  const titles = groups.length > 3 ? [] : groups.map(({ group }) => names.get(group.key)?.name ?? '');
  return { document, loops, explains, sentence: words.loops.simplified(titles, groups.length, percentOf(explains)) };
}

/** A hundred only where nothing is left out. */
function percentOf(explains: number): number {
  return explains >= 1 - 1e-9 ? 100 : Math.min(99, Math.round(explains * 100));
}
