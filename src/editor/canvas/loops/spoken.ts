import { narrate } from '#core/analysis';
import type { LoopKey } from '#core/model';
import { words } from '#core/words';
import { titled, type Loops } from '#editor/store';

/** A loop as it is read aloud: what it is called, and its story. Empty where there is no such loop. */
export function spokenLoop({ set, graph, names }: Loops, key: LoopKey): string {
  const loop = set.loops.find((each) => each.key === key);
  return loop ? words.loopPanel.badge(titled(loop, names).title, loop.polarity, narrate(graph, loop).sentence) : '';
}
