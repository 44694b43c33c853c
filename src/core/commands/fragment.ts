import { defaultSettings, validate } from '#core/model';
import type {
  Dimension, DimensionId, ElementId, Link, LinkId, Model, ModelId, TagLook, UnitDefinition, Variable, VariableId, ViewElement, ViewId,
} from '#core/model';
import { words } from '#core/words';

/**
 * Part of a drawing on its way to another place, as plain JSON: elements, what they show and what that needs. A flow
 * whose stock stays behind ends in a cloud. A variable without a symbol here is only meant by a ghost.
 */
export interface Fragment {
  kind: typeof FRAGMENT;
  version: 1;
  dimensions: Record<DimensionId, Dimension>;
  units: Record<string, UnitDefinition>;
  tags: Record<string, TagLook>;
  /** The definitions that modules among the variables are instances of. */
  models: Record<ModelId, Model>;
  variables: Record<VariableId, Variable>;
  links: Record<LinkId, Link>;
  elements: Record<ElementId, ViewElement>;
}

/** A fragment; a text that is something else; or one that says it is a fragment and cannot be used, and why. */
export type FragmentReading =
  | { readonly kind: 'fragment'; readonly fragment: Fragment }
  | { readonly kind: 'other' }
  | { readonly kind: 'refused'; readonly message: string };

/** What a fragment calls itself, so that other text is told from it. */
export const FRAGMENT = 'loopwell-fragment';

/** Characters and elements beyond this are no part of a drawing that anyone copies. */
const MOST = { characters: 20_000_000, elements: 10_000 };

const MAIN = 'fragment' as ModelId;
const VIEW = 'w0' as ViewId;

/** Reads a fragment from text of unknown origin: nothing in it is trusted before it passed the checks of a document. */
export function readFragment(text: string): FragmentReading {
  if (!text.slice(0, 200).includes(FRAGMENT)) return { kind: 'other' };
  if (text.length > MOST.characters) return refused(words.clipboard.tooLong);
  const data = parsed(text);
  if (data?.['kind'] !== FRAGMENT) return { kind: 'other' };
  if (data['version'] !== 1) return refused(words.clipboard.newer);
  const checked = validate(documentData(data));
  if (!checked.ok) return refused(words.clipboard.damaged(checked.problems[0]?.message ?? ''));
  const { dimensions, units, tags = {}, models } = checked.document;
  const { [MAIN]: model, ...others } = models;
  const elements = model?.views[VIEW]?.elements;
  if (!model || !elements) return refused(words.clipboard.damaged(''));
  if (Object.keys(elements).length > MOST.elements) return refused(words.clipboard.tooLong);
  const { variables, links } = model;
  return { kind: 'fragment', fragment: { kind: FRAGMENT, version: 1, dimensions, units, tags, models: others, variables, links, elements } };
}

/** A document whose only model holds a fragment's parts: what the checks of documents are made for. */
function documentData({ dimensions = {}, units = {}, tags = {}, models = {}, variables = {}, links = {}, elements = {} }: Record<string, unknown>): unknown {
  const view = { name: '', elements };
  const main = { name: '', variables, links, views: { [VIEW]: view } };
  const others = typeof models === 'object' ? models : {};
  return {
    format: 1, title: '', counter: 0, settings: defaultSettings(), dimensions, units, root: MAIN, models: { ...others, [MAIN]: main }, scenarios: {}, charts: {}, tags,
  };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : null;
  } catch {
    return null;
  }
}

const refused = (message: string): FragmentReading => ({ kind: 'refused', message });
