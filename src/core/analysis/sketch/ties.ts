import type { Model, VariableId } from '#core/model';
import { naturesOf, pushesOn, type Push } from './nature.ts';
import { STRENGTH } from './strength.ts';

/** How a word that holds memory pushes itself, near normal: by reinforcing and by balancing ways, per beat. */
export interface SelfGain {
  readonly word: VariableId;
  readonly reinforcing: number;
  readonly balancing: number;
}

/** Two opposite ways that differ by less than this hold each other. */
const TIE = 0.05;

/**
 * The words whose own loops hold each other, so that nothing moves them from inside. Counted are ways over arrows of a
 * known polarity that are neither late nor delayed: all others act at another time or size.
 */
export function tiesOf(model: Model, accumulators: readonly VariableId[]): SelfGain[] {
  return selfGains(model, accumulators).filter(({ reinforcing, balancing }) => reinforcing > 0 && balancing > 0 && Math.abs(reinforcing - balancing) < TIE);
}

/** How each word that holds memory pushes itself over words that hold none. */
export function selfGains(model: Model, accumulators: readonly VariableId[]): SelfGain[] {
  const natures = naturesOf(model);
  return accumulators.map((start) => {
    const known = new Map<VariableId, Gain>();
    const into = (word: VariableId): Gain => {
      const seen = known.get(word);
      if (seen) return seen;
      known.set(word, NONE);
      const variable = model.variables[word];
      const pushes = variable ? pushesOn(model, variable).filter(isPlain) : [];
      const gain = pushes.map((push) => scaled(from(push.from.id), push)).reduce(sum, NONE);
      known.set(word, gain);
      return gain;
    };
    const from = (word: VariableId): Gain => {
      if (word === start) return ONE;
      return accumulators.includes(word) || natures.get(word) !== 'word' ? NONE : into(word);
    };
    const { same, opposite } = into(start);
    return { word: start, reinforcing: same, balancing: opposite };
  });
}

/** How much a push arrives with its own direction, and how much turned round. */
interface Gain {
  readonly same: number;
  readonly opposite: number;
}

const NONE: Gain = { same: 0, opposite: 0 };
const ONE: Gain = { same: 1, opposite: 0 };

function isPlain({ link, sign }: Push): boolean {
  return sign !== 0 && !link?.delay && link?.shape !== 'late';
}

function scaled({ same, opposite }: Gain, { link, sign }: Push): Gain {
  const weight = STRENGTH[link?.strength ?? 'normal'];
  return sign === -1 ? { same: weight * opposite, opposite: weight * same } : { same: weight * same, opposite: weight * opposite };
}

function sum(one: Gain, other: Gain): Gain {
  return { same: one.same + other.same, opposite: one.opposite + other.opposite };
}
