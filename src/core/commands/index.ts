export { addPlot, removePlot, samePlot, setAllScenarios, setPlots } from './charts.ts';
export type { OfChart } from './charts.ts';
export { deleteElements, deleteVariable, hideElements } from './deletion.ts';
export { duplicate } from './duplicate.ts';
export { addFrame, addGhost, addNote, addShape, addView, moveElements, placeElement, resize, setLabelSide, setText } from './elements.ts';
export { addFlow, reattachFlow, setBends, setPriority } from './flows.ts';
export type { DrawnFlow, NewFlow, PipeEnd } from './flows.ts';
export { changeKind } from './kind.ts';
export type { PlainKind } from './kind.ts';
export { addLink, reattachLink, setBend, setLinkDelay, setLinkNote, setLinkPolarity, setLinkStrength } from './links.ts';
export type { NewLink, OfLink } from './links.ts';
export {
  setChoices,
  setDimensions,
  setEquation,
  setFormat,
  setInitial,
  setNonNegative,
  setNote,
  setRange,
  setTable,
  setUnits,
} from './properties.ts';
export type { OfVariable } from './properties.ts';
export { nameProblem, rename } from './rename.ts';
export type { Renaming } from './rename.ts';
export {
  addScenario,
  chooseScenario,
  currentScenario,
  deleteScenario,
  keepAsBase,
  renameScenario,
  resetScenario,
  resetScenarioValue,
  setScenarioNote,
  setScenarioValue,
} from './scenarios.ts';
export type { Adjustable } from './scenarios.ts';
export { setDocumentNote, setSettings, setTitle } from './settings.ts';
export type { Where } from './target.ts';
export { addAuxiliary, addLookup, addStock, straightLine } from './variables.ts';
export type { Drawn, NewVariable } from './variables.ts';
