import type { ElementText, ElementTexts } from './elements.ts';
import type { Entity } from './layout.ts';
import type { AxisPlace, Family } from './scope.ts';
import type { SharedLists } from './sharedLists.ts';

/** Elements with the same equation, and the same initial equation if they have one. */
export interface Alike {
  readonly members: readonly number[];
  readonly text: ElementText;
  readonly start: ElementText | null;
}

/** The elements of a variable by their texts, in the order of the first of each. */
export function groupAlike({ elements }: Entity, texts: ElementTexts, starts: ElementTexts | null): Alike[] {
  const groups = new Map<string, Alike & { readonly members: number[] }>();
  let last: (Alike & { readonly members: number[] }) | undefined;
  elements.forEach((_, offset) => {
    const text = texts.at(offset);
    const start = starts?.at(offset) ?? null;
    if (last?.text === text && last.start === start) {
      last.members.push(offset);
      return;
    }
    const key = JSON.stringify([text.text, text.element, start?.text, start?.element]);
    last = groups.get(key) ?? { members: [], text, start };
    last.members.push(offset);
    groups.set(key, last);
  });
  return [...groups.values()];
}

/** Some elements of a variable as a family. */
export function familyOf({ elements }: Entity, members: readonly number[]): Family {
  const places = elements.map(() => -1);
  for (const [place, member] of members.entries()) places[member] = place;
  return { members, places };
}

/** The axes of a variable with the places that all elements of a family have on them; others count as the first of the family. */
export function axesOf({ dimensions, elements }: Entity, { members, places }: Family, lists: SharedLists): AxisPlace[] {
  const [first = 0] = members;
  return lists.places(dimensions, elements.length).map((values, axis) => {
    const own = members.length === elements.length ? values : values.map((value, at) => ((places[at] ?? -1) < 0 ? (values[first] ?? value) : value));
    const dimension = dimensions[axis];
    return dimension ? [{ dimension, place: { loop: 0, values: own } }] : [];
  }).flat();
}
