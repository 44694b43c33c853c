/** A direction: up, down, none, or not known. */
export type Sign = '+' | '-' | '0' | '?';

/** The other direction. */
export function flipped(sign: Sign): Sign {
  return sign === '+' ? '-' : sign === '-' ? '+' : sign;
}

/** The sign, turned round where asked. */
export function negatedIf(negated: boolean, sign: Sign): Sign {
  return negated ? flipped(sign) : sign;
}

/** The sign of a product: nothing times anything is nothing, even where the other is not known. */
export function times(one: Sign, other: Sign): Sign {
  if (one === '0' || other === '0') return '0';
  if (one === '?' || other === '?') return '?';
  return one === other ? '+' : '-';
}

/** The sign of a sum: the one that all share that are not 0; unlike signs leave it open. */
export function agreed(signs: readonly Sign[]): Sign {
  const moving = signs.filter((sign) => sign !== '0');
  const [first = '0'] = moving;
  return moving.every((sign) => sign === first) ? first : '?';
}
