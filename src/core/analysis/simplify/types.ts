import type { ModelDocument } from '#core/model';
import type { LoopNames } from '../loops/names.ts';
import type { CausalGraph } from '../loops/types.ts';
import type { LoopGroup } from '../shares/groups.ts';
import type { LoopRun } from '../shares/loopRun.ts';
import type { LoopsSummary } from '../shares/summary.ts';

/** What a run is simplified by. */
export interface SimplifiedFrom {
  readonly document: ModelDocument;
  readonly graph: CausalGraph;
  readonly run: LoopRun;
  readonly summary: LoopsSummary;
  readonly names: LoopNames;
}

/** A loop that is kept, with its mean share. */
export interface KeptLoop {
  readonly group: LoopGroup;
  readonly mean: number;
}
