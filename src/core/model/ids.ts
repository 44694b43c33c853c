/** Ids are opaque and branded: a letter and a counter (`v12`), never reused. Names are labels that may change. */
declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** Names a model inside a document; the root model of a new document is `main`. */
export type ModelId = Id<'model'>;
/** Names a stock, flow, auxiliary, lookup or module inside its model. */
export type VariableId = Id<'variable'>;
/** Names a drawn causal link inside its model. */
export type LinkId = Id<'link'>;
/** Names a view inside its model. */
export type ViewId = Id<'view'>;
/** Names one drawn element inside its view. */
export type ElementId = Id<'element'>;
/** Names an array dimension of the document. */
export type DimensionId = Id<'dimension'>;
/** Names a scenario of the document. */
export type ScenarioId = Id<'scenario'>;
/** Names a saved chart of the document. */
export type ChartId = Id<'chart'>;

/** The letter that each kind of id begins with. */
export interface IdLetters {
  readonly m: ModelId;
  readonly v: VariableId;
  readonly l: LinkId;
  readonly w: ViewId;
  readonly e: ElementId;
  readonly d: DimensionId;
  readonly s: ScenarioId;
  readonly c: ChartId;
}
