import { useEffect, useRef, useState, type ReactNode } from 'react';
import { setEquation } from '#core/commands';
import { formatNumber, periodsIn, shortest } from '#core/language';
import type { Auxiliary, Flow, ModelId, Stock } from '#core/model';
import { words } from '#core/words';
import { edit, useDocument } from '#editor/store';
import { NumberField, type NumberReading } from '#editor/ui';
import { isYear, readingOf, readYearly } from '../numbers.ts';
import { YearlyOffers } from './YearlyOffers.tsx';

const say = words.panels.inspector;

export interface ConstantFieldProps {
  readonly model: ModelId;
  readonly variable: Stock | Flow | Auxiliary;
  readonly value: number;
  readonly label: string;
  readonly aside: ReactNode;
}

/**
 * A constant as people write it. A rate typed per year (`5 % a year`) in a model of months has to be counted by months,
 * so it is asked how; a number whose unit is per year may be meant as it is, so it is only offered.
 */
export function ConstantField({ model, variable, value, label, aside }: ConstantFieldProps) {
  const unit = useDocument((document) => document.settings.timeUnit);
  const [yearly, setYearly] = useState<number | null>(null);
  const { box, round, begin } = useNewRound();
  const { id, name, format, units } = variable;
  const read = (text: string): NumberReading => {
    const rate = readYearly(text, format);
    setYearly(rate !== null && !isYear(unit) ? rate : null);
    if (rate === null) return readingOf(text, format);
    if (isYear(unit)) return { value: rate };
    return { problem: periodsIn('year', unit) === null ? say.yearlyUnknown(unit) : say.yearlyChoose };
  };
  const commit = (number: number) => {
    edit(say.editEquation(name), (draft) => setEquation(draft, { model, variable: id, equation: shortest(number) }));
    if (!isYear(unit) && /\/\s*years?$/iu.test(units ?? '')) setYearly(number);
  };
  const done = () => {
    setYearly(null);
    begin();
  };
  return (
    <div className="lw-constant-field" ref={box}>
      <NumberField
        key={round}
        label={label}
        aside={aside}
        value={value}
        read={read}
        print={(number) => (format?.display === 'percent' ? formatNumber(number, { display: 'percent' }) : shortest(number))}
        {...(units && units !== '1' ? { unit: units } : {})}
        onCommit={commit}
      />
      {yearly !== null && <YearlyOffers model={model} variable={variable} rate={yearly} unit={unit} onDone={done} />}
    </div>
  );
}

/** A field that begins anew, without the text that was refused before, and takes the keyboard. */
function useNewRound() {
  const box = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (round > 0) box.current?.querySelector('input')?.focus();
  }, [round]);
  return { box, round, begin: () => setRound(round + 1) };
}
