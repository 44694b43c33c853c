import { useEffect, type RefObject } from 'react';
import { SPECIAL_TEXTS, type Variable } from '#core/model';
import { dropCaret, takeCaret, useAnyCaret, type CaretPart } from '#editor/store';

/** The name of the variable, and what takes the keyboard in a table or a graph. */
const NAME = 'input, textarea';
const CONTROL = ':is(input, textarea, select, button, [tabindex="0"])';

/** What of a variable is written in a field now that can take the caret: a flow that a stock drives has no equation, a word no unit. */
interface Written {
  readonly variable: Variable;
  readonly driven: boolean;
  readonly word: boolean;
}

/**
 * Whoever is brought to a part of a variable that has no field of its own gets as near as there is: to the table or the
 * graph that tells of it, else to the name of the variable. What was asked of a variable that one has left is forgotten.
 */
export function useNearest(inspector: RefObject<HTMLElement | null>, written: Written): void {
  const { id } = written.variable;
  const asked = useAnyCaret(id);
  const part = asked === null ? null : (asked.part ?? 'equation');
  const lost = part !== null && !hasField(written, part);
  useEffect(() => {
    if (!lost || part === null) return;
    takeCaret();
    const near = inspector.current?.querySelector<HTMLElement>(`[data-part~="${part}"] ${CONTROL}`) ?? inspector.current?.querySelector<HTMLElement>(NAME);
    near?.focus();
  }, [inspector, part, lost]);
  useEffect(() => () => dropCaret(id), [id]);
}

/** Whether the inspector has a field whose text is that part of the variable. */
export function hasField({ variable, driven, word }: Written, part: CaretPart): boolean {
  switch (part) {
    case 'equation': return !driven && 'equation' in variable && typeof variable.equation === 'string';
    case 'units': return !word && variable.kind !== 'module';
    case 'limits': return variable.kind !== 'lookup' && variable.kind !== 'module';
    case 'initial':
    case 'table': return false;
    default: return variable.kind === 'stock' && variable.special !== undefined && SPECIAL_TEXTS[variable.special.kind].includes(part);
  }
}
