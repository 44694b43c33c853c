import { createUnitsChecker, type UnitsReport } from '#core/analysis';
import { withoutPause } from '#core/model';
import { createStore } from 'zustand/vanilla';
import { followedStore, isLarge } from './followed.ts';
import { inSlices } from './slices.ts';

const NOTHING: UnitsReport = { diagnostics: [], proposals: new Map() };

/** What the units of the open document say. Of a large one they follow the compilation in slices of their own, so that nothing waits for them. */
export const unitsStore = createStore<UnitsReport>(() => NOTHING);

const check = createUnitsChecker();

let stop = (): void => {};

function follow(): void {
  stop();
  const { document } = followedStore.getState();
  const tell = (report: UnitsReport): void => unitsStore.setState(report, true);
  if (isLarge(document)) stop = inSlices(check(document), tell);
  else tell(withoutPause(check(document)));
}

followedStore.subscribe(follow);
follow();
