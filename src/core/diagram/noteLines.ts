import { baseline } from './label.ts';
import { type NoteBlock, parseNote, type TextRun } from './notes.ts';
import { LINE_HEIGHT, measure, type TextStyle } from './text.ts';

/** A run placed on a line: `x` is its left end. */
export interface PlacedRun extends TextRun {
  readonly x: number;
  readonly width: number;
}

/** One line of a note; `y` is its baseline. `bullet` is the centre of the dot before a list item's first line. */
export interface NoteLine {
  readonly y: number;
  readonly style: TextStyle;
  readonly runs: readonly PlacedRun[];
  readonly bullet?: { readonly x: number; readonly y: number };
}

/** A note's text set in a width: lines count from the top left corner of the box. */
export interface NoteText {
  readonly lines: readonly NoteLine[];
  readonly height: number;
}

const BODY: TextStyle = { size: 13, weight: 400 };
const HEADING: TextStyle = { size: 15, weight: 600 };
const PADDING = 12;
const INDENT = 14;
/** Space that an empty line leaves, before what follows it. */
const SPACE = 7;
/** The advance of a monospaced letter as a multiple of the size, and the size of code beside text. */
const CODE = { advance: 0.6, size: 0.92 };

/** Breaks a note's Markdown into placed lines that fit a box of a width. */
export function setNote(text: string, width: number): NoteText {
  const lines: NoteLine[] = [];
  let top = PADDING;
  for (const block of parseNote(text)) {
    const style = block.kind === 'heading' ? HEADING : BODY;
    if (block.spaced) top += SPACE;
    const placed = setBlock(block, Math.max(40, width - 2 * PADDING), style, top);
    lines.push(...placed);
    top += placed.length * style.size * LINE_HEIGHT;
  }
  return { lines, height: Math.ceil(top + PADDING) };
}

function setBlock(block: NoteBlock, room: number, style: TextStyle, top: number): NoteLine[] {
  const indent = block.kind === 'item' ? INDENT : 0;
  const left = PADDING + indent;
  return breakRuns(block.runs, room - indent, style).map((runs, index) => {
    const y = baseline(top, index, style);
    const line = { y, style, runs: runs.map((run) => ({ ...run, x: run.x + left })) };
    return block.kind === 'item' && index === 0 ? { ...line, bullet: { x: PADDING + 4, y: y - style.size * 0.34 } } : line;
  });
}

/** Greedy filling, word by word, with the manner of each word kept. */
function breakRuns(runs: readonly TextRun[], room: number, style: TextStyle): PlacedRun[][] {
  const lines: PlacedRun[][] = [[]];
  let x = 0;
  for (const run of runs) {
    for (const text of run.text.split(/(?<=\s)(?=\S)/u)) {
      const width = widthOf({ ...run, text: text.trimEnd() }, style);
      if (x > 0 && x + width > room) {
        lines.push([]);
        x = 0;
      }
      const line = lines.at(-1) ?? [];
      const full = widthOf({ ...run, text }, style);
      place(line, { ...run, text, x, width: full });
      x += full;
    }
  }
  return lines;
}

/** Puts a word on a line, as part of the run before it where the manner is the same. */
function place(line: PlacedRun[], run: PlacedRun): void {
  const last = line.at(-1);
  const same = last && last.bold === run.bold && last.italic === run.italic && last.code === run.code && last.href === run.href;
  if (same) line[line.length - 1] = { ...last, text: last.text + run.text, width: last.width + run.width };
  else line.push(run);
}

function widthOf(run: TextRun, style: TextStyle): number {
  if (run.code) return [...run.text].length * CODE.advance * CODE.size * style.size;
  return measure(run.text, run.bold ? { ...style, weight: 600 } : style);
}
