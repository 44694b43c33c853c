import { useId, useRef, type ClipboardEvent, type ReactNode } from 'react';
import { words } from '#core/words';
import { byFinger, CircleAlert, classes } from '#editor/ui';
import { severalCells, type CellRange, type Edges } from './cells.ts';
import { isIn, type Spot } from './gridKeys.ts';
import { useGrid } from './useGrid.ts';
import { useWindow } from './useWindow.ts';
import './grid.css';

const say = words.arrays.table;

/** What a cell shows. */
export interface CellLook {
  /** What is typed on from, copied and told in full where one points at it. */
  readonly text: string;
  /** The same to look at: a number as the variable's numbers are written. */
  readonly shown: string;
  /** Its text is that for the rest, not its own. */
  readonly inherited: boolean;
  /** What is wrong with it. */
  readonly problem: string | null;
}

export interface GridProps extends Edges {
  readonly label: string;
  readonly cornerName: string;
  readonly lookAt: (at: Spot) => CellLook;
  readonly onWrite: (range: CellRange, text: string) => void;
  readonly onClear: (range: CellRange) => void;
  readonly onPaste: (text: string, range: CellRange) => void;
  readonly onCopy: (range: CellRange) => string;
}

/** Rows and columns beyond these are drawn where they can be seen only. */
const MANY = { rows: 200, columns: 40 };

/** Sizes of cells in CSS pixels, as the style sheet has them. */
const COLUMN = 112;
const HEADER = 132;
const rowHeight = (): number => (byFinger() ? 44 : 32);

/** A table of texts as a spreadsheet has it: one stop of Tab from outside, arrow keys within, copy and paste of rectangles. */
export function Grid(props: GridProps) {
  const { label, rows, columns, lookAt } = props;
  const height = rowHeight();
  const box = useRef<HTMLDivElement>(null);
  const down = useWindow(box, { count: rows.length, size: height, all: rows.length <= MANY.rows });
  const across = useWindow(box, { count: columns.length, size: COLUMN, all: columns.length <= MANY.columns, across: true });
  const wide = columns.length > 1;
  const extent = { rows: rows.length, columns: columns.length, page: 10 };
  const grid = useGrid(box, { ...props, extent, textAt: (at) => lookAt(at).text, onReach: (at) => reach(box.current, at, height, wide) });
  const clip = (event: ClipboardEvent, act: () => void) => {
    if (grid.typing) return;
    event.preventDefault();
    act();
  };
  const seen = { row: grid.at.row >= down.from && grid.at.row < down.to, column: grid.at.column >= across.from && grid.at.column < across.to };
  const stop = { row: seen.row ? grid.at.row : down.from, column: seen.column ? grid.at.column : across.from };
  return (
    <div ref={box} className={classes('lw-grid-box', wide && 'lw-grid-wide')}>
      <div
        role="grid"
        className="lw-grid"
        aria-label={label}
        aria-rowcount={rows.length + (wide ? 1 : 0)}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        onCopy={(event) => clip(event, () => event.clipboardData.setData('text/plain', props.onCopy(grid.range)))}
        onCut={(event) => clip(event, () => {
          event.clipboardData.setData('text/plain', props.onCopy(grid.range));
          props.onClear(grid.range);
        })}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text');
          // Several cells are a table's wherever the caret is: in one cell they are of no use.
          if (grid.typing && severalCells(text)) grid.end(null, null);
          else if (grid.typing) return;
          event.preventDefault();
          props.onPaste(text, grid.range);
        }}
      >
        {wide && <Heads corner={props.cornerName} columns={columns} from={across.from} to={across.to} />}
        <Gap height={down.from * height} />
        {rows.slice(down.from, down.to).map((name, index) => (
          <div key={name} role="row" className="lw-grid-row" aria-rowindex={down.from + index + 1 + (wide ? 1 : 0)}>
            <span role="rowheader" className="lw-grid-head" aria-colindex={1} title={name}>
              {name}
            </span>
            <Gap width={across.from * COLUMN} />
            {columns.slice(across.from, across.to).map((column, shift) => (
              <Cell key={column} at={{ row: down.from + index, column: across.from + shift }} stop={stop} grid={grid} lookAt={lookAt} name={wide ? `${name}, ${column}` : name} />
            ))}
          </div>
        ))}
        <Gap height={(rows.length - down.to) * height} />
      </div>
    </div>
  );
}

/** Where rows or columns are that cannot be seen. */
function Gap({ width, height }: { readonly width?: number; readonly height?: number }): ReactNode {
  return (width ?? height ?? 0) === 0 ? null : <span role="presentation" className="lw-grid-gap" style={{ width, height }} />;
}

function Heads({ corner, columns, from, to }: { readonly corner: string; readonly columns: readonly string[]; readonly from: number; readonly to: number }) {
  return (
    <div role="row" className="lw-grid-row lw-grid-top" aria-rowindex={1}>
      <span role="columnheader" className="lw-grid-head" aria-colindex={1}>
        {corner}
      </span>
      <Gap width={from * COLUMN} />
      {columns.slice(from, to).map((column, index) => (
        <span key={column} role="columnheader" className="lw-grid-head" aria-colindex={from + index + 2} title={column}>
          {column}
        </span>
      ))}
    </div>
  );
}

interface CellProps {
  readonly at: Spot;
  /** The cell that Tab comes to. */
  readonly stop: Spot;
  readonly grid: ReturnType<typeof useGrid>;
  readonly lookAt: (at: Spot) => CellLook;
  readonly name: string;
}

function Cell({ at, stop, grid, lookAt, name }: CellProps) {
  const id = useId();
  const { text, shown, inherited, problem } = lookAt(at);
  const here = at.row === grid.at.row && at.column === grid.at.column;
  const { typing } = grid;
  const typed = here && typing !== null;
  return (
    <div
      role="gridcell"
      data-cell={`${at.row} ${at.column}`}
      aria-colindex={at.column + 2}
      aria-selected={isIn(at, grid.range)}
      aria-invalid={problem !== null}
      aria-describedby={problem === null ? undefined : id}
      className={classes('lw-grid-cell', inherited && 'lw-grid-inherited', problem !== null && 'lw-grid-wrong')}
      tabIndex={at.row === stop.row && at.column === stop.column && !typed ? 0 : -1}
      title={problem ?? text}
      onKeyDown={typed ? undefined : grid.cellKeys}
      onMouseDown={(event) => {
        if (typed) return;
        event.preventDefault();
        const has = event.currentTarget === document.activeElement;
        if (has && here && !event.shiftKey) grid.begin(text);
        else grid.go(at, event.shiftKey);
      }}
    >
      {typed ? (
        <input
          ref={take}
          aria-label={name}
          className="lw-grid-input"
          defaultValue={typing.text}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={grid.fieldKeys}
          onBlur={(event) => grid.end(event.currentTarget.value, null)}
        />
      ) : (
        <>
          {problem !== null && <CircleAlert size={12} aria-hidden />}
          <span className="lw-grid-text">{shown}</span>
          {text === '' && <span className="lw-hidden">{say.missing}</span>}
          {inherited && text !== '' && <span className="lw-hidden">{`(${say.inherited})`}</span>}
          {problem !== null && (
            <span id={id} className="lw-hidden">
              {problem}
            </span>
          )}
        </>
      )}
    </div>
  );
}

/** A field that has just come takes the keyboard, its caret behind the text. */
function take(field: HTMLInputElement | null): void {
  if (!field || field === document.activeElement) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

/** Scrolls a box so that a cell is in sight, clear of the names at its edges. */
function reach(box: HTMLElement | null, { row, column }: Spot, height: number, wide: boolean): void {
  if (!box) return;
  const top = row * height;
  const room = box.clientHeight - (wide ? height : 0);
  box.scrollTop = Math.min(top, Math.max(box.scrollTop, top + height - room));
  const left = column * COLUMN;
  if (wide) box.scrollLeft = Math.min(left, Math.max(box.scrollLeft, left + COLUMN - (box.clientWidth - HEADER)));
}
