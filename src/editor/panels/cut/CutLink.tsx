import type { LinkToCut } from '#core/analysis';
import { words } from '#core/words';
import { cutAt, endCut, useCut, useRuns } from '#editor/store';
import { Button, Scissors } from '#editor/ui';
import { sameLink } from './names.ts';

const say = words.cut;

export interface CutLinkProps {
  readonly link: LinkToCut;
  /** The part it is cut in, where there is more than one to choose from. */
  readonly place: string | null;
}

/** Holds one link at its starting value. Only a model that runs can be cut. */
export function CutLink({ link, place }: CutLinkProps) {
  const runs = useRuns(({ current }) => current !== null);
  const isCut = useCut((cut) => sameLink(cut.link, link));
  if (!runs) return null;
  return (
    <Button size="s" icon={<Scissors size={14} aria-hidden />} aria-pressed={isCut} title={say.linkHelp} onClick={() => (isCut ? endCut() : cutAt(link, null))}>
      {isCut ? say.end : place === null ? say.link : say.linkIn(place)}
    </Button>
  );
}
