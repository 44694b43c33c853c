import { withParts, type Along, type Code } from '#core/compiler';

/** An expression as it is in one turn of one of the loops around it. */
export function settle(code: Code, loop: number, at: number): Code {
  const offsetIn = (along: Along): number | null => (along.loop === loop ? (along.offsets[at] ?? -1) : null);
  const visit = (part: Code): Code => {
    if (part.op === 'each') return part.loop === loop ? { op: 'constant', value: part.values[at] ?? NaN } : part;
    if (part.op === 'load') return settleLoad(part, offsetIn);
    const inner = withParts(part, visit);
    return (inner.op === 'lookup' || inner.op === 'table') && inner.along ? settleTable(inner, inner.along, offsetIn) : inner;
  };
  return visit(code);
}

type OffsetIn = (along: Along) => number | null;

/** An offset below 0 says that there is no such element, whose value is 0. */
function settleLoad(load: Code & { op: 'load' }, offsetIn: OffsetIn): Code {
  let { slot } = load;
  const rest: Along[] = [];
  for (const along of load.along ?? []) {
    const offset = offsetIn(along);
    if (offset === null) rest.push(along);
    else if (offset < 0) return { op: 'constant', value: 0 };
    else slot += offset;
  }
  return rest.length === 0 ? { op: 'load', slot } : { op: 'load', slot, along: rest };
}

function settleTable(code: Code & { op: 'lookup' | 'table' }, along: Along, offsetIn: OffsetIn): Code {
  const offset = offsetIn(along);
  if (offset === null) return code;
  const { along: _, ...rest } = code;
  return { ...rest, table: code.table + offset };
}
