import { useEffect, useRef, useState } from 'react';
import { deleteDimension, dimensionNameProblem, dimensionUse, isRelated, nameElements, renameDimension, setSize } from '#core/commands';
import { elementNames, MOST_ELEMENTS, type Dimension } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, showExact, useDocument } from '#editor/store';
import { Button, NumberField, SegmentedControl, Trash2 } from '#editor/ui';
import { readingOf } from '../numbers.ts';
import { ElementList } from './ElementList.tsx';
import { NameText } from './NameText.tsx';

const say = words.arrays.dimensions;

interface DimensionProps {
  readonly dimension: Dimension;
}

interface DetailsProps extends DimensionProps {
  /** It was added just now: what is typed next is its name. */
  readonly nameFirst: boolean;
  readonly onDeleted: () => void;
}

/** One dimension: its name, its elements, and the way to be rid of it. */
export function DimensionDetails({ dimension, nameFirst, onDeleted }: DetailsProps) {
  const details = useRef<HTMLElement>(null);
  useEffect(() => {
    if (nameFirst) details.current?.querySelector('input')?.select();
  }, [nameFirst]);
  const dimensions = useDocument((document) => document.dimensions);
  const related = isRelated({ dimensions }, dimension);
  const whole = dimension.of === undefined ? undefined : dimensions[dimension.of];
  return (
    <section ref={details} className="lw-dimension-details" aria-label={dimension.name}>
      <NameLine dimension={dimension} />
      {whole && <p className="lw-inspector-help">{say.partOf(whole.name)}</p>}
      {related ? <p className="lw-inspector-help">{say.fixed}</p> : <Kind dimension={dimension} />}
      {typeof dimension.elements !== 'number' && <ElementList dimension={dimension} elements={dimension.elements} />}
      <Deleting dimension={dimension} onDeleted={onDeleted} />
    </section>
  );
}

function NameLine({ dimension: { id, name } }: DimensionProps) {
  const rename = (text: string) =>
    edit(say.steps.rename, (draft) => {
      renameDimension(draft, { dimension: id, name: text });
    });
  return <NameText label={say.name} name={name} problemOf={(text) => dimensionNameProblem(getDocument(), text, id)} onRename={rename} />;
}

/** Elements by name, or as many as one says. */
function Kind({ dimension }: DimensionProps) {
  const { id, elements } = dimension;
  const kind = typeof elements === 'number' ? 'sized' : 'named';
  const resize = (size: number) => edit(say.steps.size, (draft) => setSize(draft, { dimension: id, size }));
  const change = (next: 'named' | 'sized') => {
    if (next === 'sized') resize(elementNames(dimension).length);
    else edit(say.steps.named, (draft) => nameElements(draft, { dimension: id }));
  };
  return (
    <div className="lw-dimension-kind">
      <SegmentedControl label={say.kind} segments={(['named', 'sized'] as const).map((value) => ({ value, label: say[value] }))} value={kind} onChange={change} />
      {typeof elements === 'number' && <NumberField label={say.size} value={elements} read={sizeOf} print={showExact} onCommit={resize} />}
    </div>
  );
}

function sizeOf(text: string) {
  const reading = readingOf(text);
  if ('problem' in reading) return reading;
  return Number.isInteger(reading.value) && reading.value >= 1 && reading.value <= MOST_ELEMENTS ? reading : { problem: say.sizeProblem };
}

/** Says what goes with a dimension before it goes. */
function Deleting({ dimension, onDeleted }: DimensionProps & { readonly onDeleted: () => void }) {
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) first.current?.focus();
  }, [asked]);
  const { id, name } = dimension;
  const remove = () => {
    edit(say.steps.delete, (draft) => deleteDimension(draft, { dimension: id }));
    onDeleted();
  };
  if (!asked) {
    return (
      <Button kind="quiet" className="lw-dimension-delete" icon={<Trash2 size={14} />} onClick={() => setAsked(true)}>
        {say.delete(name)}
      </Button>
    );
  }
  const { variables, equations } = dimensionUse(getDocument(), id);
  return (
    <div className="lw-dimension-ask" role="alertdialog" aria-labelledby={`ask-${id}`} aria-describedby={`uses-${id}`}>
      <h3 id={`ask-${id}`}>{say.ask(name)}</h3>
      <div id={`uses-${id}`}>
        {variables.length + equations.length === 0 && <p>{say.unused}</p>}
        {variables.length > 0 && <p>{say.loses(variables, elementNames(dimension)[0] ?? '')}</p>}
        {equations.length > 0 && <p>{say.refersTo(equations)}</p>}
        <p>{say.undoable}</p>
      </div>
      <div className="lw-dimension-answers">
        <Button ref={first} kind="danger" onClick={remove}>
          {say.confirm}
        </Button>
        <Button onClick={() => setAsked(false)}>{say.keep}</Button>
      </div>
    </div>
  );
}
