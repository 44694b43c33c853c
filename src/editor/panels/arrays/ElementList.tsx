import { useRef, useState } from 'react';
import { addElement, elementNameProblem, moveElement, removeElement, renameElement } from '#core/commands';
import type { Dimension } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument } from '#editor/store';
import { ArrowDown, ArrowUp, Button, Field, IconButton, Plus, TextArea, X } from '#editor/ui';
import { NameText } from './NameText.tsx';
import { useWindow } from './useWindow.ts';

const say = words.arrays.dimensions;

/** Lists longer than this are drawn where they can be seen only. */
const LONG = 200;
/** The height of a line in CSS pixels, as the style sheet has it. */
const LINE = 48;

interface ElementsProps {
  readonly dimension: Dimension;
  readonly elements: readonly string[];
}

/** The named elements of a dimension, to rename, move, add and remove. */
export function ElementList({ dimension, elements }: ElementsProps) {
  const box = useRef<HTMLDivElement>(null);
  const { from, to } = useWindow(box, { count: elements.length, size: LINE, all: elements.length <= LONG });
  const focusOn = (at: number) => box.current?.querySelectorAll('input')[Math.min(at, elements.length - 2) - from]?.focus();
  return (
    <div className="lw-elements">
      <h3>{say.elements(elements.length)}</h3>
      <div ref={box} className="lw-elements-box">
        <ol style={{ paddingTop: from * LINE, paddingBottom: (elements.length - to) * LINE }}>
          {elements.slice(from, to).map((element, at) => (
            <ElementLine key={element} dimension={dimension} element={element} at={from + at} count={elements.length} onRemoved={() => focusOn(from + at)} />
          ))}
        </ol>
      </div>
      <Adding dimension={dimension} />
    </div>
  );
}

interface ElementLineProps {
  readonly dimension: Dimension;
  readonly element: string;
  readonly at: number;
  readonly count: number;
  readonly onRemoved: () => void;
}

function ElementLine({ dimension, element, at, count, onRemoved }: ElementLineProps) {
  const { id } = dimension;
  const rename = (name: string) =>
    edit(say.steps.renameElement, (draft) => {
      renameElement(draft, { dimension: id, element, name });
    });
  const move = (to: number) => edit(say.steps.moveElement, (draft) => moveElement(draft, { dimension: id, element, to }));
  const remove = () => {
    onRemoved();
    edit(say.steps.removeElement, (draft) => removeElement(draft, { dimension: id, element }));
  };
  return (
    <li className="lw-element">
      <NameText label={say.element(at + 1)} labelHidden name={element} problemOf={(text) => elementNameProblem(getDocument(), dimension, text, element)} onRename={rename} />
      <IconButton size="s" label={say.up(element)} icon={<ArrowUp size={14} />} disabled={at === 0} onClick={() => move(at - 1)} />
      <IconButton size="s" label={say.down(element)} icon={<ArrowDown size={14} />} disabled={at === count - 1} onClick={() => move(at + 1)} />
      <IconButton size="s" label={say.remove(element)} icon={<X size={14} />} disabled={count === 1} onClick={remove} />
    </li>
  );
}

/** New elements, one or a whole list of them. */
function Adding({ dimension: { id } }: Pick<ElementsProps, 'dimension'>) {
  const [text, setText] = useState('');
  const names = text.split(/[\n\t,;]/u).map((name) => name.trim()).filter((name) => name !== '');
  const add = () => {
    edit(say.steps.addElements, (draft) => {
      for (const name of names.length > 0 ? names : [undefined]) addElement(draft, { dimension: id, ...(name === undefined ? {} : { name }) });
    });
    setText('');
  };
  return (
    <div className="lw-elements-adding">
      <Field label={say.addElements} help={say.addElementsHelp}>
        {(ids) => <TextArea {...ids} rows={Math.min(6, Math.max(1, text.split('\n').length))} value={text} onChange={setText} />}
      </Field>
      <Button icon={<Plus size={14} />} onClick={add}>
        {say.addElements}
      </Button>
    </div>
  );
}
