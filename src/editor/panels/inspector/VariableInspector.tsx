import { useState } from 'react';
import { isBlank, type ModelId, type Variable } from '#core/model';
import { words } from '#core/words';
import { Section } from '#editor/ui';
import { Graph } from '../lookup/Graph.tsx';
import { EquationPart } from './EquationPart.tsx';
import { FlowPart } from './FlowPart.tsx';
import { NameField } from './NameField.tsx';
import { NotePart } from './NotePart.tsx';
import { NumbersPart } from './NumbersPart.tsx';
import { StockPart } from './StockPart.tsx';
import { UnitsField } from './UnitsField.tsx';
import { WhatIsIt } from './WhatIsIt.tsx';

export interface VariableProps {
  readonly model: ModelId;
  readonly variable: Variable;
}

/**
 * A variable: its name, what it is, and what belongs to its kind. A word in a causal loop diagram has a name, a note
 * and the question what it is; the rest comes with the answer.
 */
export function VariableInspector({ model, variable }: VariableProps) {
  const [asked, setAsked] = useState(false);
  const word = variable.kind === 'auxiliary' && isBlank(variable.equation) && !variable.table && !asked;
  return (
    <>
      <Section title={words.panels.inspector.kinds[variable.kind]}>
        <NameField model={model} variable={variable} />
        {word && <WhatIsIt model={model} variable={variable} onCalculation={() => setAsked(true)} />}
        {!word && 'equation' in variable && <EquationPart model={model} variable={variable} startAsText={asked} />}
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
