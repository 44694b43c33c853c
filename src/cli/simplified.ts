import { causalGraph, findLoops, nameLoops, simplify, USUAL_THRESHOLDS, type Thresholds } from '#core/analysis';
import type { Compilation } from '#core/compiler';
import { writeJson } from '#core/formats';
import type { ModelDocument } from '#core/model';
import { words } from '#core/words';
import type { Environment } from './environment.ts';
import { reasonOf } from './input.ts';
import type { Seen } from './loopsReport.ts';
import { numberOption, textOption, type ParsedCall } from './options.ts';

/** Where a simplified diagram goes, and what is left out of it. */
export interface Simplification {
  readonly out: string;
  readonly thresholds: Thresholds;
}

/** What a call asks for; null: no simplified diagram. */
export function simplifiedFrom(call: ParsedCall): Simplification | null {
  const [loop = USUAL_THRESHOLDS.loop, link = USUAL_THRESHOLDS.link] = [numberOption(call, 'loop-threshold'), numberOption(call, 'link-threshold')];
  const out = textOption(call, 'simplify');
  return out !== undefined ? { out, thresholds: { loop, link } } : null;
}

/** Writes the diagram of the loops that drove a run, and says what they carry; false where there is none or it cannot be written. */
export async function writeSimplified(document: ModelDocument, compilation: Compilation, seen: Seen | null, { out, thresholds }: Simplification, environment: Environment): Promise<boolean> {
  const graph = causalGraph(document, compilation);
  const made = seen && simplify({ document, graph, run: seen.run, summary: seen.summary, names: nameLoops(findLoops(graph), document.loops) }, thresholds);
  if (!made) {
    environment.complain(`${out}: ${words.loops.notSimplified}\n`);
    return false;
  }
  try {
    await environment.writeFile(out, [writeJson(made.document)]);
    environment.complain(`${out}: ${made.sentence}\n`);
    return true;
  } catch (error) {
    environment.complain(`${out}: ${words.cli.cannotWrite(reasonOf(error))}\n`);
    return false;
  }
}
