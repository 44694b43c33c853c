import type { LinkFix } from '#core/analysis';
import { adoptLink, deleteLink, reverseLinks, setAssociation, setLinkPolarity } from '#core/commands';
import type { LinkId, ModelId } from '#core/model';
import { words } from '#core/words';
import { edit, notify } from '#editor/store';

const say = words.inspect.link;

/** Does what a standing offers, in one undo step, and says why where nothing came of it. */
export function mendLink(model: ModelId, fix: LinkFix): void {
  const { link } = fix;
  switch (fix.kind) {
    case 'setPolarity':
      return edit(words.panels.inspector.editPolarity, (draft) => setLinkPolarity(draft, { model, link, polarity: fix.polarity }));
    case 'useLink':
      return refuse(edit(say.use, (draft) => adoptLink(draft, { model, link })));
    case 'removeLink':
      return edit(say.remove, (draft) => deleteLink(draft, { model, link }));
    case 'reverse':
      return turnRound(model, [link], say.editReverse);
    case 'makeCause':
      return edit(say.makeCause, (draft) => setAssociation(draft, { model, links: [link], association: false }));
  }
}

/** What a fix is called on its button. */
export function fixLabel(fix: LinkFix): string {
  return fix.kind === 'setPolarity' ? words.analysis.fix.setPolarity(fix.polarity) : words.analysis.fix[fix.kind];
}

/** Turns links round in one step; those that cannot be are counted, with the reason of the first. */
export function turnRound(model: ModelId, links: readonly LinkId[], label: string): void {
  const [first, ...others] = edit(label, (draft) => reverseLinks(draft, { model, links }));
  if (!first) return;
  const reason = words.commands.link[first.reason];
  notify({ tone: 'info', text: links.length === 1 ? reason : words.inspect.many.refused(others.length + 1, reason), about: 'step' });
}

function refuse(reason: keyof typeof words.commands.link | null): void {
  if (reason !== null) notify({ tone: 'info', text: words.commands.link[reason], about: 'step' });
}
