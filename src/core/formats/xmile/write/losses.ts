import { findFunction, foldName, tokens } from '#core/language';
import { words } from '#core/words';
import { namespaceOf } from '../standard.ts';

const { losses: sentences, functionsLost } = words.formats;

/** What a file holds for Loopwell alone, so that another program does not see it. */
export type Loss = keyof typeof sentences;

/** Collects what other programs will not see. */
export interface Losses {
  /** Something of a kind is in the file for Loopwell alone. */
  add(loss: Loss, times?: number): void;
  /** An equation is in the file as it is: its functions may be beyond the standard. */
  equation(text: string): void;
  /** The namespaces that the equations' functions belong to (XMILE 1.0, 2.2.1). */
  namespaces(): string[];
  /** One sentence for each kind of loss. */
  sentences(): string[];
}

/** An empty collection; `own` holds the folded names that mean what the document itself defines when they are called. */
export function createLosses(own: ReadonlySet<string> = new Set()): Losses {
  const counts = new Map<Loss, number>();
  const functions = new Set<string>();
  const foreignTo = (namespace: string): string[] => [...functions].filter((name) => namespaceOf(name) === namespace).sort();
  return {
    add(loss, times = 1) {
      if (times > 0) counts.set(loss, (counts.get(loss) ?? 0) + times);
    },
    equation(text) {
      for (const { kind, span } of tokens(text)) {
        const name = text.slice(span.from, span.to);
        if (kind === 'function' && !own.has(foldName(name))) functions.add(fileName(name));
      }
    },
    namespaces: () => ['std', ...['isee', 'loopwell'].filter((namespace) => foreignTo(namespace).length > 0)],
    sentences() {
      const ours = foreignTo('loopwell');
      const kinds = (Object.keys(sentences) as Loss[]).flatMap((loss) => {
        const count = counts.get(loss);
        return count === undefined ? [] : [sentences[loss](count)];
      });
      return [...(ours.length > 0 ? [functionsLost(ours)] : []), ...kinds];
    },
  };
}

function fileName(written: string): string {
  return findFunction(written)?.name ?? foldName(written).toUpperCase();
}
