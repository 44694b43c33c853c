import { useState, type ReactNode } from 'react';
import { setEquation, setNote } from '#core/commands';
import { compounded, formatNumber, periodsIn, shortest, spreadEvenly } from '#core/language';
import type { Auxiliary, Flow, ModelId, Stock } from '#core/model';
import { words } from '#core/words';
import { edit, useDocument } from '#editor/store';
import { Button, NumberField } from '#editor/ui';
import { readingOf } from '../numbers.ts';
import { readYearly } from './yearly.ts';

const say = words.panels.inspector;

export interface ConstantFieldProps {
  readonly model: ModelId;
  readonly variable: Stock | Flow | Auxiliary;
  readonly value: number;
  readonly label: string;
  readonly aside: ReactNode;
}

/** A constant as people write it. A rate typed per year (`5 % a year`) in a model of months asks how it is meant. */
export function ConstantField({ model, variable, value, label, aside }: ConstantFieldProps) {
  const unit = useDocument((document) => document.settings.timeUnit);
  const [yearly, setYearly] = useState<number | null>(null);
  const read = (text: string) => {
    const rate = readYearly(text, variable.format);
    const asked = rate !== null && unit !== 'year';
    setYearly(asked ? rate : null);
    if (rate === null) return readingOf(text, variable.format);
    if (!asked) return { value: rate };
    return { problem: periodsIn('year', unit) === null ? say.yearlyUnknown(unit) : say.yearly(percent(rate), unit) };
  };
  return (
    <>
      <NumberField
        label={label}
        aside={aside}
        value={value}
        read={read}
        print={(number) => (variable.format?.display === 'percent' ? formatNumber(number, { display: 'percent' }) : shortest(number))}
        {...(variable.units && variable.units !== '1' ? { unit: variable.units } : {})}
        onCommit={(number) => write({ model, variable, equation: shortest(number) })}
      />
      {yearly !== null && <Offers model={model} variable={variable} rate={yearly} unit={unit} onDone={() => setYearly(null)} />}
    </>
  );
}

interface OffersProps extends Pick<ConstantFieldProps, 'model' | 'variable'> {
  readonly rate: number;
  readonly unit: string;
  readonly onDone: () => void;
}

/** The two ways to count a yearly rate by shorter periods. What is chosen is noted with the variable. */
function Offers({ model, variable, rate, unit, onDone }: OffersProps) {
  const count = periodsIn('year', unit);
  if (count === null) return null;
  const compound = compounded(rate, count);
  const choose = (equation: string, note: string) => {
    write({ model, variable, equation, note });
    onDone();
  };
  return (
    <div className="lw-yearly">
      <Button size="s" onClick={() => choose(spreadEvenly(rate, count), say.notedEvenly(percent(rate), count))}>
        {say.evenly(spreadEvenly(rate, count))}
      </Button>
      {compound !== null && (
        <Button size="s" onClick={() => choose(compound, say.notedCompounded(percent(rate), count))}>
          {say.compound(compound)}
        </Button>
      )}
    </div>
  );
}

function write({ model, variable, equation, note }: { model: ModelId; variable: Stock | Flow | Auxiliary; equation: string; note?: string }): void {
  edit(say.editEquation(variable.name), (draft) => {
    setEquation(draft, { model, variable: variable.id, equation });
    if (note !== undefined) setNote(draft, { model, variable: variable.id, note: [variable.note, note].filter(Boolean).join('\n\n') });
  });
}

function percent(rate: number): string {
  return formatNumber(rate, { display: 'percent' });
}
