export { startAutorun } from './autorun.ts';
export { dropCaret, putCaret, takeCaret } from './caret.ts';
export type { Caret, CaretPart } from './caret.ts';
export { getCompilation } from './compilation.ts';
export { closeDialog, getDialog, openDialog } from './dialogs.ts';
export type { DialogName } from './dialogs.ts';
export { closeAside, getAside, openAside } from './aside.ts';
export type { AsideName } from './aside.ts';
export {
  amend,
  edit,
  exportHistory,
  getDocument,
  getHistory,
  getKey,
  onCommit,
  openDocument,
  redo,
  restoreHistory,
  sealStep,
  takeBack,
  setKey,
  undo,
} from './document.ts';
export type { Commit, EditOptions, Opening } from './document.ts';
export { drewLink, getLinkInHand } from './drawn.ts';
export { HISTORY_LIMIT } from './history.ts';
export type { SavedHistory } from './keeping.ts';
export { replayed, stepsSince } from './steps.ts';
export type { SavedSteps } from './steps.ts';
export {
  useAside,
  useAnyCaret,
  useCaret,
  useCut,
  useCompilation,
  useDialog,
  useDocument,
  useFollowed,
  useHeld,
  useHistory,
  useKey,
  useLinkInHand,
  useLooking,
  useLoops,
  useLoopInHand,
  useMoment,
  useNotices,
  usePlayback,
  useReport,
  useRuns,
  useSaving,
  useSelection,
  useSession,
  useShares,
  useSketch,
  useStale,
  useStandings,
  useUnits,
  useWritten,
} from './hooks.ts';
export { getLoops, startLoops } from './loops.ts';
export type { Loops } from './loops.ts';
export { hold, isHeld, release, rest } from './hold.ts';
export { baseInputs, inputsKey, scenarioInputs } from './inputs.ts';
export { FARTHEST_FOCUS, filterByTag, focusOn, getLooking, leaveFocus, reachFocus } from './looking.ts';
export type { Focus, Looking } from './looking.ts';
export { chooseLoop, getLoopInHand, holdLoop, nameLoopByHand, onLoopChosen, pointAtLoop, showLoop, stepAlongLoop, takeLoopName } from './loopInHand.ts';
export type { LoopInHand } from './loopInHand.ts';
export { labelFindings, loopsInPicture } from './labelAudit.ts';
export { dimensionsOfLoop, shownLoops, titled } from './loopView.ts';
export type { ShownLoops, TitledLoop } from './loopView.ts';
export { setMoment } from './moment.ts';
export { getPlayback, goToStop, pause, play } from './playback.ts';
export type { Film, Playback } from './playback.ts';
export { dismissNotice, notify } from './notices.ts';
export type { NewNotice, Notice } from './notices.ts';
export { readerSigns, showExact, showNumber, showShort } from './numbers.ts';
export { focusCanvas, getCanvas, getHost, getTidier, setCanvas, setHost, setTidier } from './ports.ts';
export type { AskedEnd, CanvasPort, ExportKind, HostPort } from './ports.ts';
export type { Selection, Tool } from './picking.ts';
export { canStopRun, runAgain, stopRun } from './running.ts';
export { getRuns, stoppedByReader } from './runs.ts';
export type { LiveRun, Runs } from './runs.ts';
export {
  birthOf,
  clearSelection,
  getSelection,
  getTool,
  openView,
  select,
  selectAll,
  selectLink,
  selectVariable,
  setTool,
  startRenaming,
  stopRenaming,
  takeTool,
  toggleSelected,
  usedTool,
} from './selection.ts';
export type { Workbench } from './selection.ts';
export { preview } from './preview.ts';
export { bringUp, foldPanels, getSession, onSession, panelsFolded, rememberCommand, rememberHint, setPreference, setSession, setViewport, showInspector, staysInFront, viewportKey } from './session.ts';
export type { Preferences, Session, Viewport } from './session.ts';
export { setReport, setWritten } from './report.ts';
export type { ExportReport, ImportReport } from './report.ts';
export { cutAt, endCut, getCut, rankLinks, startCutting } from './cut.ts';
export type { Cut } from './cut.ts';
export { getShares, startSharing } from './shares.ts';
export type { Shares } from './shares.ts';
export { simplifyRun, startSimplifying } from './simplifying.ts';
export { liftMemory, putMemory, takersOf } from './memory.ts';
export { endSketch, getSketch, nudge, startPlaying, startSketch } from './sketch.ts';
export type { Sketch } from './sketch.ts';
export { inSlices } from './slices.ts';
export { standingsOf } from './standings.ts';
export type { Standings } from './standings.ts';
export { setSaving } from './saving.ts';
export type { Saving } from './saving.ts';
