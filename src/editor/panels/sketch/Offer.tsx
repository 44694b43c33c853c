import { words } from '#core/words';
import { openAside, startSketch, useDocument, useSelection } from '#editor/store';
import { Button, ChartLine, EmptyState, Play } from '#editor/ui';

const say = words.sketchPanel;

/** What stands where curves would be while a diagram has no equations: the way to play it. */
export function Offer() {
  const model = useSelection((selection) => selection.model);
  const playable = useDocument(({ models }) => Object.values(models[model]?.links ?? {}).some(({ association }) => !association));
  const ask = <Button title={say.interview.openHelp} onClick={() => openAside('interview')}>{say.interview.open}</Button>;
  return <EmptyState icon={<ChartLine size={24} />} title={say.offer} text={playable ? say.offerText : say.offerNeedsArrows} actions={playable ? <><PlayButton />{ask}</> : undefined} />;
}

/** Plays the diagram as far as it is drawn: what has an equation goes by its numbers, the rest by its arrows. */
export function PlayButton() {
  return <Button kind="primary" icon={<Play size={14} aria-hidden />} onClick={startSketch}>{say.play}</Button>;
}
