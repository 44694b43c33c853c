import { labelParts, looksLikeLabel, type ElementId, type LoopKey, type NoteBox, type View } from '#core/model';
import { words } from '#core/words';
import { inSentence } from './inSentence.ts';
import { standingOfKey, type KeyStanding } from './loopOfKey.ts';
import { partsOfName, type LoopNames } from './names.ts';
import { minusSigns } from './polarity.ts';
import type { CausalGraph } from './types.ts';

/**
 * How a label stands beside the loop that it is about: it holds; its letter is not true; nothing says whether it is; its
 * number is that of another loop; or the loop does not exist any more.
 */
export type LabelVerdict = 'holds' | 'letter' | 'unknown' | 'number' | 'gone';

/** A way to bring a label and its loop together. */
export type LabelFix =
  | { readonly kind: 'change'; readonly text: string; readonly says: string }
  | { readonly kind: 'bind'; readonly loop: LoopKey; readonly says: string }
  | { readonly kind: 'remove'; readonly says: string };

/** What is to be said of one label in a view. */
export interface LabelFinding {
  readonly element: ElementId;
  readonly loop: LoopKey;
  /** A note that only reads like a label: which loop it is about was told by where it stands. */
  readonly loose: boolean;
  readonly verdict: LabelVerdict;
  /** It claims what is not so, or cannot be told: such a label is amber. */
  readonly untrue: boolean;
  readonly sentence: string;
  /** The likeliest first; empty where nothing needs mending. */
  readonly fixes: readonly LabelFix[];
}

/** What labels are judged by. */
export interface LabelGround {
  readonly graph: CausalGraph;
  readonly names: LoopNames;
  /** The loop that a note is about by where it stands and what it claims (`R2`, or ''); null where none is near. */
  readonly around: (note: NoteBox, claim: string) => LoopKey | null;
}

/** What is to be said of each label of a loop in a view, and of each note that reads like one and stands at a loop. */
export function auditLabels(view: Pick<View, 'elements'>, ground: LabelGround): LabelFinding[] {
  return Object.values(view.elements).flatMap((element) => (element.kind === 'note' ? (auditNote(element, ground) ?? []) : []));
}

function auditNote(note: NoteBox, ground: LabelGround): LabelFinding | null {
  const { name } = labelParts(note.text);
  const loose = note.loop === undefined;
  if (loose && !looksLikeLabel(note.text)) return null;
  const loop = note.loop ?? ground.around(note, name);
  if (loop === null) return null;
  const standing = standingOfKey(ground.graph, loop);
  const judged = judge({ claim: name, written: note.text.trim(), loop, standing, loose }, ground);
  return { element: note.id, loop, loose, untrue: judged.verdict === 'letter' || judged.verdict === 'unknown' || judged.verdict === 'gone', ...judged };
}

/** A label with its loop. */
interface Judged {
  /** The letter with or without a number; '' where the author claims nothing. */
  readonly claim: string;
  /** The whole text; what is claimed stands in front. */
  readonly written: string;
  readonly loop: LoopKey;
  readonly standing: KeyStanding;
  readonly loose: boolean;
}

type Judgement = Pick<LabelFinding, 'verdict' | 'sentence' | 'fixes'>;

function judge(label: Judged, { graph, names }: LabelGround): Judgement {
  const text = words.loops.label;
  const remove: LabelFix = { kind: 'remove', says: text.remove };
  const { standing, claim, loop } = label;
  if (standing.kind === 'gone') return { verdict: 'gone', sentence: text.gone, fixes: [remove] };
  if (standing.kind === 'open') return { verdict: 'gone', sentence: text.opened(nameOf(graph, standing.from), nameOf(graph, standing.to)), fixes: [remove] };
  const name = names.get(loop)?.name ?? standing.polarity;
  const bind: LabelFix[] = label.loose ? [{ kind: 'bind', loop, says: text.bind(name) }] : [];
  const letter = claim.charAt(0);
  if ((letter === 'R' || letter === 'B') && letter !== standing.polarity) {
    return { ...judgeLetter(letter, standing, graph), fixes: [change(name, label), ...bind, remove] };
  }
  if (partsOfName(claim) && claim !== name) return { verdict: 'number', sentence: text.number(claim, name), fixes: [change(name, label), ...bind] };
  return { verdict: 'holds', sentence: text.holds, fixes: bind };
}

function judgeLetter(claimed: 'R' | 'B', { links, polarity }: KeyStanding & { kind: 'closed' }, graph: CausalGraph): Omit<Judgement, 'fixes'> {
  const text = words.loops.label;
  if (polarity !== 'U') return { verdict: 'letter', sentence: text.letter(claimed, minusSigns(links)) };
  const open = links.find(({ sign }) => sign === '?');
  return { verdict: 'unknown', sentence: text.unknown(claimed, nameOf(graph, open?.from), nameOf(graph, open?.to)) };
}

/** As it reads with the name that the loop has; the rest stays as it was written. */
function change(name: string, { claim, written }: Judged): LabelFix {
  return { kind: 'change', text: `${name}${written.slice(claim.length)}`, says: words.loops.label.change(name) };
}

function nameOf({ nodes }: CausalGraph, place: number | undefined): string {
  return inSentence(nodes[place ?? -1]?.name ?? '');
}
