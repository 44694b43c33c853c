import { setEquation, setFormat } from '#core/commands';
import { shortest } from '#core/language';
import type { Auxiliary, Command, Flow, ModelId, Stock } from '#core/model';
import { isPercent } from '../numbers.ts';

/** A number as it was typed for a variable. */
export interface TypedNumber {
  readonly model: ModelId;
  readonly variable: Stock | Flow | Auxiliary;
  readonly value: number;
  /** The text it was read from. */
  readonly text: string;
}

/** Makes a number the equation. One written as a percentage stays one to look at, unless the variable has a format of its own. */
export const setNumber: Command<TypedNumber> = (draft, { model, variable: { id, format }, value, text }) => {
  setEquation(draft, { model, variable: id, equation: shortest(value) });
  if (isPercent(text) && format?.display === undefined) setFormat(draft, { model, variable: id, format: { ...format, display: 'percent' } });
};
