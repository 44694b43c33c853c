import { memo } from 'react';
import type { Constant } from '#core/compiler';
import type { Variable } from '#core/model';
import { words } from '#core/words';
import { selectVariable, useDocument } from '#editor/store';
import { IconButton, NumberField, RotateCcw, SegmentedControl, Slider, Switch } from '#editor/ui';
import { printValue, readRate } from '../numbers.ts';
import { grip } from './grip.ts';
import { controlOf, settled, trackOf } from './track.ts';
import { resetValue, setValue } from './values.ts';

export interface ConstantSliderProps {
  readonly constant: Constant;
  readonly variable: Variable | undefined;
  /** What runs use now. */
  readonly value: number;
}

/** One constant: its name, its value to type, and a slider, a switch or a choice to move it. */
export const ConstantSlider = memo(function ConstantSlider({ constant, variable, value }: ConstantSliderProps) {
  const timeUnit = useDocument((document) => document.settings.timeUnit);
  const print = (number: number) => printValue(number, variable?.format);
  const changed = value !== constant.value;
  const units = variable?.units === '1' ? undefined : variable?.units;
  return (
    <div className={changed ? 'lw-constant lw-constant-changed' : 'lw-constant'}>
      <div className="lw-constant-head">
        <button type="button" className="lw-constant-name" title={constant.name} onClick={() => variable && selectVariable(variable.id)}>
          {constant.name}
        </button>
        {changed && <Reset constant={constant} base={print(constant.value)} />}
        <NumberField
          label={constant.name}
          labelHidden
          value={value}
          read={(text) => readRate(text, timeUnit, variable?.format)}
          print={print}
          onCommit={(number) => setValue(constant, number)}
        />
      </div>
      <Control constant={constant} variable={variable} value={value} />
      {units !== undefined && <span className="lw-constant-units">{units}</span>}
    </div>
  );
});

const Reset = memo(function Reset({ constant, base }: { readonly constant: Constant; readonly base: string }) {
  return <IconButton size="s" label={words.charts.resetOne(constant.name, base)} icon={<RotateCcw size={13} />} onClick={() => resetValue(constant)} />;
});

function Control({ constant, variable, value }: ConstantSliderProps) {
  const control = controlOf(variable);
  if (control.kind === 'switch') {
    const set = (on: boolean) => setValue(constant, on ? 1 : 0);
    return (
      <span className="lw-constant-switch">
        <Switch label={constant.name} labelHidden checked={value !== 0} onChange={set} />
        <span aria-hidden>{value === 0 ? words.charts.off : words.charts.on}</span>
      </span>
    );
  }
  if (control.kind === 'choice') {
    const segments = control.choices.map((choice) => ({ value: String(choice.value), label: choice.name }));
    return <SegmentedControl label={constant.name} segments={segments} value={String(value)} onChange={(chosen) => setValue(constant, Number(chosen))} />;
  }
  const track = trackOf(variable?.range, constant.value, value);
  return (
    <Slider
      label={constant.name}
      value={value}
      {...track}
      text={`${printValue(value, variable?.format)} ${variable?.units ?? ''}`.trim()}
      mark={constant.value}
      onChange={(number) => setValue(constant, settled(number, constant.value, track.step))}
      {...grip}
    />
  );
}
