import { useMemo, useRef } from 'react';
import { setEquation } from '#core/commands';
import { constantValue, equationText, type Auxiliary, type Diagnostic, type Flow, type ModelId, type Stock, type Variable } from '#core/model';
import { words } from '#core/words';
import { getCanvas, getCompilation, getDocument, putCaret, takeCaret, useCaret, useCompilation, useDocument } from '#editor/store';
import { Button } from '#editor/ui';
import { ArrayPart } from '../arrays/ArrayPart.tsx';
import { EquationField } from '../equation/EquationField.tsx';
import { useVocabulary } from '../equation/names.ts';
import { readRate } from '../numbers.ts';
import { missingNames } from '../problems/missing.ts';
import { mend } from '../problems/place.ts';
import { ConstantField } from './ConstantField.tsx';
import { setNumber } from './setNumber.ts';
import { useTyping } from './useTyping.ts';

const say = words.panels.inspector;

export interface EquationPartProps {
  readonly model: ModelId;
  readonly variable: Stock | Flow | Auxiliary;
  /** A flow that leaks: its equation is the share. */
  readonly leaks: boolean;
}

interface PlaceProps extends EquationPartProps {
  /** Where the caret stands in the equation while it is written as text. */
  readonly onPlace: (at: number) => void;
  /** The equation has the keyboard. */
  readonly typing: boolean;
  readonly onTyping: (typing: boolean) => void;
  /** It has just become a number: its field takes the keyboard. */
  readonly numbered: boolean;
}

/**
 * A plain number as a number to type, anything else as an equation. A field being typed in stays what it is; a guess may
 * become either, so it is an equation, and whoever comes to it types over it.
 */
export function EquationPart(props: PlaceProps) {
  const { model, variable } = props;
  if (variable.dimensions === undefined) return <OneEquation {...props} />;
  return (
    <ArrayPart model={model} variable={variable}>
      <OneEquation {...props} />
    </ArrayPart>
  );
}

function OneEquation({ model, variable, leaks, typing, onTyping, onPlace, numbered }: PlaceProps) {
  const asked = useCaret(variable.id) !== null;
  const value = constantValue(variable);
  if (typeof variable.equation !== 'string') return null;
  if (value === null || variable.guess || asked || typing) return <TextPart model={model} variable={variable} leaks={leaks} text={variable.equation} onFocus={onTyping} onPlace={onPlace} />;
  const toText = (
    <Button size="s" kind="quiet" onClick={() => putCaret({ variable: variable.id })}>
      {say.asEquation}
    </Button>
  );
  return <ConstantField model={model} variable={variable} value={value} label={labelOf(variable, leaks, true)} aside={toText} begins={numbered} />;
}

interface TextPartProps extends EquationPartProps {
  readonly text: string;
  readonly onFocus: (focused: boolean) => void;
  readonly onPlace: (at: number) => void;
}

/** What is typed is the equation at once. A number as people write it (`5%`, `1.2k`) becomes one of the language when done. */
function TextPart({ model, variable, leaks, text, onFocus, onPlace }: TextPartProps) {
  const vocabulary = useVocabulary(model, variable.id);
  const diagnostics = useDiagnostics(model, variable.id);
  const caret = useCaret(variable.id);
  const fromDiagram = useRef(false);
  const { write, done, revert } = useEquation(model, variable);
  const missing = missingNames(diagnostics, getDocument());
  // Its button goes with what it mends, so the keyboard returns to the equation.
  const mended = (how: () => void) => {
    how();
    putCaret({ variable: variable.id });
  };
  const focus = (focused: boolean) => {
    if (focused && variable.guess) putCaret({ variable: variable.id, span: { from: 0, to: text.length } });
    if (!focused) fromDiagram.current = false;
    onFocus(focused);
  };
  return (
    <EquationField
      label={labelOf(variable, leaks, false)}
      text={text}
      diagnostics={diagnostics}
      vocabulary={vocabulary}
      caret={caret}
      onCaret={() => {
        if (caret?.back) fromDiagram.current = true;
        takeCaret();
      }}
      onFocus={focus}
      onPlace={onPlace}
      onChange={write}
      onDone={done}
      onRevert={revert}
      onReturn={(finished) => {
        const wrong = finished && getCompilation().diagnostics.some((one) => one.severity === 'error' && isAbout(one, model, variable.id));
        if (fromDiagram.current && !wrong) getCanvas()?.focus();
      }}
      onFix={(diagnostic) => mended(() => diagnostic.fix && mend(diagnostic, diagnostic.fix, getDocument()))}
      missing={[...missing.keys()]}
      onAdd={(name) => mended(() => missing.get(name)?.())}
    />
  );
}

/** An equation being typed. A number as people write it becomes one of the language when it is done. */
function useEquation(model: ModelId, variable: EquationPartProps['variable']) {
  const timeUnit = useDocument((document) => document.settings.timeUnit);
  return useTyping({
    model,
    variable: variable.id,
    label: say.editEquation(variable.name),
    merge: `equation ${model} ${variable.id}`,
    now: () => textOf(variableNow(model, variable.id)),
    put: (draft, equation) => setEquation(draft, { model, variable: variable.id, equation }),
    settle: () => {
      const now = variableNow(model, variable.id);
      const text = textOf(now);
      const reading = now && constantValue(now) === null ? readRate(text, timeUnit, variable.format) : null;
      return reading && 'value' in reading ? (draft) => setNumber(draft, { model, variable, value: reading.value, text }) : undefined;
    },
  });
}

/** A variable as the document stands: the screen may be a moment behind. */
function variableNow(model: ModelId, id: Stock['id']): Variable | undefined {
  return getDocument().models[model]?.variables[id];
}

function textOf(variable: Variable | undefined): string {
  return variable && 'equation' in variable ? equationText(variable.equation) : '';
}

/** What the compiler says about the equation of a variable. */
function useDiagnostics(model: ModelId, variable: Stock['id']): readonly Diagnostic[] {
  const { diagnostics } = useCompilation();
  return useMemo(() => diagnostics.filter((one) => isAbout(one, model, variable)), [diagnostics, model, variable]);
}

function isAbout({ place }: Diagnostic, model: ModelId, variable: Stock['id']): boolean {
  return place.variable === variable && place.model === model && (place.part ?? 'equation') === 'equation';
}

function labelOf({ kind }: Stock | Flow | Auxiliary, leaks: boolean, number: boolean): string {
  if (leaks) return words.special.share;
  if (kind === 'stock') return say.initialValue;
  if (kind === 'flow') return say.rate;
  return number ? say.value : say.equation;
}
