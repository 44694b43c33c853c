import { flipCurves } from '#core/commands';
import { curveOf, type LinkId, type Model } from '#core/model';
import { words } from '#core/words';
import { edit, getSelection, useDocument, useSelection } from '#editor/store';
import { ArrowLeftRight, Button, Spline } from '#editor/ui';
import { turnRound } from './fixes.ts';

const { link: one, many } = words.inspect;

/** Turns links round, or lets them bow to the other side where the open view shows them. */
export function Turns({ links }: { readonly links: readonly LinkId[] }) {
  const { model, view } = useSelection((selection) => ({ model: selection.model, view: selection.view }));
  const owner = useDocument((document): Model | undefined => document.models[model]);
  const shown = owner?.views[view];
  const curves = links.flatMap((link) => (shown ? (curveOf(shown, link)?.id ?? []) : []));
  const single = links.length === 1;
  const flip = () => edit(single ? one.editFlip : many.editFlip, (draft) => flipCurves(draft, { model, view: getSelection().view, elements: curves }));
  return (
    <div className="lw-inspector-actions">
      <Button icon={<ArrowLeftRight size={14} aria-hidden />} onClick={() => turnRound(model, links, single ? one.editReverse : many.editReverse)}>
        {one.reverse}
      </Button>
      {curves.length > 0 && (
        <Button icon={<Spline size={14} aria-hidden />} onClick={flip}>
          {one.flip}
        </Button>
      )}
    </div>
  );
}
