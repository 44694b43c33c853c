import type { InFile } from '../report.ts';

/** One line of a file. */
export interface Line extends InFile {
  readonly text: string;
}

/** The three parts of a Vensim model file. */
export interface Sections {
  /** Everything up to the sketch, with the file's own line breaks as `\n`. */
  readonly equations: string;
  readonly sketch: readonly Line[];
  /** What follows the sketch: settings of runs and of the program, `number:value` each. */
  readonly settings: readonly Line[];
}

const SKETCH_START = /^\\{2,3}---\/{3}/u;
const SKETCH_END = /^\/{3}---\\{2,3}/u;

/** Takes a file apart at the lines that begin and end its sketch. */
export function splitSections(text: string): Sections {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  const start = lines.findIndex((line) => SKETCH_START.test(line));
  const end = lines.findIndex((line) => SKETCH_END.test(line));
  const sketchStart = start < 0 ? (end < 0 ? lines.length : end) : start;
  const sketchEnd = end < sketchStart ? lines.length : end;
  const numbered = (from: number, to: number): Line[] => lines.slice(from, to).map((line, at) => ({ text: line, line: from + at + 1 }));
  return {
    equations: lines.slice(0, sketchStart).join('\n'),
    sketch: numbered(sketchStart, sketchEnd),
    settings: numbered(sketchEnd, lines.length),
  };
}

/** The value of a setting, without blanks around it; null where the file has none. */
export function settingOf({ settings }: Sections, number: number): string | null {
  const prefix = `${number}:`;
  return settings.find(({ text }) => text.startsWith(prefix))?.text.slice(prefix.length).trim() ?? null;
}
