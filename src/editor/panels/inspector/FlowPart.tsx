import { reattachFlow, setNonNegative } from '#core/commands';
import type { Driver, Flow, ModelId, Variable, VariableId } from '#core/model';
import { words } from '#core/words';
import { edit, useDocument } from '#editor/store';
import { Field, Select, Switch } from '#editor/ui';
import { LeavingPart } from './special/LeavingPart.tsx';

const say = words.panels.inspector;

/** What stands in the lists for the world outside. */
const CLOUD = '';

/** Where a flow comes from and goes to, and whether it may turn round, or how it leaves what drives it. */
export function FlowPart({ model, flow, driver }: { readonly model: ModelId; readonly flow: Flow; readonly driver: Driver | null }) {
  const variables = useDocument((document) => document.models[model]?.variables);
  const stocks = Object.values<Variable>(variables ?? {}).filter(({ kind }) => kind === 'stock');
  const set = (nonNegative: boolean) => edit(say.editNonNegative(flow.name), (draft) => setNonNegative(draft, { model, variable: flow.id, nonNegative }));
  return (
    <>
      <div className="lw-ends">
        {(['from', 'to'] as const).map((end) => (
          <Field key={end} label={say[end]}>
            {(ids) => (
              <Select
                {...ids}
                value={flow[end] ?? CLOUD}
                options={[{ value: CLOUD, label: say.cloud }, ...stocks.filter(({ id }) => id !== flow[end === 'from' ? 'to' : 'from']).map(({ id, name }) => ({ value: id as string, label: name }))]}
                onChange={(value) => join(model, flow, end, stocks.find(({ id }) => id === value)?.id ?? null)}
              />
            )}
          </Field>
        ))}
      </div>
      {driver ? <LeavingPart model={model} flow={flow} driver={driver} /> : <Switch label={say.uniflow} help={say.uniflowHelp} checked={flow.nonNegative === true} onChange={set} />}
    </>
  );
}

function join(model: ModelId, { id, name }: Flow, end: 'from' | 'to', stock: VariableId | null): void {
  edit(say.editEnds(name), (draft) => reattachFlow(draft, { model, flow: id, end, stock }));
}
