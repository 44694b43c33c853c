import { useState } from 'react';
import { isBlank } from '#core/model';
import { words } from '#core/words';
import { useCaret } from '#editor/store';
import { Section } from '#editor/ui';
import { Graph } from '../lookup/Graph.tsx';
import { EquationPart } from './EquationPart.tsx';
import { FlowPart } from './FlowPart.tsx';
import { LastValue } from './LastValue.tsx';
import { NameField } from './NameField.tsx';
import { NotePart } from './NotePart.tsx';
import { NumbersPart } from './NumbersPart.tsx';
import type { VariableProps } from './props.ts';
import { StockPart } from './StockPart.tsx';
import { UnitsField } from './UnitsField.tsx';
import { WhatIsIt } from './WhatIsIt.tsx';

/**
 * A variable: its name, what it is, and what belongs to its kind. A word in a causal loop diagram has a name, a note
 * and the question what it is; the rest comes with the answer, or when its equation is asked for, and stays while it is
 * being typed, even when nothing is left of it for a moment.
 */
export function VariableInspector({ model, variable }: VariableProps) {
  const [typing, setTyping] = useState(false);
  const [numbered, setNumbered] = useState(false);
  const asked = useCaret(variable.id) !== null || typing;
  const word = variable.kind === 'auxiliary' && isBlank(variable.equation) && !variable.table && !asked;
  return (
    <>
      <Section title={words.panels.inspector.kinds[variable.kind]} aside={<LastValue model={model} variable={variable} />}>
        <NameField model={model} variable={variable} />
        {word && <WhatIsIt model={model} variable={variable} onNumber={() => setNumbered(true)} />}
        {!word && 'equation' in variable && <EquationPart model={model} variable={variable} typing={typing} onTyping={setTyping} numbered={numbered} />}
        {!word && <UnitsField model={model} variable={variable} />}
        {variable.kind === 'flow' && <FlowPart model={model} flow={variable} />}
        {variable.kind === 'stock' && <StockPart model={model} stock={variable} />}
        {!word && <Graph model={model} variable={variable} />}
        <NotePart model={model} variable={variable} />
      </Section>
      {!word && variable.kind !== 'module' && variable.kind !== 'lookup' && <NumbersPart model={model} variable={variable} />}
    </>
  );
}
