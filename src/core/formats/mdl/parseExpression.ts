import type { BinaryOperator } from '#core/language';
import type { Cursor } from './cursor.ts';
import { parseReference, parseSubscripts } from './parseReference.ts';
import { parseTable, startsTable } from './parseTable.ts';
import type { Expression, Reference } from './syntax.ts';

/** An expression nested deeper than this is not read: whoever walks it may recurse. */
const DEEPEST = 200;
/** A chain of operators longer than this is as deep a tree. */
const LONGEST = 900;

type Level = Readonly<Record<string, BinaryOperator>>;

/** Operators by how loosely they bind, from the loosest. `:NOT:` binds looser than comparisons. */
const LOGICAL: readonly Level[] = [{ ':OR:': 'OR' }, { ':AND:': 'AND' }];
const ARITHMETIC: readonly Level[] = [
  { '=': '=', '<': '<', '<=': '<=', '>': '>', '>=': '>=', '<>': '<>' },
  { '+': '+', '-': '-' },
  { '*': '*', '/': '/' },
];

/** Reads an expression. Throws `Unreadable` where there is none. */
export function parseExpression(cursor: Cursor): Expression {
  return new ExpressionParser(cursor).binary(LOGICAL, 0);
}

class ExpressionParser {
  private readonly cursor: Cursor;
  private depth = 0;

  constructor(cursor: Cursor) {
    this.cursor = cursor;
  }

  /** A chain of operators of one level, grouped from the left. */
  binary(levels: readonly Level[], level: number): Expression {
    const operators = levels[level];
    if (!operators) return levels === LOGICAL ? this.negation() : this.signed();
    let left = this.binary(levels, level + 1);
    for (let count = 0; ; count += 1) {
      const operator = this.operatorOf(operators);
      if (operator === undefined) return left;
      if (count > LONGEST) this.cursor.fail();
      const { line } = this.cursor.take();
      left = { kind: 'binary', operator, left, right: this.binary(levels, level + 1), line };
    }
  }

  private operatorOf(operators: Level): BinaryOperator | undefined {
    const { kind, text } = this.cursor.peek();
    return kind === 'sign' || kind === 'keyword' ? operators[text] : undefined;
  }

  private nested<Result>(read: () => Result): Result {
    this.depth += 1;
    if (this.depth > DEEPEST) this.cursor.fail();
    const result = read();
    this.depth -= 1;
    return result;
  }

  private negation(): Expression {
    const { line } = this.cursor.peek();
    if (!this.cursor.accept(':NOT:')) return this.binary(ARITHMETIC, 0);
    return { kind: 'unary', operator: 'NOT', operand: this.nested(() => this.negation()), line };
  }

  private signed(): Expression {
    const { line } = this.cursor.peek();
    for (const operator of ['-', '+'] as const) {
      if (this.cursor.accept(operator)) return { kind: 'unary', operator, operand: this.nested(() => this.signed()), line };
    }
    if (this.cursor.is(':NOT:')) return this.nested(() => this.negation());
    return this.power();
  }

  private power(): Expression {
    const base = this.primary();
    const { line } = this.cursor.peek();
    if (!this.cursor.accept('^')) return base;
    return { kind: 'binary', operator: '^', left: base, right: this.nested(() => this.signed()), line };
  }

  private primary(): Expression {
    const { cursor } = this;
    const { kind, text, line } = cursor.peek();
    if (kind === 'name') return this.named();
    if (kind === 'number') return { kind: 'number', value: Number(cursor.take().text), line };
    if (kind === 'string') return { kind: 'string', text: cursor.take().text, line };
    if (kind === 'keyword' && text === ':NA:') {
      cursor.take();
      return { kind: 'missing', line };
    }
    cursor.expect('(');
    const inside = this.nested(() => this.binary(LOGICAL, 0));
    cursor.expect(')');
    return inside;
  }

  private named(): Expression {
    const { cursor } = this;
    const { line } = cursor.peek();
    const { name, subscripts } = parseReference(cursor);
    if (!cursor.accept('(')) return { kind: 'name', name, subscripts, line };
    const args: Expression[] = [];
    while (!cursor.is(')') && !cursor.is(':')) {
      args.push(this.nested(() => this.argument()));
      if (!cursor.accept(',')) break;
    }
    const further = cursor.accept(':') ? this.further() : [];
    cursor.expect(')');
    // Some functions take the indexes behind their brackets.
    const after = subscripts.length === 0 && cursor.is('[') ? parseSubscripts(cursor) : subscripts;
    return { kind: 'call', name, subscripts: after, args, further, line };
  }

  private argument(): Expression {
    const { line } = this.cursor.peek();
    if (!startsTable(this.cursor)) return this.binary(LOGICAL, 0);
    this.cursor.expect('(');
    const table = parseTable(this.cursor);
    this.cursor.expect(')');
    return { kind: 'table', table, line };
  }

  private further(): Reference[] {
    const found: Reference[] = [parseReference(this.cursor)];
    while (this.cursor.accept(',')) found.push(parseReference(this.cursor));
    return found;
  }
}
