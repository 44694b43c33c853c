import type { EquationGraph } from '#core/compiler';
import { parse, type Parsed } from '#core/language';
import { isBlank, isDriven, withoutPause, type Link, type LinkId, type Model, type ModelDocument, type Steps, type Variable, type VariableId } from '#core/model';
import { words } from '#core/words';
import { Reading } from './reading.ts';
import { flipped, type Sign } from './signs.ts';

/**
 * How a drawn link stands beside the equations: they bear it out, contradict it, do not use it, leave its direction
 * open, are not there yet, or need not be asked as a pipe or a limit at 0 settles it.
 */
export type Verdict = 'agrees' | 'clash' | 'ignored' | 'undecided' | 'noEquation' | 'structural';

/** A way to bring a link and the equations together. */
export type LinkFix =
  | { readonly kind: 'setPolarity'; readonly link: LinkId; readonly polarity: '+' | '-' }
  | { readonly kind: 'useLink' | 'removeLink' | 'reverse' | 'makeCause'; readonly link: LinkId };

/** What the equations say of one link. */
export interface LinkStanding {
  readonly link: LinkId;
  readonly verdict: Verdict;
  /** The direction that structure or equations give it, whatever was drawn; null where nothing was asked or found. */
  readonly sign: Sign | null;
  /** One sentence for the person who drew it. */
  readonly sentence: string;
  /** The likeliest first; empty where nothing needs mending. */
  readonly fixes: readonly LinkFix[];
}

/** Answers the standing of every link of a model. */
export type LinkStandings = (document: ModelDocument, model: Model, graph: EquationGraph | null) => ReadonlyMap<LinkId, LinkStanding>;

/**
 * How each link of a model stands beside its equations. Of links that are no causes only those are in it that an
 * equation uses after all. The compiled graph tells the limits that stocks at 0 set; without it they are passed over.
 */
export const linkStandings: LinkStandings = (document, model, graph) => withoutPause(standingsOf(document, model, graph, parse));

/** The same in steps, for a thread with other things to do. */
export type LinkStandingsInSteps = (...asked: Parameters<LinkStandings>) => Steps<ReturnType<LinkStandings>>;

/** The same, keeping the trees of texts from one call to the next: for whoever asks after every edit. `parseText` reads a text. */
export function createLinkStandings(parseText: (text: string) => Parsed = parse): LinkStandingsInSteps {
  let before = new Map<string, Parsed>();
  return function* (document, model, graph) {
    const now = new Map<string, Parsed>();
    const read = (text: string): Parsed => {
      const parsed = now.get(text) ?? before.get(text) ?? parseText(text);
      now.set(text, parsed);
      return parsed;
    };
    const standings = yield* standingsOf(document, model, graph, read);
    before = now;
    return standings;
  };
}

function* standingsOf(
  document: ModelDocument,
  model: Model,
  graph: EquationGraph | null,
  read: (text: string) => Parsed,
): Steps<ReadonlyMap<LinkId, LinkStanding>> {
  const reading = new Reading(document, model, read);
  const limits = limitsIn(model, graph);
  const standings = new Map<LinkId, LinkStanding>();
  for (const link of Object.values(model.links)) {
    const [from, to] = [model.variables[link.from], model.variables[link.to]];
    const standing = from && to ? standingOf({ link, from, to, reading, limit: limits.get(pairKey(link.from, link.to)) ?? null }) : null;
    if (standing) standings.set(link.id, standing);
    yield;
  }
  return standings;
}

/** A link with all that is needed to judge it. */
interface Judged {
  readonly link: Link;
  readonly from: Variable;
  readonly to: Variable;
  readonly reading: Reading;
  /** The direction of a limit that a stock at 0 sets, where the link runs along one. */
  readonly limit: '+' | '-' | null;
}

function standingOf(judged: Judged): LinkStanding | null {
  const { link, from, to, reading } = judged;
  if (link.association) return standingTogether(judged);
  const pipe = pipeSign(from, to);
  if (pipe) return standingOfPipe(judged, pipe);
  if (isDriven(reading.model, to)) return plain(link, 'ignored', words.analysis.link.ignoredByDriven(from.name, to.name), [{ kind: 'removeLink', link: link.id }]);
  if ('equation' in to && isBlank(to.equation)) return plain(link, 'noEquation', words.analysis.link.noEquation(to.name));
  if (reading.reads(to, from.id)) return reading.hasMistake(to) ? mistaken(judged) : standingOfReader(judged);
  if (judged.limit) return standingOfLimit(judged, judged.limit);
  return reading.hasMistake(to) ? mistaken(judged) : standingIgnored(judged);
}

function standingTogether({ link, from, to, reading }: Judged): LinkStanding | null {
  if (!reading.reads(to, from.id) && !reading.reads(from, to.id)) return null;
  const [cause, effect] = reading.reads(to, from.id) ? [from, to] : [to, from];
  return plain(link, 'clash', words.analysis.link.together(cause.name, effect.name), [{ kind: 'makeCause', link: link.id }]);
}

/** Which way a flow moves a stock by its pipe; null where the two share none. */
function pipeSign(from: Variable, to: Variable): '+' | '-' | null {
  if (from.kind !== 'flow' || to.kind !== 'stock') return null;
  if (from.to === to.id) return '+';
  return from.from === to.id ? '-' : null;
}

function standingOfPipe({ link, from, to }: Judged, sign: '+' | '-'): LinkStanding {
  const text = words.analysis.link;
  if (link.polarity === undefined || link.polarity === sign) {
    const sentence = sign === '+' ? text.fills(from.name, to.name) : text.drains(from.name, to.name);
    return { link: link.id, verdict: 'structural', sign, sentence, fixes: link.polarity ? [] : [polarise(link, sign)] };
  }
  const sentence = sign === '+' ? text.fillsClash(from.name, to.name) : text.drainsClash(from.name, to.name);
  return { link: link.id, verdict: 'clash', sign, sentence, fixes: [polarise(link, sign)] };
}

function standingOfLimit({ link, from, to }: Judged, sign: '+' | '-'): LinkStanding {
  if (link.polarity === flipped(sign)) return clashing(link, from, to, sign);
  const sentence = words.analysis.link.limits(from.name, to.name);
  return { link: link.id, verdict: 'structural', sign, sentence, fixes: link.polarity ? [] : [polarise(link, sign)] };
}

function standingOfReader({ link, from, to, reading }: Judged): LinkStanding {
  const text = words.analysis.link;
  if (to.kind === 'module') return plain(link, 'undecided', text.module(from.name, to.name));
  if (from.kind === 'lookup') return plain(link, link.polarity ? 'undecided' : 'agrees', text.table(from.name, to.name));
  const always = reading.effect(from.id, to, false);
  const sign = always === '0' ? reading.effect(from.id, to, true) : always;
  if (sign === '0') return { ...plain(link, 'undecided', text.noEffect(from.name, to.name)), sign };
  if (sign === '?') return { ...plain(link, 'undecided', text.undecided(from.name, to.name)), sign };
  if (link.polarity === flipped(sign)) return clashing(link, from, to, sign);
  const sentence = always === '0' ? text.starts(from.name, to.name) : text.agrees(from.name, to.name, sign);
  return { link: link.id, verdict: 'agrees', sign, sentence, fixes: link.polarity ? [] : [polarise(link, sign)] };
}

function standingIgnored({ link, from, to, reading }: Judged): LinkStanding {
  const backwards = reading.reads(from, to.id) || pipeSign(to, from) !== null;
  const usable = (to.kind === 'auxiliary' || to.kind === 'flow') && from.kind !== 'module';
  const kinds = [...(backwards ? ['reverse' as const] : []), ...(usable ? ['useLink' as const] : []), 'removeLink' as const];
  return plain(link, 'ignored', ignoredSentence(from, to), kinds.map((kind) => ({ kind, link: link.id })));
}

function ignoredSentence(from: Variable, to: Variable): string {
  const text = words.analysis.link;
  if (to.kind === 'stock') return text.ignoredByStock(from.name, to.name);
  if (to.kind === 'lookup') return text.ignoredByLookup(to.name);
  return to.kind === 'module' ? text.ignoredByModule(from.name, to.name) : text.ignored(from.name, to.name);
}

function mistaken({ link, to }: Judged): LinkStanding {
  return plain(link, 'undecided', words.analysis.link.mistake(to.name));
}

function clashing(link: Link, from: Variable, to: Variable, sign: '+' | '-'): LinkStanding {
  return { link: link.id, verdict: 'clash', sign, sentence: words.analysis.link.clash(from.name, to.name, sign), fixes: [polarise(link, sign)] };
}

function plain({ id }: Link, verdict: Verdict, sentence: string, fixes: readonly LinkFix[] = []): LinkStanding {
  return { link: id, verdict, sign: null, sentence, fixes };
}

function polarise({ id }: Link, polarity: '+' | '-'): LinkFix {
  return { kind: 'setPolarity', link: id, polarity };
}

function limitsIn(model: Model, graph: EquationGraph | null): ReadonlyMap<string, '+' | '-'> {
  const limits = new Map<string, '+' | '-'>();
  for (const { from, to, origin, sign } of graph?.dependencies ?? []) {
    const [source, target] = [graph?.nodes[from], graph?.nodes[to]];
    if (origin !== 'limit' || !sign || source?.model !== model.id || target?.model !== model.id) continue;
    limits.set(pairKey(source.variable, target.variable), sign);
  }
  return limits;
}

function pairKey(from: VariableId, to: VariableId): string {
  return `${from} ${to}`;
}
