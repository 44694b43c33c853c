import { useEffect, useRef } from 'react';
import { setUnits } from '#core/commands';
import { parseUnits } from '#core/language';
import { words } from '#core/words';
import { edit, takeCaret, useCaret, useUnits } from '#editor/store';
import { Button, TextField } from '#editor/ui';
import type { VariableProps } from './props.ts';

const say = words.panels.inspector;

/** The unit, what is wrong with how it is written, and where there is none, the one that follows from the equations. */
export function UnitsField({ model, variable }: VariableProps) {
  const { id, name, units = '' } = variable;
  const proposal = useUnits().proposals.get(`${model}.${id}`);
  const change = (text: string) => edit(say.editUnits(name), (draft) => setUnits(draft, { model, variable: id, units: text }));
  const field = useRef<HTMLInputElement>(null);
  const caret = useCaret(id, 'units');
  useEffect(() => {
    if (caret === null) return;
    field.current?.focus();
    if (caret.span) field.current?.setSelectionRange(caret.span.from, caret.span.to);
    takeCaret();
  }, [caret]);
  const reading = units === '' ? null : parseUnits(units);
  return (
    <TextField
      label={say.units}
      value={units}
      ref={field}
      placeholder={say.unitsHint}
      problem={reading === null || reading.ok ? null : reading.message}
      {...(units === '' && proposal !== undefined && { help: say.unitsFollow, aside: <Proposal units={proposal} onUse={() => change(proposal)} /> })}
      onCommit={change}
    />
  );
}

function Proposal({ units, onUse }: { readonly units: string; readonly onUse: () => void }) {
  return (
    <Button size="s" kind="quiet" onClick={onUse}>
      {say.useUnits(units)}
    </Button>
  );
}
