import type { Model } from '#core/model';

/** The three words at the moment they help. */
export type HintName = 'rim' | 'polarity' | 'slider';

/** What is known when a hint may be due. */
export interface Moment {
  readonly model: Model;
  /** Something was drawn since the model was opened. */
  readonly drawn: boolean;
  /** A run is on screen. */
  readonly ran: boolean;
}

/** The first hint that helps now and was not seen yet; null: none. */
export function hintDue(moment: Moment, seen: readonly string[]): HintName | null {
  const due: Record<HintName, boolean> = { rim: wantsLink(moment), polarity: wantsPolarity(moment), slider: wantsSlider(moment) };
  const names: readonly HintName[] = ['rim', 'polarity', 'slider'];
  return names.find((name) => due[name] && !seen.includes(name)) ?? null;
}

/** The first variables stand there, and nothing joins them. */
function wantsLink({ model, drawn }: Moment): boolean {
  const variables = Object.values(model.variables);
  return drawn && variables.length > 0 && variables.length <= 3 && Object.keys(model.links).length === 0 && variables.every(({ kind }) => kind !== 'flow');
}

/** The first link is there, and none says its direction. */
function wantsPolarity({ model, drawn }: Moment): boolean {
  const links = Object.values(model.links);
  return drawn && links.length > 0 && links.length <= 2 && links.every(({ polarity, association }) => polarity === undefined && !association);
}

/** A stock runs, and there is a number to turn. */
function wantsSlider({ model, ran }: Moment): boolean {
  const variables = Object.values(model.variables);
  return ran && variables.some(({ kind }) => kind === 'stock') && variables.some(isNumber);
}

function isNumber(variable: Model['variables'][keyof Model['variables']]): boolean {
  return variable.kind === 'auxiliary' && typeof variable.equation === 'string' && variable.equation.trim() !== '' && Number.isFinite(Number(variable.equation));
}
