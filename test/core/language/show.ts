import type { Expr, Index, Parsed, SyntaxProblem } from '#core/language';

/** A tree in brackets, operators first: `(+ a (* b 2))`. Names of several words stand in corner quotes. */
export function showTree(expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return String(expr.value);
    case 'name':
      return expr.path.map(showName).join('.');
    case 'subscript':
      return `(at ${[showTree(expr.base), ...expr.indexes.map(showIndex)].join(' ')})`;
    case 'call':
      return showOutput(`(call ${[expr.callee, ...expr.args].map(showTree).join(' ')})`, expr.output);
    case 'unary':
      return `(${expr.operator} ${showTree(expr.operand)})`;
    case 'binary':
      return `(${expr.operator} ${showTree(expr.left)} ${showTree(expr.right)})`;
    case 'if':
      return `(if ${[expr.condition, expr.then, expr.otherwise].map(showTree).join(' ')})`;
    case 'transpose':
      return `(transpose ${showTree(expr.operand)})`;
  }
}

function showOutput(call: string, output: string | undefined): string {
  return output === undefined ? call : `(output ${showName(output)} ${call})`;
}

function showName(part: string): string {
  return /^[\p{L}\p{N}_]*$/u.test(part) ? part : `‹${part}›`;
}

function showIndex(index: Index): string {
  switch (index.kind) {
    case 'expression':
      return showTree(index.value);
    case 'all':
      return '*';
    case 'subrange':
      return `(* ${showName(index.dimension)})`;
    case 'range':
      return `(to ${showTree(index.from)} ${showTree(index.to)})`;
    case 'position':
      return `@${index.position}`;
  }
}

/** The tree, and each problem under the place it points at, with the text that its fix would make. */
export function showParsed(text: string, { expr, problems }: Parsed): string {
  const lines = problems.flatMap((problem) => showProblem(text, problem));
  return [expr ? showTree(expr) : 'nothing', ...lines].join('\n');
}

function showProblem(text: string, { code, message, span, fix }: SyntaxProblem): string[] {
  const mark = `${' '.repeat(span.from)}${'~'.repeat(Math.max(1, span.to - span.from))}`;
  const mended = fix ? [`    ${fix.label}: ${JSON.stringify(mend(text, { span, fix }))}`] : [];
  return [`${text.replaceAll('\n', '⏎')}`, mark, `  ${code}: ${message}`, ...mended];
}

/** A text with a problem's fix applied. */
export function mend(text: string, { span, fix }: Pick<SyntaxProblem, 'span' | 'fix'>): string {
  return text.slice(0, span.from) + (fix?.text ?? '') + text.slice(span.to);
}
