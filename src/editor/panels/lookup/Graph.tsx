import { setTable, straightLine } from '#core/commands';
import { constantValue, type GraphicalFunction, type ModelId, type Variable } from '#core/model';
import { words } from '#core/words';
import { edit } from '#editor/store';
import { Button, ChartLine, Field, SegmentedControl, Trash2 } from '#editor/ui';
import { Drawing } from './Drawing.tsx';
import type { WriteTable } from './props.ts';
import { PointTable } from './PointTable.tsx';
import './lookup.css';

const say = words.panels.lookup;

export interface GraphProps {
  readonly model: ModelId;
  readonly variable: Variable;
}

/** The graphical function of a variable: a picture to drag, a table to type, and how it goes on between and beyond. */
export function Graph({ model, variable }: GraphProps) {
  const { id, name, kind } = variable;
  if (kind !== 'flow' && kind !== 'auxiliary' && kind !== 'lookup') return null;
  const { table } = variable;
  const write: WriteTable = (next, merge) =>
    edit(say.edit(name), (draft) => setTable(draft, { model, variable: id, table: next }), merge === undefined ? {} : { merge: `graph ${model} ${id} ${merge}` });
  if (!table) return constantValue(variable) === null ? <AddGraph onAdd={() => write(straightLine())} /> : null;
  return (
    <div className="lw-graph" data-part="table equation" role="group" aria-label={say.label}>
      <div className="lw-graph-head">
        <h4>{say.label}</h4>
        {kind !== 'lookup' && (
          <Button size="s" kind="quiet" icon={<Trash2 size={14} />} onClick={() => write(null)}>
            {say.remove}
          </Button>
        )}
      </div>
      <Drawing table={table} onChange={write} />
      <Kind table={table} onChange={write} />
      <PointTable table={table} onChange={write} />
    </div>
  );
}

function AddGraph({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div className="lw-graph-add">
      <Button size="s" kind="quiet" icon={<ChartLine size={14} />} title={say.addHelp} onClick={onAdd}>
        {say.add}
      </Button>
    </div>
  );
}

function Kind({ table, onChange }: { readonly table: GraphicalFunction; readonly onChange: WriteTable }) {
  return (
    <Field label={say.kind}>
      {() => (
        <SegmentedControl
          label={say.kind}
          wide
          value={table.kind}
          segments={(['continuous', 'extrapolate', 'discrete'] as const).map((value) => ({ value, label: say.kinds[value] }))}
          onChange={(kind) => onChange({ ...table, kind })}
        />
      )}
    </Field>
  );
}
