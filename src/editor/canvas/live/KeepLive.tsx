import { useEffect, useRef } from 'react';
import type { Model, ModelDocument, ModelId, VariableId } from '#core/model';
import { useDocument, useMoment, useRuns, useSelection, useSketch } from '#editor/store';
import { readingsOf, readingsOfPlay, type Passed, type Reading } from './readings.ts';
import type { LiveCanvas } from './useLive.ts';

/** Readings follow one another at this distance, in milliseconds: twenty pictures a second are seen as one motion. */
const APART = 50;
/** With more variables than this the readings wait for a pause: a slider in hand has the machine to itself. */
const MANY = 150;
/** The pause, in milliseconds. */
const PAUSE = 160;
/** When what flows begins to be seen moving after a change, and when it rests again, in milliseconds. */
const MOVING = { from: 240, to: 2600 } as const;

const NOTHING: ReadonlyMap<VariableId, Reading> = new Map();

/**
 * Keeps the readings of the open model beside the run and the time looked at. It draws nothing:
 * with a new run only the symbols whose readings changed render again. Numbers in motion are enough to look at, so what
 * flows begins to move when they rest.
 */
export function KeepLive({ live, setMoving, setPassed }: Pick<LiveCanvas, 'live' | 'setMoving' | 'setPassed'>) {
  const modelId = useSelection(({ model }) => model);
  const model = useDocument((document) => document.models[modelId] ?? null);
  const path = useDocument((document) => pathTo(document, modelId));
  const run = useRuns(({ current }) => current?.run ?? null);
  const played = useSketch(({ model: of, play }) => (of === modelId ? play : null));
  const time = useMoment();
  const variables = model?.variables;
  const latest = useRef<Model | null>(model);
  const shownAt = useRef(0);
  useEffect(() => { latest.current = model; }, [model]);
  useEffect(() => {
    const shown = latest.current;
    if (!shown || (!played && (!run || path === null))) return live.put(NOTHING);
    const show = () => {
      shownAt.current = performance.now();
      const readings = played ? readingsOfPlay(played, time) : run && path !== null ? readingsOf(run, shown, path, time) : NOTHING;
      live.put(readings);
      setPassed((before) => settled(before, readings));
      setMoving(false);
    };
    const begin = setTimeout(() => setMoving(true), MOVING.from);
    const rest = setTimeout(() => setMoving(false), MOVING.to);
    const pause = (run?.columns.length ?? 0) > MANY ? PAUSE : shownAt.current + APART - performance.now();
    const next = setTimeout(show, pause);
    return () => { for (const timer of [begin, rest, next]) clearTimeout(timer); };
  }, [live, run, played, variables, path, time, setMoving, setPassed]);
  return null;
}

/** How addresses of a model's variables begin, by its first instance: empty for the root; null where no instance runs. */
export function pathTo(document: ModelDocument, wanted: ModelId, from: ModelId = document.root, path = '', seen: readonly ModelId[] = []): string | null {
  if (from === wanted) return path;
  if (seen.includes(from)) return null;
  for (const variable of Object.values(document.models[from]?.variables ?? {})) {
    const found = variable.kind === 'module' ? pathTo(document, wanted, variable.model, `${path}${variable.id}.`, [...seen, from]) : null;
    if (found !== null) return found;
  }
  return null;
}

function settled(before: ReadonlyMap<VariableId, Passed>, readings: ReadonlyMap<VariableId, Reading>): ReadonlyMap<VariableId, Passed> {
  const now = new Map([...readings].flatMap(([variable, { passed }]) => (passed ? [[variable, passed] as const] : [])));
  const same = now.size === before.size && [...now].every(([variable, passed]) => before.get(variable) === passed);
  return same ? before : now;
}
