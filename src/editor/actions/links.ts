import { adoptLink, adoptionProblem, flipCurves, markLinks, reverseLinks, setAssociation, setBend, setLinkShape, type LinkMarks, type RefusedLink } from '#core/commands';
import type { Link } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, notify } from '#editor/store';
import type { ActionIcon, ActionSpec } from './action.ts';
import { chosenLinks, chosenOf, here, idsOf } from './chosen.ts';

const { steps } = words.actions;

/** One step of bending, in degrees. */
const BEND = 15;

const someLinks = () => chosenLinks().links.length > 0;
const someCauses = () => links().some(({ association }) => association !== true);

/** An action on the selected links that the keys mean on the diagram only. */
const onLinks = (run: () => void, more: Partial<ActionSpec> = {}): ActionSpec => ({ group: 'links', onDiagram: true, aboutSelection: true, when: someLinks, run, ...more });

const onCurves = (run: () => void, more: Partial<ActionSpec> = {}): ActionSpec => onLinks(run, { ...more, when: () => chosenOf('curve').length > 0 });

const marking = (step: string, marks: () => LinkMarks, more: Partial<ActionSpec>): ActionSpec =>
  onLinks(() => tell(edit(step, (draft) => markLinks(draft, { ...chosenLinks(), marks: marks() }))), { checked: () => carry(marks()), ...more });

const polarity = (sign: '+' | '-' | null, keys: readonly string[]): ActionSpec => marking(steps.polarity, () => ({ polarity: sign }), { keys, when: someCauses });
const strength = (value: 'weak' | 'strong' | null): ActionSpec => marking(steps.strength, () => ({ strength: value }), {});

const icon = (name: ActionIcon): Partial<ActionSpec> => ({ icon: name });

/** What can be said of the selected links. */
export const linkActions = {
  linkPositive: polarity('+', ['Plus', '=']),
  linkNegative: polarity('-', ['-', '−']),
  linkUnsigned: polarity(null, ['0']),
  linkDelay: onLinks(toggleDelay, { keys: ['D'], when: someCauses, checked: delayed }),
  linkReverse: onLinks(() => tell(edit(steps.reverse, (draft) => reverseLinks(draft, chosenLinks()))), { ...icon('reverse'), keys: ['R'] }),
  linkFlip: onCurves(flip, { ...icon('flip'), keys: ['C'] }),
  linkStraight: onCurves(() => bend(() => 0)),
  linkBendLeft: onCurves(() => bend((now) => now + BEND)),
  linkBendRight: onCurves(() => bend((now) => now - BEND)),
  linkWeak: strength('weak'),
  linkNormal: strength(null),
  linkStrong: strength('strong'),
  linkLate: onLinks(toggleLate, { when: someCauses, checked: late }),
  linkUse: onLinks(use, { when: () => unused().length > 0 }),
  linkAssociation: onLinks(toggleAssociation, { checked: together }),
} satisfies Record<string, ActionSpec>;

function links(): Link[] {
  const { model, links: ids } = chosenLinks();
  return ids.flatMap((id) => getDocument().models[model]?.links[id] ?? []);
}

/** Whether all selected links carry the marks. */
function carry(marks: LinkMarks): boolean {
  const all = links();
  return all.length > 0 && all.every((link) => (Object.keys(marks) as (keyof LinkMarks)[]).every((mark) => (link[mark] ?? null) === marks[mark]));
}

function delayed(): boolean {
  const causes = links().filter(({ association }) => association !== true);
  return causes.length > 0 && causes.every(({ delay }) => delay === true);
}

function toggleDelay(): void {
  const delay = !delayed();
  tell(edit(steps.delay, (draft) => markLinks(draft, { ...chosenLinks(), marks: { delay } })));
}

function late(): boolean {
  const causes = links().filter(({ association }) => association !== true);
  return causes.length > 0 && causes.every(({ shape }) => shape === 'late');
}

function toggleLate(): void {
  const shape = late() ? null : 'late';
  const { model } = chosenLinks();
  const causes = links().filter(({ association }) => association !== true);
  edit(steps.shape, (draft) => {
    for (const { id } of causes) setLinkShape(draft, { model, link: id, shape });
  });
}

function together(): boolean {
  const all = links();
  return all.length > 0 && all.every(({ association }) => association === true);
}

function toggleAssociation(): void {
  const association = !together();
  edit(steps.association, (draft) => setAssociation(draft, { ...chosenLinks(), association }));
}

/** Selected causes that the equations of their effects could use. */
function unused(): Link[] {
  const document = getDocument();
  const model = document.models[chosenLinks().model];
  return model ? links().filter((link) => adoptionProblem(document, model, link) === null) : [];
}

function use(): void {
  const { model } = chosenLinks();
  edit(steps.use, (draft) => {
    for (const { id } of unused()) adoptLink(draft, { model, link: id });
  });
}

/** Each curve's bend in degrees, positive to the left on the way to its head, from what it is now. */
function bend(next: (now: number) => number): void {
  edit(steps.bend, (draft) => {
    for (const curve of chosenOf('curve')) setBend(draft, { ...here(), element: curve.id, bend: next(curve.bend) });
  });
}

function flip(): void {
  edit(steps.flip, (draft) => flipCurves(draft, { ...here(), elements: idsOf(chosenOf('curve')) }));
}

/** Says why links were left as they were, each reason once. */
function tell(refused: readonly RefusedLink[]): void {
  const reasons = new Set(refused.map(({ reason }) => words.commands.link[reason]));
  if (reasons.size > 0) notify({ id: 'link-refused', tone: 'warning', text: [...reasons].join(' '), about: 'step' });
}
