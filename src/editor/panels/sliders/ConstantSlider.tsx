import { formatNumber } from '#core/language';
import { words } from '#core/words';
import { release, selectVariable } from '#editor/store';
import { IconButton, NumberField, RotateCcw, SegmentedControl, Slider, Switch } from '#editor/ui';
import { readingOf } from '../numbers.ts';
import { controlOf, trackOf } from './track.ts';
import { resetValue, setValue, type Adjustable } from './values.ts';

/** One constant: its name, its value to type, and a slider, a switch or a choice to move it. */
export function ConstantSlider({ adjustable }: { readonly adjustable: Adjustable }) {
  const { constant, variable, value } = adjustable;
  const print = (number: number) => formatNumber(number, variable?.format);
  const changed = value !== constant.value;
  return (
    <div className={changed ? 'lw-constant lw-constant-changed' : 'lw-constant'}>
      <div className="lw-constant-head">
        <button type="button" className="lw-constant-name" onClick={() => variable && selectVariable(variable.id)}>
          {constant.name}
        </button>
        {changed && (
          <IconButton
            size="s"
            label={words.charts.resetOne(constant.name, print(constant.value))}
            icon={<RotateCcw size={13} />}
            onClick={() => resetValue(constant)}
          />
        )}
        <NumberField
          label={constant.name}
          labelHidden
          value={value}
          read={(text) => readingOf(text, variable?.format)}
          print={print}
          onCommit={(number) => setValue(constant, number, false)}
          {...(variable?.units && variable.units !== '1' ? { unit: variable.units } : {})}
        />
      </div>
      <Control adjustable={adjustable} print={print} />
    </div>
  );
}

function Control({ adjustable, print }: { readonly adjustable: Adjustable; readonly print: (value: number) => string }) {
  const { constant, variable, value } = adjustable;
  const control = controlOf(variable);
  if (control.kind === 'switch') {
    const set = (on: boolean) => setValue(constant, on ? 1 : 0, false);
    return <Switch label={value === 0 ? words.charts.off : words.charts.on} checked={value !== 0} onChange={set} />;
  }
  if (control.kind === 'choice') {
    const segments = control.choices.map((choice) => ({ value: String(choice.value), label: choice.name }));
    return <SegmentedControl label={constant.name} segments={segments} value={String(value)} onChange={(chosen) => setValue(constant, Number(chosen), false)} />;
  }
  const track = trackOf(variable?.range, constant.value, value);
  return (
    <Slider
      label={constant.name}
      value={value}
      {...track}
      text={`${print(value)} ${variable?.units ?? ''}`.trim()}
      mark={constant.value}
      onChange={(number) => setValue(constant, number, true)}
      onDone={release}
    />
  );
}
