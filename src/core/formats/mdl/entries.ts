import type { InFile } from '../report.ts';

/** One entry of the equations: what stands before the first `~`, and the fields after it. */
export interface Entry extends InFile {
  readonly equation: string;
  readonly units: string;
  readonly note: string;
  /** The group that it stands in; empty before the first. */
  readonly group: string;
}

/** A macro: its head and its own entries. */
export interface MacroEntries extends InFile {
  /** `NAME(parameters : outputs)`. */
  readonly head: string;
  readonly entries: readonly Entry[];
}

/** All entries of a file, in its order. */
export interface Entries {
  readonly main: readonly Entry[];
  readonly macros: readonly MacroEntries[];
  /** A macro that nothing ends: its entries count among the model's. */
  readonly endless: InFile | null;
}

/** Reads the entries of the equation part. Never throws: an entry that nothing ends reaches to the end. */
export function readEntries(text: string): Entries {
  return new EntryReader(text).run();
}

class EntryReader {
  private readonly text: string;
  private at = 0;
  private line = 1;
  private group = '';
  private readonly main: Entry[] = [];
  private readonly macros: { head: string; line: number; entries: Entry[] }[] = [];
  private open: Entry[] = this.main;

  constructor(text: string) {
    this.text = text;
  }

  run(): Entries {
    for (this.skipBlanks(); this.at < this.text.length; this.skipBlanks()) {
      if (this.startsWith(':MACRO:')) this.beginMacro();
      else if (this.startsWith(':END OF MACRO:')) this.endMacro();
      else if (/^(?:\*{3}|\{\*{3})/u.test(this.text.slice(this.at, this.at + 4))) this.readGroup();
      else this.readEntry();
    }
    const endless = this.open === this.main ? null : (this.macros.pop() ?? null);
    if (endless) this.main.push(...endless.entries);
    return { main: this.main, macros: this.macros, endless };
  }

  private startsWith(word: string): boolean {
    return this.text.slice(this.at, this.at + word.length).toUpperCase() === word;
  }

  /** Moves on, counting lines; gives what was passed. */
  private moveTo(end: number): string {
    const passed = this.text.slice(this.at, end);
    for (const character of passed) if (character === '\n') this.line += 1;
    this.at = end;
    return passed;
  }

  /** Blanks, and remarks in braces, of which the file's encoding is one. */
  private skipBlanks(): void {
    const blanks = /(?:\s|\{(?!\*{3})[^}]*\})*/uy;
    blanks.lastIndex = this.at;
    this.moveTo(this.at + (blanks.exec(this.text)?.[0].length ?? 0));
  }

  private beginMacro(): void {
    const { line } = this;
    this.moveTo(this.at + ':MACRO:'.length);
    const close = this.text.indexOf(')', this.at);
    const head = this.moveTo(close < 0 ? this.text.length : close + 1);
    const macro = { head, line, entries: [] };
    this.macros.push(macro);
    this.open = macro.entries;
  }

  private endMacro(): void {
    this.moveTo(this.at + ':END OF MACRO:'.length);
    this.open = this.main;
  }

  /** Stars, the group's name, stars, `~` and a comment up to `|`. */
  private readGroup(): void {
    const end = this.text.indexOf('|', this.at);
    const [head = ''] = this.moveTo(end < 0 ? this.text.length : end + 1).split('~');
    this.group = plain(head.replace(/[*{}|]/gu, ' ')).replace(/^\./u, '');
  }

  private readEntry(): void {
    const { line } = this;
    const equation = this.moveTo(endOfEquation(this.text, this.at));
    const close = this.text.indexOf('|', this.at);
    const rest = this.moveTo(close < 0 ? this.text.length : close);
    this.moveTo(Math.min(this.text.length, this.at + 1));
    const [, units = '', ...notes] = rest.split('~');
    const note = notes.filter((field) => !/^\s*:SUP/iu.test(field)).join('~');
    if (equation.trim() !== '') this.open.push({ equation, units: plain(units), note: prose(note), line, group: this.group });
  }
}

/** The place of the `~` or `|` that ends an equation; neither counts in a quoted name, a text or a remark. */
function endOfEquation(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '~' || character === '|') return at;
    if (character === '"') at = closingQuote(text, at);
    else if (character === '{') at = closing(text, '}', at);
    else if (character === "'" && /[(,]\s*$/u.test(text.slice(Math.max(from, at - 20), at))) at = closing(text, "'", at);
  }
  return text.length;
}

/** The place of a sign after `from`; `from` itself where it does not come any more. */
function closing(text: string, sign: string, from: number): number {
  const close = text.indexOf(sign, from + 1);
  return close < 0 ? from : close;
}

/** The place of the quote that closes a name, `\"` being none; the opening one where nothing closes it. */
export function closingQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '"') return at;
  }
  return from;
}

/** One line, without breaks. */
function plain(text: string): string {
  return text.replace(/\\\n/gu, ' ').replace(/\s+/gu, ' ').trim();
}

/** A comment: a backslash at the end of a line joins it to the next. */
function prose(text: string): string {
  return text
    .replace(/\s*\\\n\s*/gu, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
