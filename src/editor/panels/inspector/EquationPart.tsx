import { useMemo } from 'react';
import { setEquation } from '#core/commands';
import { constantValue, type Flow, type Stock, type Auxiliary, type Diagnostic, type ModelId } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, putCaret, sealStep, takeCaret, useCaret, useCompilation, useDocument } from '#editor/store';
import { Button } from '#editor/ui';
import { EquationField } from '../equation/EquationField.tsx';
import { useVocabulary } from '../equation/names.ts';
import { readRate } from '../numbers.ts';
import { mend } from '../problems/place.ts';
import { ConstantField } from './ConstantField.tsx';
import { setNumber } from './setNumber.ts';

const say = words.panels.inspector;

export interface EquationPartProps {
  readonly model: ModelId;
  readonly variable: Stock | Flow | Auxiliary;
}

interface PlaceProps extends EquationPartProps {
  /** The equation has the keyboard. */
  readonly typing: boolean;
  readonly onTyping: (typing: boolean) => void;
  /** It has just become a number: its field takes the keyboard. */
  readonly numbered: boolean;
}

/** A plain number as a number to type, anything else as an equation. A field being typed in stays what it is. */
export function EquationPart({ model, variable, typing, onTyping, numbered }: PlaceProps) {
  const asked = useCaret(variable.id) !== null;
  const value = constantValue(variable);
  if (typeof variable.equation !== 'string') return <p className="lw-inspector-help">{say.elements}</p>;
  if (value === null || asked || typing) return <TextPart model={model} variable={variable} text={variable.equation} onFocus={onTyping} />;
  const toText = (
    <Button size="s" kind="quiet" onClick={() => putCaret({ variable: variable.id })}>
      {say.asEquation}
    </Button>
  );
  return <ConstantField model={model} variable={variable} value={value} label={labelOf(variable, true)} aside={toText} begins={numbered} />;
}

interface TextPartProps extends EquationPartProps {
  readonly text: string;
  readonly onFocus: (focused: boolean) => void;
}

/** What is typed is the equation at once. A number as people write it (`5%`, `1.2k`) becomes one of the language when done. */
function TextPart({ model, variable, text, onFocus }: TextPartProps) {
  const timeUnit = useDocument((document) => document.settings.timeUnit);
  const vocabulary = useVocabulary(model, variable.id);
  const diagnostics = useDiagnostics(model, variable.id);
  const caret = useCaret(variable.id);
  const merge = `equation ${model} ${variable.id}`;
  const write = (equation: string) => edit(say.editEquation(variable.name), (draft) => setEquation(draft, { model, variable: variable.id, equation }), { merge });
  const done = () => {
    const reading = constantValue(variable) === null ? readRate(text, timeUnit, variable.format) : null;
    if (reading && 'value' in reading) {
      edit(say.editEquation(variable.name), (draft) => setNumber(draft, { model, variable, value: reading.value, text }), { merge });
    }
    sealStep();
  };
  return (
    <EquationField
      label={labelOf(variable, false)}
      text={text}
      diagnostics={diagnostics}
      vocabulary={vocabulary}
      caret={caret}
      onCaret={takeCaret}
      onFocus={onFocus}
      onChange={write}
      onDone={done}
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
