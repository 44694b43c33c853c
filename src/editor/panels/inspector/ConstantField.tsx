import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { periodsIn } from '#core/language';
import type { Auxiliary, Flow, ModelId, Stock } from '#core/model';
import { words } from '#core/words';
import { edit, showExact, useDocument } from '#editor/store';
import { NumberField, type NumberReading } from '#editor/ui';
import { isYear, readingOf, readYearly } from '../numbers.ts';
import { setNumber } from './setNumber.ts';
import { YearlyOffers } from './YearlyOffers.tsx';

const say = words.panels.inspector;

export interface ConstantFieldProps {
  readonly model: ModelId;
  readonly variable: Stock | Flow | Auxiliary;
  readonly value: number;
  readonly label: string;
  readonly aside: ReactNode;
  /** Takes the keyboard as it comes up, with its number selected. */
  readonly begins: boolean;
}

/**
 * A constant as people write it. A rate typed per year (`5 % a year`) in a model of months has to be counted by months,
 * so it is asked how; a number whose unit is per year may be meant as it is, so it is only offered.
 */
export function ConstantField({ model, variable, value, label, aside, begins }: ConstantFieldProps) {
  const unit = useDocument((document) => document.settings.timeUnit);
  const [yearly, setYearly] = useState<number | null>(null);
  const { box, round, begin } = useNewRound(begins);
  const { name, format, units } = variable;
  const read = (text: string): NumberReading => {
    const rate = readYearly(text, format);
    setYearly(rate !== null && !isYear(unit) ? rate : null);
    if (rate === null) return readingOf(text, format);
    if (isYear(unit)) return { value: rate };
    return { problem: periodsIn('year', unit) === null ? say.yearlyUnknown(unit) : say.yearlyChoose };
  };
  const commit = (number: number, text: string) => {
    edit(say.editEquation(name), (draft) => setNumber(draft, { model, variable, value: number, text }));
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
        print={(number) => showExact(number, format?.display === 'percent' ? format : {})}
        {...(units && units !== '1' ? { unit: units } : {})}
        onCommit={commit}
      />
      {yearly !== null && <YearlyOffers model={model} variable={variable} rate={yearly} unit={unit} onDone={done} />}
    </div>
  );
}

/** A field that begins anew, without the text that was refused before, and takes the keyboard; the first time only where it should. */
function useNewRound(begins: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  const takes = useEffectEvent(() => begins || round > 0);
  useEffect(() => {
    const input = box.current?.querySelector('input');
    if (!input || !takes()) return;
    input.focus();
    input.select();
  }, [round]);
  return { box, round, begin: () => setRound(round + 1) };
}
