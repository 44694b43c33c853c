import { labelParts, loopMembers, withoutPause, type ElementId, type LabelParts, type LoopKey, type Point, type Steps, type VariableId } from '#core/model';
import type { NoteDrawing, ViewDrawing } from './drawing.ts';
import { badgeFace, type BadgeFace } from './loopBadge.ts';
import { type CourseFinder, courseFinder, type LoopCourse, type Turn } from './loopCourse.ts';
import { type BadgedLoop, type LoopBadge, placingSteps } from './loopPlaces.ts';

/** Whether a loop reinforces, balances, or cannot be told. */
export type LoopKind = 'R' | 'B' | 'U';

/** A loop as a view is to show it. */
export interface ShownLoop {
  readonly key: LoopKey;
  /** Its variables of the model that the view shows, in causal order. */
  readonly variables: readonly VariableId[];
  readonly kind: LoopKind;
  readonly name: string;
  readonly caption: string;
}

/** The sign of a loop in a view: a badge that stands there by itself, or the label that an author put there. */
export interface LoopSign {
  readonly key: LoopKey;
  /** The middle of its ring. */
  readonly at: Point;
  readonly face: BadgeFace;
  readonly kind: LoopKind;
  /** The note that is the label; null: a badge. */
  readonly label: ElementId | null;
  /** What the label says is not true, or not any more. */
  readonly untrue: boolean;
  /** How the loop runs through the view; null where too little of it is shown. */
  readonly course: LoopCourse | null;
}

/** What there is to show. */
export interface SignedLoops {
  /** The loops that get a badge, the first ones first; those with a label in the view need none. */
  readonly badged: readonly ShownLoop[];
  /** What is known of the loops that labels are bound to. */
  readonly known: (key: LoopKey) => ShownLoop | undefined;
  /** The labels that are not true. */
  readonly untrue: ReadonlySet<ElementId>;
}

/** The signs of a view, with where its badges stand, which the next drawing keeps. */
export interface SignedView {
  readonly signs: readonly LoopSign[];
  readonly badges: readonly LoopBadge[];
}

/** Labels where their authors put them, and badges for other loops where there is room; those of `before` stay put. */
export function signLoops(view: Pick<ViewDrawing, 'drawings'>, loops: SignedLoops, before: readonly LoopBadge[] = []): SignedView {
  return withoutPause(signingSteps(view, loops, before));
}

/** The same, with pauses. */
export function* signingSteps(view: Pick<ViewDrawing, 'drawings'>, loops: SignedLoops, before: readonly LoopBadge[] = []): Steps<SignedView> {
  const find = courseFinder(view);
  const labels = view.drawings.flatMap((drawing) => (drawing.kind === 'note' ? (labelSign(drawing, loops, find) ?? []) : []));
  const labelled = new Set(labels.map(({ key }) => key));
  const open = loops.badged.filter(({ key }) => !labelled.has(key));
  const courses = open.flatMap((loop): BadgedLoop[] => {
    const course = find(loop.variables);
    return course ? [{ key: loop.key, name: loop.name, caption: loop.caption, course }] : [];
  });
  const badges = yield* placingSteps(view, courses, before);
  const kinds = new Map(open.map(({ key, kind }) => [key, kind]));
  return { badges, signs: [...labels, ...badges.map((badge) => badgeSign(badge, kinds.get(badge.key) ?? 'U'))] };
}

function badgeSign({ key, at, face, course }: LoopBadge, kind: LoopKind): LoopSign {
  return { key, at, face, kind, label: null, untrue: false, course };
}

/** The sign that a note is, where it is one. */
function labelSign({ id, element }: NoteDrawing, { known, untrue }: SignedLoops, find: CourseFinder): LoopSign | null {
  const { loop: key, text, x, y } = element;
  if (key === undefined) return null;
  const loop = known(key);
  const course = find(loop?.variables ?? (loopMembers(key) as VariableId[]));
  const { name, caption } = filled(labelParts(text), loop);
  return {
    key,
    at: { x, y },
    face: badgeFace(name, caption, course?.turn ?? CLOCKWISE, 'bottom'),
    kind: loop?.kind ?? kindOf(name),
    label: id,
    untrue: untrue.has(id),
    course,
  };
}

const CLOCKWISE: Turn = 'clockwise';

/** What the author left out is what is computed; of a label that claims something, nothing is. */
function filled({ name, caption }: LabelParts, loop: ShownLoop | undefined): LabelParts {
  if (name === '' && caption === '') return { name: loop?.name ?? '', caption: loop?.caption ?? '' };
  return name === '' ? { name: loop?.name ?? '', caption } : { name, caption };
}

function kindOf(name: string): LoopKind {
  return name.startsWith('R') ? 'R' : name.startsWith('B') ? 'B' : 'U';
}
