import type { Auxiliary, Curve, Frame, Link, Model, NoteBox, Shape, Threshold, Tint, Variable, View } from '#core/model';
import type { XmlAttributes } from '../writeXml.ts';
import type { XmlElement } from '../xml.ts';
import { numberOf } from './element.ts';

/** How a field stands in an attribute; reading answers undefined for what the field cannot hold. */
interface Spelling<Value> {
  readonly write: (value: Value) => string | undefined;
  readonly read: (text: string) => Value | undefined;
}

/** Fields of an object that XMILE has no word for: each is an attribute `loopwell:field` of the object's element. */
export type OwnFields<Thing> = { readonly [Field in keyof Thing]?: Spelling<NonNullable<Thing[Field]>> };

const flag: Spelling<boolean> = {
  write: (value) => (value ? 'true' : undefined),
  read: (text) => (text === 'true' ? true : undefined),
};

const number: Spelling<number> = { write: String, read: (text) => numberOf(text) ?? undefined };

const text: Spelling<string> = { write: (value) => value, read: (value) => value };

/** One of a few words. */
export function oneOf<Word extends string>(...words: readonly Word[]): Spelling<Word> {
  return { write: (value) => value, read: (text) => words.find((word) => word === text) };
}

const tint: Spelling<Tint> = oneOf('grey', 'red', 'amber', 'green', 'teal', 'blue', 'violet', 'pink');

export const ownTint = { tint } satisfies OwnFields<{ tint?: Tint }>;
export const ownOfVariable = { guess: flag } satisfies OwnFields<Variable>;
export const ownOfLink = { strength: oneOf('weak', 'strong'), shape: oneOf('late'), association: flag } satisfies OwnFields<Link>;
/** What an auxiliary alone can be. */
export const ownOfAuxiliary = { accumulates: flag, placed: flag } satisfies OwnFields<Auxiliary>;
export const ownOfModel = { runs: flag } satisfies OwnFields<Model>;
export const ownOfView = { notation: oneOf('causal') } satisfies OwnFields<View>;
export const ownOfShape = { size: oneOf('small', 'large'), tint, pinned: flag } satisfies OwnFields<Shape>;
/** The size of a symbol that a file gives no size. */
export const ownSize = { width: number, height: number } satisfies OwnFields<Shape>;
export const ownOfCurve = { tint } satisfies OwnFields<Curve>;
export const ownOfNote = { tint } satisfies OwnFields<NoteBox>;
/** A label of a loop says its name; which loop that is shows once all are read. */
export const ownOfLabel = { loop: text } satisfies OwnFields<NoteBox>;
export const ownOfFrame = { tint, collapsed: flag } satisfies OwnFields<Frame>;

/** The attributes of an object's fields. */
export function ownAttributes<Thing extends object>(fields: OwnFields<Thing>, thing: Thing): XmlAttributes {
  const written = entriesOf(fields).map(([field, spelling]): [string, string | undefined] => {
    const value = thing[field];
    return [`loopwell:${field}`, value === undefined || value === null ? undefined : spelling.write(value)];
  });
  return Object.fromEntries(written);
}

/** The fields that an element's attributes give; what they cannot hold is passed over. */
export function readOwn<Thing extends object>(fields: OwnFields<Thing>, element: XmlElement): Partial<Thing> {
  const read = entriesOf(fields).map(([field, spelling]): [string, unknown] => {
    const text = element.attributes[`loopwell:${field}`];
    return [field, text === undefined ? undefined : spelling.read(text)];
  });
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Partial<Thing>;
}

function entriesOf<Thing extends object>(fields: OwnFields<Thing>): [keyof Thing & string, Spelling<NonNullable<Thing[keyof Thing]>>][] {
  return Object.entries(fields) as [keyof Thing & string, Spelling<NonNullable<Thing[keyof Thing]>>][];
}

/** The threshold that an element states, or null. */
export function readThreshold({ attributes }: XmlElement): Threshold | null {
  const when = oneOf('above', 'below').read(attributes['when'] ?? '');
  const value = numberOf(attributes['value'] ?? null);
  const colour = tint.read(attributes['tint'] ?? '');
  return when && value !== null && colour ? { when, value, tint: colour } : null;
}
