export type {
  Address,
  Auxiliary,
  Choice,
  Dimension,
  Equation,
  Flow,
  GraphicalFunction,
  Link,
  Lookup,
  Macro,
  Method,
  Model,
  ModelDocument,
  Module,
  NumberFormat,
  Plot,
  PlotShow,
  Range,
  SavedChart,
  Scenario,
  Settings,
  Stock,
  TagLook,
  Threshold,
  UnitDefinition,
  Variable,
} from './types.ts';
export type { Foreign } from './foreign.ts';
export type { LoopKey, LoopName } from './loops.ts';
export type { Cloud, Curve, Frame, Ghost, LabelSide, NoteBox, Point, Shape, Tint, View, ViewElement } from './view.ts';
export type { ChartId, DimensionId, ElementId, IdLetters, LinkId, ModelId, ScenarioId, VariableId, ViewId } from './ids.ts';
export type { Diagnostic, EquationPart, Fix, Place, Severity } from './diagnostic.ts';
export type { Command } from './edit.ts';
export type { Calendar, CalendarUnit } from './calendar.ts';
export { calendarOf, calendarUnit, dateAt, monthsLater, readDay, timeOfDate } from './calendar.ts';
export { CURRENT_FORMAT, defaultSettings, modelOf, newDocument, newId, newModel, newView, rootModel } from './create.ts';
export {
  constantValue,
  curveOf,
  equationOf,
  equationText,
  findVariable,
  inflowsOf,
  isBlank,
  isGraphical,
  isRunnable,
  linksInto,
  makesRun,
  outflowsOf,
  shapeOf,
  variableAt,
  variableShown,
  variablesByName,
} from './find.ts';
export { conveyorOutflows, driverOf, isDriven } from './driven.ts';
export type { ConveyorOutflows, Driver } from './driven.ts';
export { emptySpecial, SPECIAL_SWITCHES, SPECIAL_TEXTS, specialSwitch, specialText, specialTexts } from './special.ts';
export type { Conveyor, Leak, Oven, Queue, Special, SpecialSwitch, SpecialText } from './special.ts';
export { compareAddresses, loopKey, loopMembers } from './loopKey.ts';
export { labelParts, looksLikeLabel } from './loopLabel.ts';
export type { LabelParts } from './loopLabel.ts';
export { unsafe } from './limits.ts';
export { hostsOf, instancesOf, modulesOf } from './modules.ts';
export { freeName, namesInUse } from './names.ts';
export { readingTexts, readsOf, referencesIn, variableRead } from './reads.ts';
export type { ReadingText } from './reads.ts';
export { axisNames, rewriteTexts, rewriteVariable } from './rewriteTexts.ts';
export { createResolver, dimensionsOf, elementIndex, elementNames, MOST_ELEMENTS, resolve } from './resolve.ts';
export type { Meaning, NamePlace, Resolver } from './resolve.ts';
export { dataOf } from './fields.ts';
export type { Fields, KnownData } from './fields.ts';
export { migrate } from './migrate.ts';
export type { Migration } from './migrate.ts';
export type { Problem } from './problem.ts';
export { sameContents, sameEquations } from './sameContents.ts';
export type { ConversionPlan, WordGuess, WordKind } from './conversionPlan.ts';
export type { SketchArrow, SketchConstant, SketchMemory, SketchPlan } from './sketchPlan.ts';
export { inSteps, withoutPause } from './steps.ts';
export type { Steps } from './steps.ts';
export { documentSchema } from './schema.ts';
export { pathTo, type PathStep } from './path.ts';
export { validate } from './validate.ts';
export type { Validation } from './validate.ts';
export { placesWithin, variablesWithin, type Placed } from './within.ts';
