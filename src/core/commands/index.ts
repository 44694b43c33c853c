export { addPlot, removePlot, samePlot, setAllScenarios, setPlots } from './charts.ts';
export type { OfChart } from './charts.ts';
export { extract, type Extraction } from './modules/extract.ts';
export { pictureOf, setExpanded } from './modules/expand.ts';
export { inline, type Inlined } from './modules/inline.ts';
export { addModule, inputsOf, isSource, joinPart, reusableParts, setAccess, setBinding, sourcesFor, type Joint } from './modules/instances.ts';
export { deleteElements, deleteLink, deleteVariable, hideElements } from './deletion.ts';
export { duplicate } from './duplicate.ts';
export { addFrame, addGhost, addNote, addShape, moveElements, placeElement, resize, setLabelSide, setText } from './elements.ts';
export { addFlow, reattachFlow, setBends, setPriority } from './flows.ts';
export type { DrawnFlow, NewFlow, PipeEnd } from './flows.ts';
export { changeKind } from './kind.ts';
export type { KindFact, PlainKind } from './kind.ts';
export { addLink, reattachLink, setBend, setLinkDelay, setLinkNote, setLinkPolarity, setLinkShape, setLinkStrength } from './links.ts';
export type { NewLink, OfLink } from './links.ts';
export {
  setChoices,
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
export { forgetPlaces, placeWord } from './sketch/answer.ts';
export { turnIntoModel } from './sketch/turn.ts';
export type { TurningRefusal } from './sketch/turn.ts';
export { markAccumulators, setAccumulates } from './memory.ts';
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
export { hiddenIn, showVariable } from './showing.ts';
export type { Hidden } from './showing.ts';
export { addCausalView, addStockFlowView, addView, deleteView, duplicateView, moveView, renameView } from './views.ts';
export { setCollapsed } from './frames.ts';
export { setLabelSides, setNameSize, setPinned, setTint } from './looks.ts';
export type { OfElements } from './looks.ts';
export { addLoopLabel, bindLabel } from './loopLabels.ts';
export { setLoopNick, settleLoopNames } from './loopNames.ts';
export { addTag, deleteTag, removeTag, renameTag, setTagTint, tagsOf, tagTint } from './tags.ts';
export { setThresholds } from './thresholds.ts';
export { setLeak, setOverflow, setSpecial, setSpecialSwitch, setSpecialText } from './special.ts';
export { alignElements, distributeElements } from './align.ts';
export type { Alignment } from './align.ts';
export { applyLayout } from './applyLayout.ts';
export type { LayoutPlaces } from './applyLayout.ts';
export { copyOf } from './copyOf.ts';
export { readFragment } from './fragment.ts';
export type { Fragment, FragmentReading } from './fragment.ts';
export { paste } from './paste.ts';
export { flipCurves, markLinks, reverseLinks, setAssociation } from './linkMarks.ts';
export type { LinkMarks, OfLinks, RefusedLink } from './linkMarks.ts';
export { linkProblem } from './linkProblem.ts';
export type { LinkRefusal } from './linkProblem.ts';
export { followEquation } from './follow.ts';
export { unusedLinks, adoptLink, adoptionProblem } from './adoptLink.ts';
export type { Caret } from './adoptLink.ts';
export { addLinkAndPropose, confirmGuess, confirmGuesses, guesses, guessLine, propose, proposeAll } from './propose.ts';
export type { Asking, Proposal } from './propose.ts';
export { addInput } from './addInput.ts';
export type { NewInput } from './addInput.ts';
export { addLines } from './addLines.ts';
export { readLines } from './readLines.ts';
export type { TypedLine, TypedLines, TypedLink, TypedName } from './readLines.ts';
export { findText } from './findText.ts';
export type { FindOptions, FoundText, Stretch, TextPlace } from './findText.ts';
export { replaceText } from './replaceText.ts';
export type { Replacing } from './replaceText.ts';
export { setDimensions } from './dimensions/axes.ts';
export { addDimension, deleteDimension, dimensionNameProblem, dimensionUse, isRelated, moveDimension, renameDimension } from './dimensions/dimensions.ts';
export type { DimensionUse, OfDimension } from './dimensions/dimensions.ts';
export { addElement, elementNameProblem, moveElement, nameElements, removeElement, renameElement, setSize } from './dimensions/elements.ts';
export type { OfElement } from './dimensions/elements.ts';
export { separateElements, setDefault, setElements } from './dimensions/equations.ts';
export { splitBySegment } from './dimensions/split.ts';
export type { Splitting } from './dimensions/split.ts';
export { splitPlan } from './dimensions/splitPlan.ts';
export type { SplitLine } from './dimensions/splitPlan.ts';
