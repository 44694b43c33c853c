import { setDimensions } from '#core/commands';
import type { Dimension, DimensionId, ModelId, Variable } from '#core/model';
import { words } from '#core/words';
import { edit, openDialog, useDocument } from '#editor/store';
import { Field, IconButton, Select, X } from '#editor/ui';

const say = words.arrays.pick;

/** What leads to the dialog of dimensions. */
const NEW = 'new';

/** The dimensions that a variable has, in order, and the way to more. */
export function AxesField({ model, variable }: { readonly model: ModelId; readonly variable: Variable }) {
  const dimensions = useDocument((document) => document.dimensions);
  const { id, name, dimensions: own = [] } = variable;
  const set = (next: readonly DimensionId[]) => edit(say.step(name), (draft) => setDimensions(draft, { model, variable: id, dimensions: next }));
  const free = Object.values<Dimension>(dimensions).filter((one) => !own.includes(one.id));
  const options = [
    { value: '', label: own.length === 0 ? say.none : say.add },
    ...free.map((one) => ({ value: one.id as string, label: one.name })),
    { value: NEW, label: say.create },
  ];
  const choose = (value: string) => {
    if (value === NEW) return openDialog('dimensions');
    const chosen = free.find((one) => one.id === value);
    if (chosen) set([...own, chosen.id]);
  };
  return (
    <Field label={say.label}>
      {(ids) => (
        <div className="lw-axes">
          {own.map((axis, at) => (
            <span key={`${axis} ${at}`} className="lw-axis">
              {dimensions[axis]?.name}
              <IconButton size="s" label={say.remove(dimensions[axis]?.name ?? '')} icon={<X size={14} />} onClick={() => set(own.filter((_, place) => place !== at))} />
            </span>
          ))}
          <Select {...ids} value="" options={options} onChange={choose} />
        </div>
      )}
    </Field>
  );
}
