import { useMemo } from 'react';
import { setSpecialText } from '#core/commands';
import { specialText, type Diagnostic, type ModelId, type Special, type SpecialText, type Stock } from '#core/model';
import { words } from '#core/words';
import { getDocument, takeCaret, useCaret, useCompilation, useDocument } from '#editor/store';
import { EquationField } from '../../equation/EquationField.tsx';
import { useVocabulary } from '../../equation/names.ts';
import { missingNames } from '../../problems/missing.ts';
import { mend } from '../../problems/place.ts';
import { useTyping } from '../useTyping.ts';

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
  const { write, done, revert } = useSetting(model, stock, field);
  const missing = missingNames(diagnostics, getDocument());
  return (
    <>
      <EquationField
        label={say.texts[field]}
        text={specialText(special, field)}
        diagnostics={diagnostics}
        vocabulary={vocabulary}
        caret={useCaret(stock.id, field)}
        onCaret={takeCaret}
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

/** A setting being typed. */
function useSetting(model: ModelId, { id: variable, name }: Stock, field: SpecialText) {
  return useTyping({
    model,
    variable,
    label: say.editText(name, say.texts[field]),
    merge: `setting ${model} ${variable} ${field}`,
    now: () => {
      const now = getDocument().models[model]?.variables[variable];
      return now?.kind === 'stock' && now.special ? specialText(now.special, field) : '';
    },
    put: (draft, text) => setSpecialText(draft, { model, variable, field, text }),
  });
}
