import type { ChartId, DimensionId, LinkId, ModelId, ScenarioId, VariableId, ViewId } from './ids.ts';
import type { Foreign } from './foreign.ts';
import type { LoopKey, LoopName } from './loops.ts';
import type { Leak, Special } from './special.ts';
import type { Tint, View } from './view.ts';

/**
 * What a model document is. Each fact is stored once: a stock's inflows are derived from the flows that end in it,
 * whether a link agrees with an equation is a diagnostic, geometry lives in views only. All of it is plain JSON; the
 * file leaves out each object's `id`, which is its key. Unknown fields are kept as they are on a round trip.
 */
export interface ModelDocument {
  /** Version of the format; see `schema` for the current one and `migrate` for the earlier ones. */
  format: 1;
  title: string;
  /** Safe Markdown about the whole model: what to look for, where the numbers come from. */
  note?: string;
  /** The last number given to an id; ids are never reused. */
  counter: number;
  settings: Settings;
  dimensions: Record<DimensionId, Dimension>;
  units: Record<string, UnitDefinition>;
  root: ModelId;
  models: Record<ModelId, Model>;
  scenarios: Record<ScenarioId, Scenario>;
  /** The scenario that sliders write and runs use; absent: the equations as they stand. */
  scenario?: ScenarioId;
  charts: Record<ChartId, SavedChart>;
  /** How each tag looks, by its name; a tag without an entry has no colour. */
  tags?: Record<string, TagLook>;
  /** What feedback loops are called, also those that do not exist at the moment: a name that was said aloud stays. */
  loops?: Record<LoopKey, LoopName>;
  foreign?: Foreign;
}

/** How everything that carries a tag looks. */
export interface TagLook {
  tint?: Tint;
}

/** How integration steps through time: Euler's method, those of Runge and Kutta of second and fourth order, and one that chooses its own steps. */
export type Method = 'euler' | 'rk2' | 'rk4' | 'rk45';

/** The span and manner of a run, in the document's time unit. */
export interface Settings {
  start: number;
  stop: number;
  /** Length of one step; > 0. A dt whose reciprocal is whole (1/8, 0.1) is exact: time = start + k / reciprocal. */
  dt: number;
  method: Method;
  /** Time between saved rows, a whole number of dt >= 1; absent: every dt. */
  saveEvery?: number;
  /** One step's unit of time as people say it: `month`. */
  timeUnit: string;
  /** The day that the time `start` is, as `2026-01-31`: charts then show dates. For show only; the engine knows numbers. */
  startDate?: string;
  /** What `rk45` holds the error of a step within, as a share of each stock; absent: a millionth. */
  tolerance?: number;
  /** What random numbers start from, a whole number of 0 or more; absent: 0. The same seed gives the same run. */
  seed?: number;
}

/** An array axis: named elements in order, or a size (elements 1..size). */
export interface Dimension {
  id: DimensionId;
  name: string;
  elements: string[] | number;
  /** The dimension that this one is a part of: each of its elements is the element of that name there. */
  of?: DimensionId;
  /**
   * For a dimension that this one is mapped to: what each element of this one, in order, stands for there, an element or
   * a dimension that is a part of it. An equation for an element there takes `x[this dimension]` from the element here
   * that stands for it, and one for an element here takes `x[that dimension]` from the first element it stands for.
   */
  maps?: Record<DimensionId, string[]>;
}

/** A unit that the document defines beside the ones everybody knows. */
export interface UnitDefinition {
  equation?: string;
  aliases?: string[];
}

/** A definition of variables, the links drawn between them and the views that show them. */
export interface Model {
  id: ModelId;
  name: string;
  /** Makes it a macro: equations of any model call it by its name, like a function. */
  macro?: Macro;
  /** Begun as a stock-and-flow model: it is meant to run before it has a stock or an equation. */
  runs?: boolean;
  variables: Record<VariableId, Variable>;
  links: Record<LinkId, Link>;
  views: Record<ViewId, View>;
  foreign?: Foreign;
}

/**
 * What a call `NAME(a, b)` of a macro takes and gives. Every call has variables of its own, stocks among them, in arrays
 * one set for each element. Names in a macro are its own variables, or by `.name` those of the root model; a name of a
 * built-in function that a macro has taken means, in the macro itself, that function.
 */
export interface Macro {
  /**
   * In the order of the arguments: auxiliaries, or flows that fill its stocks, with access `input`. Their equation is
   * what counts where a call leaves the argument out; without one, no call may.
   */
  parameters: VariableId[];
  /** The first is the value of a call; `NAME(a, b).other` is the value of the output named `other`. */
  outputs: VariableId[];
}

/**
 * An equation's text for all elements, or texts by element (`"north,young"`, dimensions in the variable's order). A part
 * of a key may name a dimension, which stands for all of its elements: `"north,Minors"`. Where several keys hold an
 * element, the one with the fewest elements counts, then the first; an empty text leaves the element without an equation.
 */
export type Equation = string | { default?: string; elements: Record<string, string> };

/** What all variables have in common. */
interface VariableBase {
  id: VariableId;
  name: string;
  /** The unit as people write it: `customers/month`; `1` for a pure number. */
  units?: string;
  /** Safe Markdown: what it means, where the number comes from. */
  note?: string;
  /** Slider limits and step of a constant; axis limits of anything. 0, 1, step 1 makes a switch. */
  range?: Range;
  format?: NumberFormat;
  /** Ordered: the last varies fastest everywhere. */
  dimensions?: DimensionId[];
  /** How a module's instance may reach it. */
  access?: 'input' | 'output';
  /** Its number or equation was proposed and nobody has confirmed or edited it yet. */
  guess?: boolean;
  /** Words to filter and colour by, each once. */
  tags?: string[];
  /** Where its value changes its colour, with a sign beside it; the first that holds decides. */
  thresholds?: Threshold[];
  foreign?: Foreign;
}

/** A limit in the variable's own unit; a value equal to it has not passed it. */
export interface Threshold {
  when: 'above' | 'below';
  value: number;
  tint: Tint;
}

/** Limits in the variable's own unit; `step` is the slider's grain. */
export interface Range {
  min?: number;
  max?: number;
  step?: number;
}

/** How numbers of a variable are written. */
export interface NumberFormat {
  display?: 'number' | 'currency' | 'percent';
  /** Digits after the decimal sign. */
  precision?: number;
}

/** An accumulation. `equation` is its initial value. */
export interface Stock extends VariableBase {
  kind: 'stock';
  equation: Equation;
  /** Its outflows are limited so that it never falls below 0. */
  nonNegative?: boolean;
  /** Makes it a conveyor, a queue or an oven; absent: a reservoir. */
  special?: Special;
}

/**
 * A rate that fills and drains stocks: it owns both its ends; null is a cloud, the world outside. One that leaves a
 * conveyor, a queue or an oven is driven by that, and its equation has no say; but that of a leak is the share that leaks.
 */
export interface Flow extends VariableBase {
  kind: 'flow';
  equation: Equation;
  from: VariableId | null;
  to: VariableId | null;
  /** Place among the outflows of `from`: lower drains first, those without one last; ties go by order of creation. */
  priority?: number;
  /** A uniflow: MAX(equation, 0). */
  nonNegative?: boolean;
  /** Takes from the conveyor `from` what leaks on the way. */
  leak?: Leak;
  /** Takes from the queue `from` what an outflow before it is kept from taking. */
  overflow?: boolean;
  /** A graphical function applied to the equation's value. */
  table?: GraphicalFunction;
  tables?: Record<string, GraphicalFunction>;
}

/** A converter or a constant; with an empty equation, a word in a causal loop diagram. */
export interface Auxiliary extends VariableBase {
  kind: 'auxiliary';
  equation: Equation;
  /** Initial value where it differs from the equation (ACTIVE INITIAL, `init_eqn`). */
  initial?: Equation;
  table?: GraphicalFunction;
  /** Graphical functions by element (`"north,young"`), where they differ. */
  tables?: Record<string, GraphicalFunction>;
  /** Named values of a choice: the control shows the names. */
  choices?: Choice[];
  /** Holds the memory of a loop where a diagram without equations is played. */
  accumulates?: boolean;
  /** Somebody has been asked what it is, and said that it neither adds up nor flows. */
  placed?: boolean;
}

/** A named value of a constant that is a choice. */
export interface Choice {
  name: string;
  value: number;
}

/** A graphical function without input, called like a function from equations. */
export interface Lookup extends VariableBase {
  kind: 'lookup';
  table: GraphicalFunction;
  tables?: Record<string, GraphicalFunction>;
}

/** An instance of a model of this document. */
export interface Module extends VariableBase {
  kind: 'module';
  model: ModelId;
  /** For each input variable of that model, the equation text in this model that feeds it. */
  bindings: Record<VariableId, string>;
}

/** Everything that has a name in equations. */
export type Variable = Stock | Flow | Auxiliary | Lookup | Module;

/** A table of points joined by lines. Clamps at its ends, continues the end slopes, or holds the lower point. */
export interface GraphicalFunction {
  kind: 'continuous' | 'extrapolate' | 'discrete';
  /** Ascending x values, or the ends of an even grid with one x per y. */
  x: number[] | { min: number; max: number };
  y: number[];
  /** The y limits that the graph is drawn in. */
  yRange?: { min: number; max: number };
}

/** Drawn causality. Whether the equations agree is a diagnostic, not a copy. */
export interface Link {
  id: LinkId;
  from: VariableId;
  to: VariableId;
  /** What the author claims; absent: unknown. */
  polarity?: '+' | '-';
  delay?: boolean;
  strength?: 'weak' | 'strong';
  /** How it acts where a diagram without equations is played: `late` bites little near normal and hard far from it; absent: in proportion. */
  shape?: 'late';
  /** The two go together, but neither is claimed to cause the other: no head, no polarity, no part in loops or equations. */
  association?: boolean;
  note?: string;
  foreign?: Foreign;
}

/**
 * Where a value lives: variable ids from the root down through modules, joined by `.`: `v7`, or `v3.v9` for
 * the variable v9 of the model that module v3 instantiates.
 */
export type Address = string;

/** A named set of constant values, by address; arrays by element (`"north,young"`). */
export interface Scenario {
  id: ScenarioId;
  name: string;
  note?: string;
  values: Record<Address, number | Record<string, number>>;
}

/** Which curves a chart shows, in order. Without any it was emptied on purpose; a document without a chart shows its stocks. */
export interface SavedChart {
  id: ChartId;
  name: string;
  plots: Plot[];
  /** Draw every scenario, not the current one alone. */
  allScenarios?: boolean;
}

/** What a chart shows of an array as a whole: each element, their sum, their mean, or between which values they lie. */
export type PlotShow = 'elements' | 'sum' | 'mean' | 'spread';

/** One curve: a variable, or one element of an array; or an array as a whole, of which six elements are shown each, more as a spread. */
export interface Plot {
  variable: Address;
  element?: string;
  /** How an array is shown, where the author chose. */
  show?: PlotShow;
}
