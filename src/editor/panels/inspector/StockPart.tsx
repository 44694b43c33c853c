import { setNonNegative, setPriority } from '#core/commands';
import { outflowsOf, type Flow, type Model, type ModelId, type Stock } from '#core/model';
import { words } from '#core/words';
import { edit, useDocument } from '#editor/store';
import { ChevronDown, Field, IconButton, Switch } from '#editor/ui';
import { SpecialPart } from './special/SpecialPart.tsx';

const say = words.panels.inspector;

/** Of what kind a stock is, whether it can fall below 0, and which of several outflows drains it first. */
export function StockPart({ model, stock }: { readonly model: ModelId; readonly stock: Stock }) {
  const owner = useDocument((document): Model | undefined => document.models[model]);
  const outflows = owner ? outflowsOf(owner, stock.id) : [];
  const set = (nonNegative: boolean) => edit(say.editNonNegative(stock.name), (draft) => setNonNegative(draft, { model, variable: stock.id, nonNegative }));
  return (
    <>
      <SpecialPart model={model} stock={stock} />
      {!stock.special && <Switch label={say.nonNegative} help={say.nonNegativeHelp} checked={stock.nonNegative === true} onChange={set} />}
      {outflows.length > 1 && (
        <Field label={say.order}>
          {(ids) => (
            <ol {...ids} className="lw-order">
              {outflows.map((flow, at) => (
                <li key={flow.id}>
                  <span>{flow.name}</span>
                  <Move label={say.earlier(flow.name)} up disabled={at === 0} onClick={() => reorder(model, outflows, at, at - 1)} />
                  <Move label={say.later(flow.name)} disabled={at === outflows.length - 1} onClick={() => reorder(model, outflows, at, at + 1)} />
                </li>
              ))}
            </ol>
          )}
        </Field>
      )}
    </>
  );
}

function Move({ label, up = false, disabled, onClick }: { readonly label: string; readonly up?: boolean; readonly disabled: boolean; readonly onClick: () => void }) {
  return <IconButton size="s" label={label} disabled={disabled} onClick={onClick} icon={<ChevronDown size={14} className={up ? 'lw-turned' : undefined} />} />;
}

function reorder(model: ModelId, flows: readonly Flow[], at: number, to: number): void {
  const order = flows.filter((_, index) => index !== at);
  const moved = flows[at];
  if (!moved) return;
  order.splice(to, 0, moved);
  edit(say.editOrder, (draft) => {
    for (const [priority, { id }] of order.entries()) setPriority(draft, { model, variable: id, priority });
  });
}
