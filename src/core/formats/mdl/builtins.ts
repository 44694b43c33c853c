import { foldName, type Expr } from '#core/language';
import { node } from './nodes.ts';
import type { Place } from './place.ts';
import type { CallExpression } from './syntax.ts';

/** How a call is written in our language, from its arguments; null where they are not what they should be. */
type Builtin = (args: readonly Expr[], call: CallExpression, place: Place) => Expr | null;

/** Functions that Vensim writes differently. All others have the same name and arguments in our language. */
const BUILTINS: Readonly<Record<string, Builtin>> = {
  'if then else': ([condition, then, otherwise]) => (condition && then && otherwise ? node.choice(condition, then, otherwise) : null),
  pulse: (args) => node.call('PULSE WINDOW', args),
  'delay fixed': (args) => node.call('DELAY', args),
  'with lookup': ([input, table]) => (input && table?.kind === 'name' ? node.call(table, [input]) : null),
  elmcount: (_, { args: [first] }, { scope }) => {
    const range = first?.kind === 'name' ? scope.file.ranges.find(first.name) : null;
    return range && node.call('SIZE', [node.name(range.name)]);
  },
};

/** A call of a function that Vensim writes differently; null where it is none of them. */
export function callBuiltin(call: CallExpression, place: Place, args: () => Expr[]): Expr | null {
  const folded = foldName(call.name);
  const builtin = Object.hasOwn(BUILTINS, folded) ? BUILTINS[folded] : undefined;
  return builtin?.(args(), call, place) ?? null;
}
