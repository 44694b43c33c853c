import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { setSpecialText } from '#core/commands';
import { specialText, type Diagnostic, type ModelId, type Special, type SpecialText, type Stock } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, sealStep, takeBack, useCompilation, useDocument } from '#editor/store';
import { EquationField } from '../../equation/EquationField.tsx';
import { useVocabulary } from '../../equation/names.ts';
import { addMissing, missingName } from '../../problems/missing.ts';
import { mend } from '../../problems/place.ts';
import { followWith } from '../link/follow.ts';

const say = words.special;

export interface SettingFieldProps {
  readonly model: ModelId;
  readonly stock: Stock;
  readonly special: Special;
  readonly field: SpecialText;
}

/** A setting of a special stock: an equation, with what is wrong with it, or else what it means. */
export function SettingField({ model, stock, special, field }: SettingFieldProps) {
  const vocabulary = useVocabulary(model, stock.id);
  const timeUnit = useDocument((document) => document.settings.timeUnit);
  const diagnostics = useDiagnostics(model, stock, field);
  const { write, done, revert } = useTyping(model, stock, field);
  const missing = new Map(diagnostics.flatMap((diagnostic) => {
    const name = missingName(diagnostic, getDocument());
    return name === null ? [] : [[name, () => addMissing(diagnostic, name)] as const];
  }));
  return (
    <>
      <EquationField
        label={say.texts[field]}
        text={specialText(special, field)}
        diagnostics={diagnostics}
        vocabulary={vocabulary}
        caret={null}
        onCaret={nothing}
        onFocus={nothing}
        onPlace={nothing}
        onChange={write}
        onDone={done}
        onRevert={revert}
        onReturn={nothing}
        onFix={(diagnostic) => diagnostic.fix && mend(diagnostic, diagnostic.fix, getDocument())}
        missing={[...missing.keys()]}
        onAdd={(name) => missing.get(name)?.()}
      />
      {diagnostics.length === 0 && <p className="lw-inspector-help">{say.textHelp[field](timeUnit)}</p>}
    </>
  );
}

const nothing = (): void => undefined;

/** What the compiler says about one setting. */
function useDiagnostics(model: ModelId, { id }: Stock, field: SpecialText): readonly Diagnostic[] {
  const { diagnostics } = useCompilation();
  return useMemo(() => diagnostics.filter(({ place }) => place.model === model && place.variable === id && place.part === field), [diagnostics, model, id, field]);
}

/** A session of typing: one undo step, which ends with the links that the text asks for. */
function useTyping(model: ModelId, { id: variable, name }: Stock, field: SpecialText) {
  const before = useRef<string | null>(null);
  const label = say.editText(name, say.texts[field]);
  const merge = `setting ${model} ${variable} ${field}`;
  const textNow = (): string => {
    const now = getDocument().models[model]?.variables[variable];
    return now?.kind === 'stock' && now.special ? specialText(now.special, field) : '';
  };
  const write = (text: string) => {
    before.current ??= textNow();
    edit(label, (draft) => setSpecialText(draft, { model, variable, field, text }), { merge });
  };
  const done = () => {
    if (before.current !== null && before.current !== textNow()) followWith({ model, variable, label, merge });
    before.current = null;
    sealStep();
  };
  const revert = () => {
    if (before.current !== null && !takeBack(merge)) write(before.current);
    before.current = null;
  };
  // Whoever selects something else while typing takes the field away before it can say that it is left.
  const leave = useEffectEvent(() => before.current !== null && done());
  useEffect(() => () => void leave(), []);
  return { write, done, revert };
}
