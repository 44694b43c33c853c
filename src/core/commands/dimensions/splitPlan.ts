import { parse, type Parsed } from '#core/language';
import { driverOf, equationOf, isBlank, readingTexts, type Model, type ModelDocument, type Variable, type VariableId } from '#core/model';
import { AxisReader } from './axisNames.ts';
import { onlyWhole, scaleOf, sum, type Scale, type ScaleOfName } from './scale.ts';

/** What splitting a model among segments does to one of its variables. */
export interface SplitLine {
  readonly variable: VariableId;
  /**
   * `part`: each segment has its share, which add up to what there was; `each`: the same for every segment, such as a
   * rate; `shared`: one number for all, from the sums of what is split.
   */
  readonly becomes: 'part' | 'each' | 'shared';
  /** Its segments do not add up: its equation is not in proportion to what is split, or draws random numbers. */
  readonly adds: boolean;
}

/** What splitting does to each variable that can be split; `chosen` says which are, else those are that keep every sum. */
export function splitPlan(document: ModelDocument, model: Model, chosen?: ReadonlySet<VariableId>): readonly SplitLine[] {
  return [...scalesOf(document, model, chosen).values()].map(({ variable, scale, split }) => ({
    variable: variable.id,
    becomes: !split ? 'shared' : scale === 'whole' && !isPhysical(model, variable) ? 'each' : 'part',
    adds: !split || scale !== 'other',
  }));
}

/** A variable as it stands in a split. */
export interface Scaled {
  readonly variable: Variable;
  /** That of its equation; what is not split is a whole to all others. */
  readonly scale: Scale;
  readonly split: boolean;
}

/** Works out what is split and how: stocks and flows are, and what depends on them as long as its segments add up. */
export function scalesOf(document: ModelDocument, model: Model, chosen?: ReadonlySet<VariableId>): ReadonlyMap<VariableId, Scaled> {
  const reader = new AxisReader(document, model);
  const known = new Map<VariableId, Scaled>();
  const open = new Set<VariableId>();
  const lookUp = (variable: Variable): Scaled => {
    if (!canSplit(variable)) return { variable, scale: 'whole', split: false };
    if (isPhysical(model, variable)) return { variable, scale: 'part', split: chosen?.has(variable.id) ?? true };
    const before = known.get(variable.id);
    if (before) return before;
    // A circle without a stock never runs.
    if (open.has(variable.id)) return { variable, scale: 'other', split: false };
    open.add(variable.id);
    const found = scaled(variable);
    open.delete(variable.id);
    known.set(variable.id, found);
    return found;
  };
  const ofName: ScaleOfName = (path) => nameScale(reader, lookUp, path);
  const scaled = (variable: Variable): Scaled => {
    const scale = equationScale(variable, ofName);
    const depends = readingTexts(variable).some(({ text }) => reads(parse(text), reader, lookUp));
    return { variable, scale, split: chosen?.has(variable.id) ?? (depends && scale !== 'other') };
  };
  for (const variable of Object.values(model.variables)) if (canSplit(variable)) lookUp(variable);
  for (const variable of Object.values(model.variables)) {
    if (canSplit(variable) && isPhysical(model, variable)) known.set(variable.id, { variable, scale: equationScale(variable, ofName), split: chosen?.has(variable.id) ?? true });
  }
  return new Map(Object.values(model.variables).flatMap(({ id }) => { const found = known.get(id); return found ? [[id, found] as const] : []; }));
}

/** The scales of names for equations of a split. */
export function namesIn(document: ModelDocument, model: Model, scales: ReadonlyMap<VariableId, Scaled>): ScaleOfName {
  const reader = new AxisReader(document, model);
  return (path) => nameScale(reader, (variable) => asRead(model, variable, scales), path);
}

function asRead(model: Model, variable: Variable, scales: ReadonlyMap<VariableId, Scaled>): Scaled {
  const found = scales.get(variable.id);
  if (!found) return { variable, scale: 'whole', split: false };
  return isPhysical(model, variable) ? { ...found, scale: 'part' } : found;
}

function nameScale(reader: AxisReader, lookUp: (variable: Variable) => Scaled, path: readonly string[]): Scale {
  const meant = reader.meaning(path, 'equation');
  if (meant?.kind !== 'variable' || meant.through.length > 0) return 'whole';
  const { scale, split } = lookUp(meant.variable);
  if (!split) return 'whole';
  return scale === 'mixed' || scale === 'zero' ? 'part' : scale;
}

function reads({ expr }: Parsed, reader: AxisReader, lookUp: (variable: Variable) => Scaled): boolean {
  let found = false;
  if (expr) scaleOf(expr, (path) => {
    const meant = reader.meaning(path, 'equation');
    found ||= meant?.kind === 'variable' && meant.through.length === 0 && lookUp(meant.variable).split;
    return 'whole';
  });
  return found;
}

/** The scale of what a variable computes: a graphical function bends what it gets, a leak's equation is a share. */
function equationScale(variable: Variable, ofName: ScaleOfName): Scale {
  const equation = equationOf(variable);
  if (typeof equation !== 'string' || isBlank(equation)) return 'whole';
  const texts = [equation, ...(variable.kind === 'auxiliary' && typeof variable.initial === 'string' ? [variable.initial] : [])];
  const scales = texts.map((text) => {
    const { expr } = parse(text);
    return expr ? scaleOf(expr, ofName) : 'whole';
  });
  return 'table' in variable && variable.table ? onlyWhole(scales) : scales.reduce(sum);
}

/** A stock, or a flow with a rate of its own: what each segment has is its share of all there is. */
export function isPhysical(model: Model, variable: Variable): boolean {
  return variable.kind === 'stock' || (variable.kind === 'flow' && !isLeak(model, variable));
}

function isLeak(model: Model, variable: Variable): boolean {
  return variable.kind === 'flow' && driverOf(model, variable)?.leaks === true;
}

/** Arrays keep the dimensions that they have; words, lookups and modules have no number to divide. */
export function canSplit(variable: Variable): boolean {
  if (variable.dimensions !== undefined || !('equation' in variable)) return false;
  return variable.kind !== 'auxiliary' || !isBlank(variable.equation) || variable.table !== undefined;
}
