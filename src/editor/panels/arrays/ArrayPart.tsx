import type { ReactNode } from 'react';
import { separateElements, setEquation } from '#core/commands';
import { elementTexts } from '#core/compiler';
import type { Dimension, ModelId } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument } from '#editor/store';
import { SegmentedControl } from '#editor/ui';
import { ElementEquations } from './ElementEquations.tsx';
import type { WithEquation } from './elementSheet.ts';

const say = words.arrays.table;

interface ArrayProps {
  readonly model: ModelId;
  readonly variable: WithEquation;
  /** The field of the one equation. */
  readonly children: ReactNode;
}

/** An array's equation: one for all elements, or a table of them. */
export function ArrayPart({ model, variable, children }: ArrayProps) {
  const mode = typeof variable.equation === 'string' ? 'same' : 'each';
  return (
    <div className="lw-array">
      <SegmentedControl
        label={say.mode}
        segments={(['same', 'each'] as const).map((value) => ({ value, label: say[value] }))}
        value={mode}
        onChange={(next) => (next === 'each' ? separate(model, variable) : join(model, variable))}
      />
      {mode === 'same' ? children : <ElementEquations model={model} variable={variable} />}
    </div>
  );
}

function separate(model: ModelId, { id, name }: WithEquation): void {
  edit(say.step(name), (draft) => separateElements(draft, { model, variable: id }));
}

/** The equation for the rest becomes that of all; where there is none, the first element's. */
function join(model: ModelId, { id, name, equation, dimensions = [] }: WithEquation): void {
  const document = getDocument();
  const axes = dimensions.flatMap((one): Dimension[] => (document.dimensions[one] ? [document.dimensions[one]] : []));
  const text = typeof equation === 'string' ? equation : (equation.default ?? elementTexts(document, axes, equation).at(0).text);
  edit(say.step(name), (draft) => setEquation(draft, { model, variable: id, equation: text }));
}
