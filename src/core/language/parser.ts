import { words } from '#core/words';
import type { BinaryOperator, Expr, Index, Parsed, Span } from './expr.ts';
import { reportMissingOperand, reportMissingOperator } from './missing.ts';
import { foldName } from './names.ts';
import { MAX_HEIGHT, NodeMaker } from './nodes.ts';
import { binaryKeyword, LOOSEST, PRECEDENCE, unaryOperator, UNARY_PRECEDENCE } from './operators.ts';
import { TokenReader } from './reader.ts';
import { isExpected, passStray, type Frame } from './stray.ts';
import type { NameToken, Token } from './token.ts';

type Name = Expr & { kind: 'name' };
type Callee = Expr & { kind: 'name' | 'subscript' };

const MAX_LENGTH = 100_000;
const MAX_NESTING = 200;
const IF_THEN_ELSE = foldName('IF_THEN_ELSE');

/**
 * Reads an equation. Never throws, whatever the text: gives the best tree it can make, and says what is wrong, where,
 * and what would mend it. A text of blanks and comments has neither tree nor problems. Longer than 100,000 characters,
 * deeper than 200 brackets or higher than 500 terms in a row is a problem, so that nobody's stack overflows.
 */
export function parse(text: string): Parsed {
  if (text.length <= MAX_LENGTH) return new Parser(text).run();
  const span = { from: MAX_LENGTH, to: text.length };
  return { expr: null, problems: [{ code: 'too-long', message: words.language.tooLong(MAX_LENGTH), span }] };
}

/** A Pratt parser: operators by precedence, everything that encloses by descent. */
class Parser {
  private readonly reader: TokenReader;
  private readonly make = new NodeMaker();
  /** What encloses the place that is being read, outermost first. */
  private readonly frames: Frame[] = [];
  private nesting = 0;

  constructor(text: string) {
    this.reader = new TokenReader(text);
  }

  run(): Parsed {
    const expr = this.reader.ended ? null : this.expression();
    return { expr, problems: this.reader.problems };
  }

  /** Reads up to what encloses the expression, or to the end; what fits nowhere is reported and passed over. */
  private expression(): Expr | null {
    const start = this.reader.start;
    let expr = this.binary(LOOSEST);
    while (!this.reader.ended && !isExpected(this.reader.peek(), this.frames)) {
      const value = passStray(this.reader, this.frames);
      if (value && expr?.kind === 'number') expr = { ...expr, ...value };
      expr = this.operations(start, expr ?? this.operandAfterStray(), LOOSEST);
    }
    return expr;
  }

  private operandAfterStray(): Expr | null {
    return this.startsOperand() ? this.operand() : null;
  }

  private binary(least: number): Expr | null {
    const start = this.reader.start;
    return this.operations(start, this.operand(), least);
  }

  /** Goes on with operators that bind at least as tightly as `least` after a left operand. */
  private operations(start: number, first: Expr | null, least: number): Expr | null {
    let left = first;
    for (;;) {
      const operator = this.operatorAhead();
      if (operator === null) {
        if (least > PRECEDENCE['*'] || left === null || !this.startsOperand()) return left;
        reportMissingOperator(this.reader);
      } else {
        if (PRECEDENCE[operator] < least) return left;
        this.reader.advance();
      }
      left = this.joined(start, left, operator ?? '*');
    }
  }

  private joined(start: number, left: Expr | null, operator: BinaryOperator): Expr | null {
    const right = operator === '^' ? this.nested(() => this.binary(PRECEDENCE['^'])) : this.binary(PRECEDENCE[operator] + 1);
    if (left === null || right === null) return left ?? right;
    return this.limited(this.make.binary(operator, left, right, this.spanFrom(start)), left);
  }

  private operatorAhead(): BinaryOperator | null {
    const token = this.reader.peek();
    if (token?.kind === 'operator') return token.operator;
    return token?.kind === 'keyword' ? binaryKeyword(token.word) : null;
  }

  private startsOperand(): boolean {
    const token = this.reader.peek();
    if (token?.kind === 'number' || token?.kind === 'name') return true;
    return this.reader.at('(') || this.reader.atWord('NOT') || this.reader.atWord('IF');
  }

  private operand(): Expr | null {
    const token = this.reader.peek();
    const start = this.reader.start;
    const unary = token?.kind === 'operator' ? unaryOperator(token.operator) : token?.kind === 'keyword' ? unaryOperator(token.word) : null;
    if (unary === null) return this.transposed(start, this.primary(token));
    this.reader.advance();
    const operand = this.nested(() => this.binary(UNARY_PRECEDENCE));
    return operand && this.limited(this.make.unary(unary, operand, this.spanFrom(start)), operand);
  }

  private primary(token: Token | undefined): Expr | null {
    if (token?.kind === 'number') return this.number(token);
    if (token?.kind === 'name') return this.nameOrCall(token);
    if (this.reader.at('(')) return this.group();
    if (token?.kind === 'keyword') {
      if (token.word === 'IF') return this.condition();
      const operator = binaryKeyword(token.word);
      if (operator && this.reader.at('(', 1)) return this.operatorCall(operator);
    }
    reportMissingOperand(this.reader);
    return null;
  }

  private number(token: Token & { kind: 'number' }): Expr {
    this.reader.advance();
    return { kind: 'number', value: token.value, text: this.reader.text.slice(token.span.from, token.span.to), span: token.span };
  }

  /** Transposes and indexes after a value; only names may have indexes, and have read theirs. */
  private transposed(start: number, first: Expr | null): Expr | null {
    let expr = first;
    while (expr && (this.reader.at("'") || this.reader.at('['))) {
      if (this.reader.at('[')) {
        const from = this.reader.start;
        this.indexes();
        this.reader.report('index', words.language.subscriptOfValue, this.spanFrom(from));
      } else {
        this.reader.advance();
        expr = this.limited(this.make.transpose(expr, this.spanFrom(start)), expr);
      }
    }
    return expr;
  }

  private nameOrCall(token: NameToken): Expr {
    const start = token.span.from;
    this.reader.advance();
    const name: Name = { kind: 'name', path: token.parts.map((part) => part.text), span: token.span };
    const callee = this.reader.at('[') ? this.subscript(start, name) : name;
    if (!this.reader.at('(')) return callee;
    const args = this.list('arguments', () => this.nested(() => this.expression()));
    if (callee === name && token.parts.length === 1 && foldName(name.path[0] ?? '') === IF_THEN_ELSE) return this.conditionOf(start, args) ?? callee;
    const output = this.output();
    return this.limited(this.make.call(callee, args, output, this.spanFrom(start)), callee);
  }

  /** `.name` right after the bracket of a call: one of the outputs of a macro. */
  private output(): string | null {
    const token = this.reader.peek();
    const [parent, name, ...more] = token?.kind === 'name' && token.span.from === this.reader.end ? token.parts : [];
    if (parent?.text !== '' || !name || more.length > 0) return null;
    this.reader.advance();
    return name.text;
  }

  private subscript(start: number, name: Name): Callee {
    const indexes = this.indexes();
    return indexes.length === 0 ? name : this.make.subscript(name, indexes, this.spanFrom(start));
  }

  private indexes(): Index[] {
    const from = this.reader.start;
    const empty = this.reader.at(']', 1);
    const indexes = this.list('indexes', () => this.index());
    if (empty) this.reader.report('index', words.language.indexMissing, this.spanFrom(from));
    return indexes;
  }

  private index(): Index | null {
    const start = this.reader.start;
    const token = this.reader.peek();
    if (token?.kind === 'operator' && token.operator === '*') {
      const all = this.all(start);
      if (all) return all;
    }
    if (this.reader.at('@')) return this.position(start);
    const from = this.nested(() => this.expression());
    if (from === null || !this.reader.at(':')) return from && { kind: 'expression', value: from, span: this.spanFrom(start) };
    this.reader.advance();
    const to = this.nested(() => this.expression());
    return to && { kind: 'range', from, to, span: this.spanFrom(start) };
  }

  /** `*` or `*:Dim`, where it is that and no product. */
  private all(start: number): Index | null {
    if (this.reader.at(',', 1) || this.reader.at(']', 1)) {
      this.reader.advance();
      return { kind: 'all', span: this.spanFrom(start) };
    }
    const dimension = this.reader.peek(2);
    if (!this.reader.at(':', 1) || dimension?.kind !== 'name') return null;
    for (let read = 0; read < 3; read += 1) this.reader.advance();
    return { kind: 'subrange', dimension: dimension.parts.map((part) => part.text).join('.'), span: this.spanFrom(start) };
  }

  private position(start: number): Index | null {
    this.reader.advance();
    const token = this.reader.peek();
    const position = token?.kind === 'number' ? token.value : 0;
    if (token?.kind === 'number' || token?.kind === 'name') this.reader.advance();
    if (Number.isInteger(position) && position >= 1) return { kind: 'position', position, span: this.spanFrom(start) };
    this.reader.report('index', words.language.positionNumber, this.spanFrom(start));
    return null;
  }

  private group(): Expr | null {
    const from = this.reader.start;
    this.reader.advance();
    if (this.reader.at(')')) {
      this.reader.advance();
      this.reader.report('operand-missing', words.language.emptyBrackets, this.spanFrom(from));
      return null;
    }
    const expr = this.within({ closing: ')', commas: false }, () => this.nested(() => this.expression()));
    this.close(from, ')');
    return expr;
  }

  /** Reads `(a, b)` or `[a, b]`, brackets included. */
  private list<Item>(what: 'arguments' | 'indexes', item: () => Item | null): Item[] {
    const closing = what === 'arguments' ? ')' : ']';
    const from = this.reader.start;
    const items: Item[] = [];
    this.reader.advance();
    if (!this.reader.at(closing)) {
      this.within({ closing, commas: true }, () => {
        for (let more = true; more; more = this.took(',')) {
          const read = this.emptyAhead(closing) ? null : item();
          if (read !== null) items.push(read);
        }
      });
    }
    this.close(from, closing);
    return items;
  }

  private emptyAhead(closing: ')' | ']'): boolean {
    if (!this.reader.at(',') && !this.reader.at(closing)) return false;
    const span = { from: this.reader.start, to: this.reader.start + 1 };
    if (closing === ')') this.reader.report('argument-missing', words.language.argumentMissing, span);
    else this.reader.report('index', words.language.indexMissing, span);
    return true;
  }

  private close(opened: number, closing: ')' | ']'): void {
    if (this.took(closing)) return;
    const span = { from: this.reader.end, to: this.reader.end };
    // A bracket put behind something broken mends nothing.
    const mends = this.reader.end > opened + 1 && !this.reader.faultsSince(opened);
    const fix = mends ? { label: words.language.addBracket(closing), text: closing } : undefined;
    this.reader.report('bracket-missing', words.language.bracketMissing(closing, opened + 1), span, fix);
  }

  /** `MOD(a, b)`, `AND(a, b, c)`: an operator written like a function. */
  private operatorCall(operator: BinaryOperator): Expr | null {
    const start = this.reader.start;
    this.reader.advance();
    const args = this.list('arguments', () => this.nested(() => this.expression()));
    if (args.length < 2) this.reader.report('argument-missing', words.language.argumentMissing, this.spanFrom(start));
    const span = this.spanFrom(start);
    return args.reduce<Expr | null>((left, right) => (left ? this.limited(this.make.binary(operator, left, right, span), left) : right), null);
  }

  private condition(): Expr | null {
    const start = this.reader.start;
    this.reader.advance();
    if (this.reader.atWord('THEN') && this.reader.atWord('ELSE', 1) && this.reader.at('(', 2)) {
      this.reader.advance();
      this.reader.advance();
      return this.conditionOf(start, this.list('arguments', () => this.nested(() => this.expression())));
    }
    if (this.reader.at('(') && this.reader.commasInBrackets() > 0) return this.conditionLikeCall(start);
    const condition = this.within({ words: ['THEN', 'ELSE'] }, () => this.nested(() => this.expression()));
    const then = this.consequence();
    const otherwise = this.otherwise();
    return this.choice(start, [condition, then, otherwise]);
  }

  private consequence(): Expr | null {
    if (!this.tookWord('THEN')) {
      this.reader.report('if-form', words.language.thenMissing, this.emptySpan());
      if (this.reader.ended || this.reader.atWord('ELSE')) return null;
    }
    return this.within({ words: ['ELSE'] }, () => this.nested(() => this.expression()));
  }

  private otherwise(): Expr | null {
    if (this.tookWord('ELSE')) return this.nested(() => this.expression());
    const fix = { label: words.language.addElse, text: ' ELSE 0' };
    this.reader.report('if-form', words.language.elseMissing, this.emptySpan(), fix);
    return null;
  }

  private conditionLikeCall(start: number): Expr | null {
    const args = this.list('arguments', () => this.nested(() => this.expression()));
    const [condition, then, otherwise] = args.map(({ span }) => this.reader.text.slice(span.from, span.to));
    const choice = `IF ${condition ?? '...'} THEN ${then ?? '...'} ELSE ${otherwise ?? '0'}`;
    const text = this.reader.isWhole(start) ? choice : `(${choice})`;
    const fix = { label: words.language.writeInstead(text), text };
    this.reader.report('if-form', words.language.ifLikeCall(text), this.spanFrom(start), fix);
    return this.choice(start, args);
  }

  private conditionOf(start: number, args: readonly Expr[]): Expr | null {
    if (args.length !== 3) {
      const signature = 'IF_THEN_ELSE(condition, value, otherwise)';
      const message = words.language.wrongArgumentCount({ signature, min: 3, max: 3, count: args.length });
      this.reader.report('if-form', message, this.spanFrom(start));
    }
    return this.choice(start, args);
  }

  /** An IF whose missing parts stand as 0, so that nothing that was written is lost. */
  private choice(start: number, [condition, then, otherwise]: readonly (Expr | null)[]): Expr | null {
    const zero: Expr = { kind: 'number', value: 0, text: '0', span: this.emptySpan() };
    const parts = [condition, then, otherwise].filter((part) => part !== null && part !== undefined);
    const highest = parts[0] ?? null;
    return highest && this.limited(this.make.choice(condition ?? zero, then ?? zero, otherwise ?? zero, this.spanFrom(start)), highest);
  }

  private within<Result>(frame: Frame, read: () => Result): Result {
    this.frames.push(frame);
    const result = read();
    this.frames.pop();
    return result;
  }

  private nested(read: () => Expr | null): Expr | null {
    if (this.nesting >= MAX_NESTING) {
      this.reader.halt('too-deep', words.language.tooDeep(MAX_NESTING));
      return null;
    }
    this.nesting += 1;
    const expr = read();
    this.nesting -= 1;
    return expr;
  }

  /** A new node, or the part of it that was there before where the tree has grown too high. */
  private limited(node: Expr, part: Expr): Expr {
    if (!this.make.isTooHigh(node)) return node;
    this.reader.halt('too-deep', words.language.tooManyTerms(MAX_HEIGHT));
    return part;
  }

  private took(mark: ',' | ')' | ']'): boolean {
    const there = this.reader.at(mark);
    if (there) this.reader.advance();
    return there;
  }

  private tookWord(word: 'THEN' | 'ELSE'): boolean {
    const there = this.reader.atWord(word);
    if (there) this.reader.advance();
    return there;
  }

  private spanFrom(from: number): Span {
    return { from, to: Math.max(from, this.reader.end) };
  }

  private emptySpan(): Span {
    return { from: this.reader.end, to: this.reader.end };
  }
}
