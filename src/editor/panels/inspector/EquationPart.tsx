import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { setEquation } from '#core/commands';
import { constantValue, equationText, type Auxiliary, type Diagnostic, type Flow, type ModelDocument, type ModelId, type Stock, type Variable } from '#core/model';
import { words } from '#core/words';
import { edit, getCanvas, getCompilation, getDocument, putCaret, sealStep, takeBack, takeCaret, useCaret, useCompilation, useDocument } from '#editor/store';
import { Button } from '#editor/ui';
import { EquationField } from '../equation/EquationField.tsx';
import { useVocabulary } from '../equation/names.ts';
import { readRate } from '../numbers.ts';
import { addMissing, missingName } from '../problems/missing.ts';
import { mend } from '../problems/place.ts';
import { ConstantField } from './ConstantField.tsx';
import { followWith } from './link/follow.ts';
import { setNumber } from './setNumber.ts';

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
export function EquationPart({ model, variable, leaks, typing, onTyping, onPlace, numbered }: PlaceProps) {
  const asked = useCaret(variable.id) !== null;
  const value = constantValue(variable);
  if (typeof variable.equation !== 'string') return <p className="lw-inspector-help">{say.elements}</p>;
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
  const { write, done, revert } = useTyping(model, variable);
  const missing = new Map(diagnostics.flatMap((diagnostic) => {
    const name = missingName(diagnostic, getDocument());
    return name === null ? [] : [[name, () => addMissing(diagnostic, name)] as const];
  }));
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

/** A session of typing an equation: one undo step, which ends with the links that the equation asks for. */
function useTyping(model: ModelId, variable: EquationPartProps['variable']) {
  const timeUnit = useDocument((document) => document.settings.timeUnit);
  const before = useRef<string | null>(null);
  const label = say.editEquation(variable.name);
  const merge = `equation ${model} ${variable.id}`;
  const write = (equation: string) => {
    before.current ??= textOf(variableNow(model, variable.id));
    edit(label, (draft) => setEquation(draft, { model, variable: variable.id, equation }), { merge });
  };
  const done = () => {
    const now = variableNow(model, variable.id);
    const text = textOf(now);
    if (now && before.current !== null && before.current !== text) {
      const reading = constantValue(now) === null ? readRate(text, timeUnit, variable.format) : null;
      const number = reading && 'value' in reading ? reading.value : null;
      const first = (draft: ModelDocument) => number !== null && setNumber(draft, { model, variable, value: number, text });
      followWith({ model, variable: variable.id, label, merge, first: (draft) => void first(draft) });
    }
    before.current = null;
    sealStep();
  };
  // A guess that was typed over is a guess again.
  const revert = () => {
    if (before.current !== null && !takeBack(merge)) write(before.current);
    before.current = null;
  };
  // Whoever selects something else while typing takes the field away before it can say that it is left.
  const leave = useEffectEvent(() => before.current !== null && done());
  useEffect(() => () => void leave(), []);
  return { write, done, revert };
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
