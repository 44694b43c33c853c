import { produce } from 'immer';
import { readJson } from '#core/formats';
import type { ModelDocument, Point } from '#core/model';
import { bigModel } from '../../bench/bigModel.mjs';

/** A hundred and sixty elements with 240 links. */
export function large(): ModelDocument {
  const read = readJson(bigModel(160));
  if (!read.ok) throw new Error('not read');
  return produce(read.document, () => undefined);
}

/** Two of its variables stand far apart, and where this brings the one their names would lie on each other. */
export const CLOSER: { readonly name: string; readonly by: Point } = { name: 'referrals 0', by: { x: -190, y: 6 } };
