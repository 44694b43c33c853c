import { planSketch, type SketchPlay } from '#core/analysis';
import { turnIntoModel } from '#core/commands';
import { words } from '#core/words';
import { edit, endSketch, getDocument, getSketch, notify } from '#editor/store';

const say = words.sketchPanel;

/** Makes a stock-and-flow model of the diagram that is played: its run gives the very curves that were drawn. */
export function turnSketch({ choice, nudges, times }: SketchPlay): void {
  const document = getDocument();
  const { model: id } = getSketch();
  const model = id === null ? undefined : document.models[id];
  if (!model) return;
  const beats = (times.at(-1) ?? 0) - (times[0] ?? 0);
  const plan = planSketch(document, model, { accumulators: choice.accumulators, nudges, beats, adjustable: false });
  const refusal = edit(say.turnStep, (draft) => turnIntoModel(draft, { plan }));
  if (refusal === null) endSketch();
  notify(refusal === null ? { tone: 'info', text: say.turned, about: 'step' } : { tone: 'warning', text: say.turnRefused[refusal], about: 'step' });
}
