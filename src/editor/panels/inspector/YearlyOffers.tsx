import { setEquation, setNote, setUnits } from '#core/commands';
import { compounded, periodsIn, shortest, spreadEvenly } from '#core/language';
import type { Auxiliary, Flow, ModelId, Stock } from '#core/model';
import { words } from '#core/words';
import { edit, showNumber } from '#editor/store';
import { Button } from '#editor/ui';

const say = words.panels.inspector;

const PERCENT = { display: 'percent' } as const;

export interface YearlyOffersProps {
  readonly model: ModelId;
  readonly variable: Stock | Flow | Auxiliary;
  /** Per year: 0.05 is 5 %. */
  readonly rate: number;
  /** The model's unit of time. */
  readonly unit: string;
  readonly onDone: () => void;
}

/**
 * The two ways to count a yearly rate by shorter periods. The number is written, so that the variable keeps its slider and
 * its place in scenarios; how it came about is noted with it.
 */
export function YearlyOffers({ model, variable, rate, unit, onDone }: YearlyOffersProps) {
  const count = periodsIn('year', unit);
  if (count === null) return null;
  const shown = showNumber(rate, PERCENT);
  const compound = compounded(rate, count);
  const choose = (value: number, noted: string) => {
    const { id, name, note, units } = variable;
    edit(say.editEquation(name), (draft) => {
      setEquation(draft, { model, variable: id, equation: shortest(value) });
      setNote(draft, { model, variable: id, note: [note, noted].filter(Boolean).join('\n\n') });
      setUnits(draft, { model, variable: id, units: (units ?? '').replace(/\byears?$/iu, unit) });
    });
    onDone();
  };
  const keep = () => {
    edit(say.editEquation(variable.name), (draft) => setEquation(draft, { model, variable: variable.id, equation: shortest(rate) }));
    onDone();
  };
  return (
    <fieldset className="lw-yearly">
      <legend>{say.yearly(shown, unit)}</legend>
      <Button size="s" onClick={() => choose(rate / count, say.notedEvenly(shown, spreadEvenly(rate, count)))}>
        {say.evenly(showNumber(rate / count, PERCENT), unit)}
      </Button>
      {compound !== null && (
        <Button size="s" onClick={() => choose(1 - (1 - rate) ** (1 / count), say.notedCompounded(shown, compound))}>
          {say.compound(showNumber(1 - (1 - rate) ** (1 / count), PERCENT), unit)}
        </Button>
      )}
      <Button size="s" kind="quiet" onClick={keep}>
        {say.yearlyKeep}
      </Button>
    </fieldset>
  );
}
