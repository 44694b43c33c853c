import { markAccumulators } from '#core/commands';
import type { VariableId } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument } from './document.ts';
import { getSketch, sketchStore } from './sketch.ts';

/** Takes the memory of a word in hand while a diagram is played; null: lets it be where it is. */
export function liftMemory(variable: VariableId | null): void {
  if (getSketch().lifted !== variable) sketchStore.setState({ lifted: variable });
}

/** The words that may take the memory of another one. */
export function takersOf(from: VariableId | null): readonly VariableId[] {
  return getSketch().play?.moves.find((move) => move.from === from)?.to ?? [];
}

/**
 * Puts the memory that is in hand into another word, as one step; answers whether it did. The whole choice is stored with
 * it: what the sketch took elsewhere stays where it is.
 */
export function putMemory(to: VariableId): boolean {
  const { model, play, lifted } = getSketch();
  if (model === null || !play || lifted === null || !takersOf(lifted).includes(to)) return false;
  const { accumulators } = play.choice;
  const { variables = {} } = getDocument().models[model] ?? {};
  const label = words.sketchPanel.box.step(variables[lifted]?.name ?? '', variables[to]?.name ?? '');
  liftMemory(null);
  edit(label, (draft) => markAccumulators(draft, { model, variables: accumulators.map((word) => (word === lifted ? to : word)) }));
  return true;
}
