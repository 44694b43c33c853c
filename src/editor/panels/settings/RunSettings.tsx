import { setSettings } from '#core/commands';
import { drawsNumbers } from '#core/compiler';
import { calendarUnit, type Diagnostic, type Settings } from '#core/model';
import { words } from '#core/words';
import { edit, useCompilation, useDocument, showExact, showNumber } from '#editor/store';
import { Field, NumberField, SegmentedControl, TextField, TextInput } from '#editor/ui';
import { readingOf } from '../numbers.ts';
import { printStep, readStep, stepsOf } from './step.ts';
import './settings.css';

const say = words.panels.settings;
const METHODS = ['euler', 'rk2', 'rk4', 'rk45'] as const;

/** The span and manner of a run, each with what is wrong with it. */
export function RunSettings() {
  const settings = useDocument((document) => document.settings);
  const { diagnostics, program } = useCompilation();
  const draws = program !== null && drawsNumbers(program);
  return (
    <div className="lw-run-settings">
      <Span settings={settings} diagnostics={diagnostics} />
      <StepField settings={settings} diagnostics={diagnostics} />
      <Field label={say.method} help={say.methodHelp}>
        {() => (
          <SegmentedControl
            label={say.method}
            wide
            value={settings.method}
            onChange={(method) => change({ method })}
            segments={METHODS.map((value) => ({ value, label: say.methods[value] }))}
          />
        )}
      </Field>
      <SaveField settings={settings} diagnostics={diagnostics} />
      {settings.method === 'rk45' && <OptionalField settings={settings} name="tolerance" {...saidOf(diagnostics, 'tolerance', say.toleranceHelp)} />}
      {(draws || settings.seed !== undefined) && <OptionalField settings={settings} name="seed" help={say.seedHelp} />}
      <TextField label={say.unit} help={say.unitHelp} value={settings.timeUnit} onCommit={(timeUnit) => change({ timeUnit })} />
      <StartDate settings={settings} />
      <Steps settings={settings} />
    </div>
  );
}

interface PartProps {
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
}

function Span({ settings, diagnostics }: PartProps) {
  return (
    <div className="lw-run-span">
      {(['start', 'stop'] as const).map((key) => (
        <NumberField
          key={key}
          label={say[key]}
          value={settings[key]}
          read={(text) => readingOf(text)}
          print={showExact}
          unit={settings.timeUnit}
          {...saidOf(diagnostics, key)}
          onCommit={(value) => change({ [key]: value })}
        />
      ))}
    </div>
  );
}

function StepField({ settings, diagnostics }: PartProps) {
  return (
    <NumberField
      label={say.dt}
      value={settings.dt}
      read={readStep}
      print={printStep}
      unit={settings.timeUnit}
      {...saidOf(diagnostics, 'dt', say.dtHelp)}
      onCommit={(dt) => change({ dt })}
    />
  );
}

function SaveField({ settings, diagnostics }: PartProps) {
  return (
    <NumberField
      label={say.save}
      value={settings.saveEvery ?? null}
      placeholder={say.saveEmpty}
      read={readStep}
      print={printStep}
      unit={settings.timeUnit}
      {...saidOf(diagnostics, 'saveEvery', say.saveHelp)}
      onCommit={(saveEvery) => change({ saveEvery })}
      onClear={() => change({ saveEvery: null })}
    />
  );
}

interface OptionalProps {
  readonly settings: Settings;
  readonly name: 'tolerance' | 'seed';
  readonly problem?: string;
  readonly doubt?: string;
  readonly help?: string;
}

/** A number that a run may do without: empty stands for what is usual. */
function OptionalField({ settings, name, ...said }: OptionalProps) {
  return (
    <NumberField
      label={say[name]}
      {...said}
      value={settings[name] ?? null}
      read={(text) => readingOf(text)}
      print={showExact}
      onCommit={(value) => change({ [name]: name === 'seed' ? Math.max(0, Math.round(value)) : value })}
      onClear={() => change({ [name]: null })}
    />
  );
}

/** Years of fewer digits are on the way to one of four. */
const FIRST_DAY = '1000-01-01';

/** The day that the run starts with, where its unit of time is one of the calendar. */
function StartDate({ settings: { timeUnit, startDate } }: { readonly settings: Settings }) {
  const known = calendarUnit(timeUnit) !== null;
  return (
    <Field label={say.startDate} help={known ? say.startDateHelp : say.startDateUnit(timeUnit)}>
      {(ids) => (
        <TextInput
          {...ids}
          type="date"
          min={FIRST_DAY}
          disabled={!known && startDate === undefined}
          value={startDate ?? ''}
          onChange={(day) => (day === '' || day >= FIRST_DAY) && change({ startDate: day === '' ? null : day })}
        />
      )}
    </Field>
  );
}

function Steps({ settings }: { readonly settings: Settings }) {
  const counted = stepsOf(settings);
  return counted && <p className="lw-run-steps">{say.steps(showNumber(counted.steps), showNumber(counted.rows))}</p>;
}

function change(args: Parameters<typeof setSettings>[1]): void {
  edit(say.edit, (draft) => setSettings(draft, args));
}

/** What stands under a field: an error, what is only doubtful, else the help. */
function saidOf(diagnostics: readonly Diagnostic[], setting: Diagnostic['place']['setting'], help?: string) {
  const said = diagnostics.find(({ place }) => place.setting === setting);
  if (said?.severity === 'error') return { problem: said.message };
  if (said) return { doubt: said.message };
  return help === undefined ? {} : { help };
}
