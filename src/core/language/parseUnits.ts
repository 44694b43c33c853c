import { words } from '#core/words';
import type { Span } from './expr.ts';
import { cleanName, foldName } from './names.ts';
import { DIMENSIONLESS, divideUnits, multiplyUnits, powerUnits, type Units } from './units.ts';

/** A unit that was read, or what is wrong with its text and where. */
export type UnitsReading =
  | { readonly ok: true; readonly units: Units }
  | { readonly ok: false; readonly message: string; readonly span: Span };

const MAX_LENGTH = 500;
const SIGN = /^[*/^()]$/u;
/** Two stars, a sign, a number, a word, or what has no meaning. */
const PIECE = /\*\*|[*/^()·×²³]|-?\d+(?:\.\d+)?(?![\p{L}\d_])|[\p{L}\p{M}\p{N}\p{Sc}_%#°](?:(?![²³])[\p{L}\p{M}\p{N}\p{Sc}_%#°'’&.-])*|\S/gu;
const WORD = /^(?!-?\d+(?:\.\d+)?$)[\p{L}\p{M}\p{N}\p{Sc}_%#°]/u;
const KNOWN = /^(?:\*\*|[*/^()·×]|-?\d+(?:\.\d+)?|per)$/iu;
const SYNONYMS: Readonly<Record<string, string>> = { '**': '^', '·': '*', '×': '*', per: '/' };
const NONE: ReadonlySet<string> = new Set(['dimensionless', 'dmnl', 'unitless', 'no unit', 'none']);
const IRREGULAR: Readonly<Record<string, string>> = { people: 'person', children: 'child', men: 'man', women: 'woman', feet: 'foot' };
const SUPERSCRIPTS: Readonly<Record<string, number>> = { '²': 2, '³': 3 };

/**
 * Reads a unit: names joined by `*`, `/`, `per` and powers, in brackets where needed: `customers/month`,
 * `$/customer/month`, `kg*m^2`, `1/month`. `1`, `dimensionless` and `dmnl` are pure numbers. Case and a plural s make no
 * difference: customer is Customers, people is person.
 */
export function parseUnits(text: string): UnitsReading {
  const whole = { from: 0, to: text.length };
  if (text.trim() === '') return { ok: false, message: words.language.unitsEmpty, span: whole };
  if (text.length > MAX_LENGTH) return { ok: false, message: words.language.unitsTooLong(MAX_LENGTH), span: whole };
  const reader = new UnitsReader(text);
  const units = reader.product();
  reader.finish();
  return reader.problem ? { ok: false, ...reader.problem } : { ok: true, units };
}

/** The form that a unit's name is compared by: folded, in the singular. */
export function unitKey(name: string): string {
  const folded = foldName(name);
  const irregular = IRREGULAR[folded];
  if (irregular) return irregular;
  if (/[^aeiou]ies$/u.test(folded)) return folded.replace(/ies$/u, 'y');
  if (/(?:ch|sh|ss|x)es$/u.test(folded)) return folded.slice(0, -2);
  return folded.length > 2 && /[^sui]s$/u.test(folded) ? folded.slice(0, -1) : folded;
}

interface Piece {
  readonly text: string;
  readonly span: Span;
}

/** Reads by descent: product of powers of names and brackets. Keeps the first problem. */
class UnitsReader {
  problem: { readonly message: string; readonly span: Span } | null = null;
  private readonly text: string;
  private readonly pieces: readonly Piece[];
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.pieces = this.split();
  }

  product(): Units {
    let units = this.power(null);
    for (let operator = this.operator(); operator !== null; operator = this.operator()) {
      this.at += 1;
      const right = this.power(operator);
      units = operator.text === '/' ? divideUnits(units, right) : multiplyUnits(units, right);
    }
    return units;
  }

  /** Reports what is left over. */
  finish(): void {
    const piece = this.pieces[this.at];
    if (piece) this.fail(piece.text === ')' ? words.language.unitsBracketExtra : words.language.unitsOperator(piece.text), piece.span);
  }

  private operator(): Piece | null {
    const piece = this.pieces[this.at];
    return piece?.text === '*' || piece?.text === '/' ? piece : null;
  }

  private power(operator: Piece | null): Units {
    const base = this.base(operator);
    if (this.pieces[this.at]?.text !== '^') return base;
    this.at += 1;
    const piece = this.pieces[this.at];
    const power = Number(piece?.text);
    if (piece) this.at += 1;
    if (piece && Number.isInteger(power)) return powerUnits(base, power);
    this.fail(words.language.unitsPower, piece?.span ?? this.last());
    return base;
  }

  private base(operator: Piece | null): Units {
    const piece = this.pieces[this.at];
    if (!piece || (SIGN.test(piece.text) && piece.text !== '(')) {
      if (operator) this.fail(words.language.unitsMissing(operator.text), operator.span);
      else this.fail(piece ? words.language.unitsMissingBefore(piece.text) : words.language.unitsEmpty, piece?.span ?? this.last());
      return DIMENSIONLESS;
    }
    this.at += 1;
    if (piece.text === '(') return this.bracket();
    if (/^[-\d.]+$/u.test(piece.text)) {
      if (piece.text !== '1') this.fail(words.language.unitsNumber(piece.text), piece.span);
      return DIMENSIONLESS;
    }
    return NONE.has(foldName(piece.text)) ? DIMENSIONLESS : [{ name: piece.text, key: unitKey(piece.text), power: 1 }];
  }

  private bracket(): Units {
    const units = this.product();
    if (this.pieces[this.at]?.text === ')') this.at += 1;
    else this.fail(words.language.unitsBracket, this.last());
    return units;
  }

  private last(): Span {
    return { from: this.text.length, to: this.text.length };
  }

  private fail(message: string, span: Span): void {
    this.problem ??= { message, span };
  }

  /** Cuts the text: signs, numbers, and names of one word or more. */
  private split(): readonly Piece[] {
    const pieces: Piece[] = [];
    for (const match of this.text.matchAll(PIECE)) {
      const [text] = match;
      const span = { from: match.index, to: match.index + text.length };
      const last = pieces.at(-1);
      const power = SUPERSCRIPTS[text];
      if (power) pieces.push({ text: '^', span }, { text: String(power), span });
      else if (last && isWord(text) && isWord(last.text)) pieces[pieces.length - 1] = this.joined(last.span.from, span.to);
      else pieces.push({ text: SYNONYMS[text.toLowerCase()] ?? text, span });
      if (!power && !isWord(text) && !KNOWN.test(text)) this.fail(words.language.unitsCharacter(text), span);
    }
    return pieces;
  }

  private joined(from: number, to: number): Piece {
    return { text: cleanName(this.text.slice(from, to)), span: { from, to } };
  }
}

function isWord(text: string): boolean {
  return WORD.test(text) && SYNONYMS[text.toLowerCase()] === undefined;
}
