import { useMemo } from 'react';
import { shapeOf } from '#core/model';
import { words } from '#core/words';
import { useCaret, useDocument, useSelection } from '#editor/store';
import { Section } from '#editor/ui';
import type { VariableProps } from '../props.ts';
import { ShapeParts } from './ShapeParts.tsx';
import { Tags } from './Tags.tsx';
import { Thresholds } from './Thresholds.tsx';

/** How a variable looks: its symbol in the open view, its tags, and the limits at which its value changes its colour. */
export function VariableLook({ model, variable }: VariableProps) {
  const open = useSelection((selection) => selection.view);
  const view = useDocument((document) => document.models[model]?.views[open]);
  const shape = useMemo(() => view && shapeOf(view, variable.id), [view, variable.id]);
  const asked = useCaret(variable.id, 'limits') !== null;
  return (
    <Section title={words.inspect.look.title} startsOpen={false} asked={asked}>
      {shape && <ShapeParts shapes={[shape]} />}
      <Tags model={model} variables={[variable]} />
      {variable.kind !== 'lookup' && variable.kind !== 'module' && <Thresholds model={model} variable={variable} />}
    </Section>
  );
}
