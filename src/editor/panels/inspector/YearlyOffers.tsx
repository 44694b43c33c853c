import { setEquation, setNote, setUnits } from '#core/commands';
import { compounded, formatNumber, periodsIn, spreadEvenly } from '#core/language';
import type { Auxiliary, Flow, ModelId, Stock } from '#core/model';
import { words } from '#core/words';
import { edit } from '#editor/store';
import { Button } from '#editor/ui';

const say = words.panels.inspector;

export interface YearlyOffersProps {
  readonly model: ModelId;
  readonly variable: Stock | Flow | Auxiliary;
  /** Per year: 0.05 is 5 %. */
  readonly rate: number;
  /** The model's unit of time. */
  readonly unit: string;
  readonly onDone: () => void;
}

/** The two ways to count a yearly rate by shorter periods. What is chosen is noted with the variable. */
export function YearlyOffers({ model, variable, rate, unit, onDone }: YearlyOffersProps) {
  const count = periodsIn('year', unit);
  if (count === null) return null;
  const shown = formatNumber(rate, { display: 'percent' });
  const compound = compounded(rate, count);
  const choose = (equation: string, noted: string) => {
    const { id, name, note, units } = variable;
    edit(say.editEquation(name), (draft) => {
      setEquation(draft, { model, variable: id, equation });
      setNote(draft, { model, variable: id, note: [note, noted].filter(Boolean).join('\n\n') });
      setUnits(draft, { model, variable: id, units: (units ?? '').replace(/\byears?$/iu, unit) });
    });
    onDone();
  };
  return (
    <fieldset className="lw-yearly">
      <legend>{say.yearly(shown, unit)}</legend>
      <Button size="s" onClick={() => choose(spreadEvenly(rate, count), say.notedEvenly(shown, count))}>
        {say.evenly(spreadEvenly(rate, count))}
      </Button>
      {compound !== null && (
        <Button size="s" onClick={() => choose(compound, say.notedCompounded(shown, count))}>
          {say.compound(compound)}
        </Button>
      )}
      <Button size="s" kind="quiet" onClick={onDone}>
        {say.yearlyKeep}
      </Button>
    </fieldset>
  );
}
