import { useMemo, useState } from 'react';
import { setDefault, setElements } from '#core/commands';
import { elementNames, type Diagnostic, type Dimension, type ModelId } from '#core/model';
import { words } from '#core/words';
import { openDialog, readerSigns, useCompilation, useDocument } from '#editor/store';
import { Button, Field, Maximize, Select, TextField } from '#editor/ui';
import { followWith } from '../inspector/link/follow.ts';
import { cellsIn, decimalIn, layPaste, printCells, readCells, type CellRange } from './cells.ts';
import { cellEquation, elementSheet, type WithEquation } from './elementSheet.ts';
import { Grid } from './Grid.tsx';

const say = words.arrays.table;

export interface ElementEquationsProps {
  readonly model: ModelId;
  readonly variable: WithEquation;
  /** In a dialog of its own. */
  readonly large?: boolean;
}

/** The equations of an array by element, as a table to type in and to paste into, and the one for the rest. */
export function ElementEquations({ model, variable, large = false }: ElementEquationsProps) {
  const dimensions = useDocument((document) => document.dimensions);
  const diagnostics = useOwn(model, variable);
  const [between, setBetween] = useState<readonly number[]>([]);
  const [said, setSaid] = useState('');
  const sheet = useMemo(() => elementSheet({ dimensions }, variable, between, diagnostics), [dimensions, variable, between, diagnostics]);
  const { rows, columns, axes, lookAt, keyAt } = sheet;
  const write = (texts: Readonly<Record<string, string | null>>, label: string) =>
    followWith({ model, variable: variable.id, label, first: (draft) => setElements(draft, { model, variable: variable.id, texts }) });
  const fill = (range: CellRange, text: string | null) => write(Object.fromEntries(cellsIn(range).map((at) => [keyAt(at), text])), say.step(variable.name));
  const copy = (range: CellRange) => {
    setSaid(say.copied(range.bottom - range.top + 1, range.right - range.left + 1));
    const lines = Array.from({ length: range.bottom - range.top + 1 }, (_, line) => cellsIn({ ...range, top: range.top + line, bottom: range.top + line }));
    return printCells(lines.map((line) => line.map((at) => lookAt(at).text)));
  };
  const paste = (text: string, range: CellRange) => {
    const cells = readCells(text, columns.length);
    const { texts, named, lost } = layPaste(cells, sheet, range);
    if (text.trim() === '' || texts.length === 0) return setSaid(say.nothing);
    const decimal = decimalIn(cells.flat(), readerSigns.decimal);
    write(Object.fromEntries(texts.map((cell) => [keyAt(cell), cellEquation(cell.text, decimal)])), say.pasteStep(variable.name));
    setSaid(say.pasted(texts.length, named) + (lost.rows + lost.columns > 0 ? say.lost(lost.rows, lost.columns) : ''));
  };
  const whole = { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 };
  return (
    <div className={large ? 'lw-array lw-grid-large' : 'lw-array'} data-part="equation">
      <Between axes={sheet.others} between={between} onChange={setBetween} />
      <Grid
        label={variable.kind === 'stock' ? say.initialLabel(variable.name) : say.label(variable.name)}
        cornerName={axes[0]?.name ?? ''}
        rows={rows}
        columns={columns}
        lookAt={lookAt}
        onWrite={(range, text) => fill(range, cellEquation(text, readerSigns.decimal))}
        onClear={(range) => fill(range, null)}
        onPaste={paste}
        onCopy={copy}
      />
      <p className="lw-array-said" role="status">
        {said}
      </p>
      <Wrong diagnostics={diagnostics} />
      <Rest model={model} variable={variable} />
      <div className="lw-array-bar">
        <Button size="s" kind="quiet" onClick={() => void navigator.clipboard.writeText(copy(whole))}>
          {say.copyAll}
        </Button>
        {!large && (
          <Button size="s" kind="quiet" icon={<Maximize size={14} aria-hidden />} onClick={() => openDialog('elements')}>
            {say.large}
          </Button>
        )}
      </div>
      {large && <p className="lw-inspector-help">{say.keys}</p>}
    </div>
  );
}

/** One element of each dimension that is neither down nor across. */
function Between({ axes, between, onChange }: { readonly axes: readonly Dimension[]; readonly between: readonly number[]; readonly onChange: (next: readonly number[]) => void }) {
  return axes.map((axis, at) => (
    <Field key={axis.id} label={say.element(axis.name)}>
      {(ids) => (
        <Select
          {...ids}
          value={String(between[at] ?? 0)}
          options={elementNames(axis).map((label, place) => ({ value: String(place), label }))}
          onChange={(value) => onChange(axes.map((_, other) => (other === at ? Number(value) : (between[other] ?? 0))))}
        />
      )}
    </Field>
  ));
}

/** So many mistakes are told one by one. */
const TOLD = 3;

function Wrong({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  const errors = diagnostics.filter(({ severity, place }) => severity === 'error' && place.element !== undefined);
  const wrong = errors.filter((one, at) => errors.findIndex(({ place }) => place.element === one.place.element) === at);
  if (wrong.length === 0) return null;
  return (
    <ul className="lw-array-problems">
      {wrong.slice(0, TOLD).map(({ place, message }, at) => (
        <li key={at}>{say.wrong(place.element ?? '', message)}</li>
      ))}
      {wrong.length > TOLD && <li>{say.more(wrong.length - TOLD)}</li>}
    </ul>
  );
}

/** The equation of all elements that have none of their own. */
function Rest({ model, variable }: Pick<ElementEquationsProps, 'model' | 'variable'>) {
  const { equation, id, name } = variable;
  const diagnostics = useOwn(model, variable);
  const problem = diagnostics.find(({ severity, place }) => severity === 'error' && place.element === undefined)?.message ?? null;
  const text = typeof equation === 'string' ? equation : (equation.default ?? '');
  const commit = (typed: string) =>
    followWith({ model, variable: id, label: say.step(name), first: (draft) => setDefault(draft, { model, variable: id, equation: cellEquation(typed, readerSigns.decimal) ?? '' }) });
  return <TextField label={say.rest} help={text === '' ? say.restEmpty : say.restHelp} value={text} problem={problem} onCommit={commit} spellCheck={false} />;
}

/** What the compiler says about a variable's equations. */
function useOwn(model: ModelId, { id }: WithEquation): readonly Diagnostic[] {
  const { diagnostics } = useCompilation();
  return useMemo(
    () => diagnostics.filter(({ place }) => place.variable === id && place.model === model && (place.part ?? 'equation') === 'equation'),
    [diagnostics, model, id],
  );
}
