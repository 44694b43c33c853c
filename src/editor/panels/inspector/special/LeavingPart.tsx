import { setLeak, setOverflow } from '#core/commands';
import { conveyorOutflows, type Driver, type Flow, type Leak, type ModelId } from '#core/model';
import { words } from '#core/words';
import { edit } from '#editor/store';
import { Field, NumberField, Select, Switch, type NumberReading } from '#editor/ui';
import { readingOf } from '../../numbers.ts';

const say = words.special;

interface LeavingPartProps {
  readonly model: ModelId;
  readonly flow: Flow;
  readonly driver: Driver;
}

/** How a flow leaves the special stock that drives it: at the end of a conveyor or on the way, as an outflow of a queue or an overflow. */
export function LeavingPart({ model, flow, driver }: LeavingPartProps) {
  const of = { model, variable: flow.id };
  const write = (leak: Leak | null) => edit(say.editLeak(flow.name), (draft) => setLeak(draft, { ...of, leak }));
  if (driver.special.kind === 'queue') {
    const set = (overflow: boolean) => edit(say.editLeak(flow.name), (draft) => setOverflow(draft, { ...of, overflow }));
    return <Switch label={say.overflow} help={say.overflowHelp} checked={flow.overflow === true} onChange={set} />;
  }
  if (driver.special.kind === 'oven') return null;
  return (
    <>
      <Field label={say.where}>
        {(ids) => (
          <Select
            {...ids}
            value={driver.leaks ? 'leak' : 'exit'}
            options={(['exit', 'leak'] as const).map((value) => ({ value, label: say.wheres[value] }))}
            onChange={(value) => (value === 'leak' ? write(flow.leak ?? {}) : leaveAtEnd(model, flow, driver))}
          />
        )}
      </Field>
      {driver.leaks && <Zone leak={flow.leak ?? {}} onChange={write} />}
    </>
  );
}

/** One outflow is at the end: what was there before leaks now. */
function leaveAtEnd(model: ModelId, { id, name }: Flow, { stock }: Driver): void {
  edit(say.editLeak(name), (draft) => {
    const owner = draft.models[model];
    const other = owner ? conveyorOutflows(owner, stock).exit : null;
    if (other) setLeak(draft, { model, variable: other.id, leak: {} });
    setLeak(draft, { model, variable: id, leak: null });
  });
}

function Zone({ leak, onChange }: { readonly leak: Leak; readonly onChange: (leak: Leak) => void }) {
  return (
    <>
      <div className="lw-ends">
        {(['start', 'end'] as const).map((end) => (
          <NumberField key={end} label={say.zone[end]} value={leak[end] ?? (end === 'start' ? 0 : 1)} read={readShare} print={String} onCommit={(share) => onChange({ ...leak, [end]: share })} />
        ))}
      </div>
      <p className="lw-inspector-help">{say.zoneHelp}</p>
      <Switch label={say.whole} help={say.wholeHelp} checked={leak.whole === true} onChange={(whole) => onChange({ ...leak, whole })} />
    </>
  );
}

function readShare(text: string): NumberReading {
  const reading = readingOf(text);
  return 'value' in reading && (reading.value < 0 || reading.value > 1) ? { problem: say.zoneRange } : reading;
}
