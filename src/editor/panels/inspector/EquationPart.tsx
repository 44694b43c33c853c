import { useMemo, useState } from 'react';
import { setEquation } from '#core/commands';
import { constantValue, type Flow, type Stock, type Auxiliary, type Diagnostic, type ModelId } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, sealStep, useCompilation } from '#editor/store';
import { Button } from '#editor/ui';
import { EquationField } from '../equation/EquationField.tsx';
import { useKnownNames } from '../equation/names.ts';
import { mend } from '../problems/place.ts';
import { ConstantField } from './ConstantField.tsx';

const say = words.panels.inspector;

export interface EquationPartProps {
  readonly model: ModelId;
  readonly variable: Stock | Flow | Auxiliary;
  /** Shows the equation as text even where it is a plain number. */
  readonly startAsText: boolean;
}

/** A plain number as a number to type, anything else as an equation. */
export function EquationPart({ model, variable, startAsText }: EquationPartProps) {
  const [asText, setAsText] = useState(startAsText);
  const value = constantValue(variable);
  if (typeof variable.equation !== 'string') return <p className="lw-inspector-help">{say.elements}</p>;
  if (value === null || asText) return <TextPart model={model} variable={variable} text={variable.equation} />;
  const toText = (
    <Button size="s" kind="quiet" onClick={() => setAsText(true)}>
      {say.asEquation}
    </Button>
  );
  return <ConstantField model={model} variable={variable} value={value} label={labelOf(variable, true)} aside={toText} />;
}

function TextPart({ model, variable, text }: Omit<EquationPartProps, 'startAsText'> & { readonly text: string }) {
  const names = useKnownNames(model, variable.id);
  const diagnostics = useDiagnostics(model, variable.id);
  const write = (equation: string) =>
    edit(say.editEquation(variable.name), (draft) => setEquation(draft, { model, variable: variable.id, equation }), { merge: `equation ${model} ${variable.id}` });
  return (
    <EquationField
      label={labelOf(variable, false)}
      text={text}
      diagnostics={diagnostics}
      names={names}
      onChange={write}
      onDone={sealStep}
      onFix={(diagnostic) => diagnostic.fix && mend(diagnostic, diagnostic.fix, getDocument())}
    />
  );
}

/** What the compiler says about the equation of a variable. */
function useDiagnostics(model: ModelId, variable: Stock['id']): readonly Diagnostic[] {
  const { diagnostics } = useCompilation();
  return useMemo(
    () => diagnostics.filter(({ place }) => place.variable === variable && place.model === model && (place.part ?? 'equation') === 'equation'),
    [diagnostics, model, variable],
  );
}

function labelOf({ kind }: Stock | Flow | Auxiliary, number: boolean): string {
  if (kind === 'stock') return say.initialValue;
  if (kind === 'flow') return say.rate;
  return number ? say.value : say.equation;
}
