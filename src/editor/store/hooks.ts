import { useDeferredValue, useMemo, useRef, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { shallow } from 'zustand/shallow';
import type { UnitsReport } from '#core/analysis';
import type { Compilation } from '#core/compiler';
import type { LinkId, ModelDocument, VariableId } from '#core/model';
import { asideStore, type AsideName } from './aside.ts';
import { caretStore, type Caret, type CaretPart } from './caret.ts';
import { compilationOf } from './compilation.ts';
import { cutStore, type Cut } from './cut.ts';
import { dialogStore, type DialogName } from './dialogs.ts';
import { labels } from './document.ts';
import { linkInHand } from './drawn.ts';
import { followedStore, isFollowed } from './followed.ts';
import { holdStore } from './hold.ts';
import { inputsKey, scenarioInputs } from './inputs.ts';
import { lookingStore, type Looking } from './looking.ts';
import { loopInHandStore, type LoopInHand } from './loopInHand.ts';
import { loopsStore, type Loops } from './loops.ts';
import { momentStore } from './moment.ts';
import { noticeStore, type Notice } from './notices.ts';
import { playbackStore, type Playback } from './playback.ts';
import { reportStore, type ExportReport, type ImportReport } from './report.ts';
import { runsStore, type Runs } from './runs.ts';
import { savingStore, type Saving } from './saving.ts';
import type { Workbench } from './selection.ts';
import { sessionStore, type Session } from './session.ts';
import { sharesStore, type Shares } from './shares.ts';
import { sketchStore, type Sketch } from './sketch.ts';
import { standingsOf, type Standings } from './standings.ts';
import { state } from './state.ts';
import { unitsStore } from './units.ts';

/**
 * A part of the open document; the component renders again when that part changes. An object made by the selector is
 * compared entry by entry; what is the document's own is frozen and another object whenever it changes.
 */
export function useDocument<Part>(selector: (document: ModelDocument) => Part): Part {
  const last = useRef<{ readonly part: Part } | null>(null);
  return useStore(state, (current) => {
    const part = selector(current.document);
    if (last.current && !Object.isFrozen(part) && shallow(last.current.part, part)) return last.current.part;
    last.current = { part };
    return part;
  });
}

/** A part of what is open, selected and in hand; an object made by the selector is compared entry by entry. */
export function useSelection<Part>(selector: (workbench: Workbench) => Part): Part {
  return useStore(
    state,
    useShallow(({ selection, tool, toolKept, renaming }) => selector({ ...selection, tool, toolKept, renaming })),
  );
}

/** The link that is spoken of, selected or just drawn to a new variable; null: none. */
export function useLinkInHand(): LinkId | null {
  return useStore(state, linkInHand);
}

/** The labels of the edits that undo and redo would touch; null where there is none. */
export function useHistory(): { readonly undo: string | null; readonly redo: string | null } {
  return useStore(state, useShallow(labels));
}

/** Under which the open document is kept on this device; null: not kept yet. */
export function useKey(): string | null {
  return useStore(state, ({ key }) => key);
}

/** What the units say: of the document that is followed, once that has been worked out. */
export function useUnits(): UnitsReport {
  return useStore(unitsStore);
}

/** A part of how this browser shows the program. */
export function useSession<Part>(selector: (session: Session) => Part): Part {
  return useStore(sessionStore, selector);
}

/** What the reader is being told. */
export function useNotices(): readonly Notice[] {
  return useStore(noticeStore, ({ notices }) => notices);
}

/** The dialog that is open, or null. */
export function useDialog(): DialogName | null {
  return useStore(dialogStore, ({ open }) => open);
}

/** What floats over the diagram, or null. */
export function useAside(): AsideName | null {
  return useStore(asideStore, ({ open }) => open);
}

/** What an importer wants known about the file that the open document came from; null: nothing. */
export function useReport(): ImportReport | null {
  return useStore(reportStore, ({ report }) => report);
}

/** What the file that was written last holds for Loopwell alone; null: nothing was written. */
export function useWritten(): ExportReport | null {
  return useStore(reportStore, ({ written }) => written);
}

/** How the open document stands on this device. */
export function useSaving(): Saving {
  return useStore(savingStore, ({ saving }) => saving);
}

/**
 * A part of the document that has been worked through: after an edit it is the earlier one for as long as the edit
 * itself is on its way to the screen, and in a large model until hands rest.
 */
export function useFollowed<Part>(selector: (document: ModelDocument) => Part): Part {
  return useDeferredValue(useStore(followedStore, ({ document }) => selector(document)));
}

const whole = (document: ModelDocument): ModelDocument => document;

/** What the open document compiles to, or compiled to a moment ago. */
export function useCompilation(): Compilation {
  const document = useFollowed(whole);
  return useMemo(() => compilationOf(document), [document]);
}

/**
 * How the links of the open model stand beside the equations, by link: the very same map until one of them changes. It
 * follows an edit after the edit itself is on screen, so that typing does not wait for it.
 */
export function useStandings(): Standings {
  const document = useFollowed(whole);
  const model = useStore(state, ({ selection }) => selection.model);
  return useMemo(() => standingsOf(document, model), [document, model]);
}

/** A part of what has been run; an object made by the selector is compared entry by entry. */
export function useRuns<Part>(selector: (runs: Runs) => Part): Part {
  return useStore(runsStore, useShallow(selector));
}

/**
 * Whether the run on screen no longer is what the document says. While the next one is on its way this stays false for
 * the moment that runs usually take, or curves would blink grey all through a drag.
 */
export function useStale(): boolean {
  return useSyncExternalStore(hearDocumentAndRuns, isStale);
}

function hearDocumentAndRuns(listener: () => void): () => void {
  const forget = [state.subscribe(listener), followedStore.subscribe(listener), runsStore.subscribe(listener)];
  return () => forget.forEach((each) => each());
}

function isStale(): boolean {
  const { current, busy, progress } = runsStore.getState();
  const { document } = state.getState();
  const soon = (busy && progress === null) || !isFollowed();
  return !soon && current !== null && (current.program !== compilationOf(document).program || current.key !== wantedKey(document));
}

function wantedKey(document: ModelDocument): string | null {
  const { program } = compilationOf(document);
  return program && inputsKey(scenarioInputs(program, document, document.scenario ?? null));
}

/** Whether a slider is in hand. */
export function useHeld(): boolean {
  return useStore(holdStore, ({ held }) => held);
}

/** Where a field of a variable is asked to put its caret; null: nowhere. */
export function useCaret(variable: VariableId, part: CaretPart = 'equation'): Caret | null {
  return useStore(caretStore, ({ caret }) => (caret?.variable === variable && (caret.part ?? 'equation') === part ? caret : null));
}

/** Where anything of a variable is asked to put its caret; null: nowhere. */
export function useAnyCaret(variable: VariableId): Caret | null {
  return useStore(caretStore, ({ caret }) => (caret?.variable === variable ? caret : null));
}

/** The time that the reader looks at on the chart; null: the end of the run. */
export function useMoment(): number | null {
  return useStore(momentStore, ({ time }) => time);
}

/** A part of the feedback of the open document; an object made by the selector is compared entry by entry. */
export function useLoops<Part>(selector: (loops: Loops) => Part): Part {
  return useStore(loopsStore, useShallow(selector));
}

/** A part of the diagram that is played; an object made by the selector is compared entry by entry. */
export function useSketch<Part>(selector: (sketch: Sketch) => Part): Part {
  return useStore(sketchStore, useShallow(selector));
}

/** A part of what loops did in the run on screen; an object made by the selector is compared entry by entry. */
export function useShares<Part>(selector: (shares: Shares) => Part): Part {
  return useStore(sharesStore, useShallow(selector));
}

/** A part of what is cut; an object made by the selector is compared entry by entry. */
export function useCut<Part>(selector: (cut: Cut) => Part): Part {
  return useStore(cutStore, useShallow(selector));
}

/** Whether the run is being played, and where it rests. */
export function usePlayback(): Playback {
  return useStore(playbackStore);
}

/** A part of what is said of the loop that is spoken of. */
export function useLoopInHand<Part>(selector: (inHand: LoopInHand) => Part): Part {
  return useStore(loopInHandStore, selector);
}

/** What of the open view stands out at the reader's wish. */
export function useLooking(): Looking {
  return useStore(lookingStore);
}
