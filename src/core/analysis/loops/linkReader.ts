import type { GraphNode } from '#core/compiler';
import { parse, type Parsed } from '#core/language';
import { createResolver, type Address, type Link, type Model, type ModelDocument, type ModelId, type Resolver, type Variable } from '#core/model';
import { Reading, throughTable } from '../reading.ts';
import type { Sign } from '../signs.ts';
import { drawnLinks, type DrawnBetween } from './drawnLinks.ts';
import { isLate, type Lookout } from './lateness.ts';
import { isTable, MacroLateness } from './macroLateness.ts';
import type { Pair } from './pairs.ts';
import { Places, type PlacedTexts } from './places.ts';
import { drivingOf } from './specialLinks.ts';
import type { CausalLink, LinkSign } from './types.ts';

/** Works out of each pair of nodes that act on each other what link it is. One is made for one document. */
export class LinkReader {
  readonly #document: ModelDocument;
  readonly #nodes: readonly GraphNode[];
  readonly #read: (text: string) => Parsed;
  readonly #resolver: Resolver;
  readonly #places: Places;
  readonly #drawn: DrawnBetween;
  readonly #macros: MacroLateness;
  readonly #readings = new Map<ModelId, Reading>();
  readonly #texts = new Map<number, PlacedTexts>();

  constructor(document: ModelDocument, nodes: readonly GraphNode[], read: (text: string) => Parsed = parse) {
    this.#document = document;
    this.#nodes = nodes;
    this.#read = read;
    this.#resolver = createResolver(document);
    this.#places = new Places(document, this.#resolver);
    this.#drawn = drawnLinks(document, this.#places);
    this.#macros = new MacroLateness(document, this.#resolver, read);
  }

  /** The link of a pair. */
  linkOf(pair: Pair): CausalLink {
    const [from, to] = [this.#nodes[pair.from], this.#nodes[pair.to]];
    const arrow = from && to ? this.#drawn(from, to) : null;
    if (pair.pipe) return linkMade(pair, arrow, { sign: pair.pipe, structural: true });
    if (from && to && pair.byEquation) return linkMade(pair, arrow, this.#byEquation(pair, from, to));
    if (pair.limit) return linkMade(pair, arrow, { sign: pair.limit, structural: true, conditional: true, unseen: true });
    return linkMade(pair, arrow, { sign: '?', closes: true });
  }

  #byEquation(pair: Pair, from: GraphNode, to: GraphNode): Told {
    const [source, target] = [this.#variable(from), this.#variable(to)];
    const model = this.#document.models[to.model];
    if (!source || !target || !model) return { sign: '?' };
    const driving = from.model === to.model ? drivingOf(model, source, target) : null;
    const texts = this.#textsOf(pair.to, to, target);
    const effect = this.#effect(from.address, to, target, texts);
    if (driving && (effect === '0' || !driving.conditional)) return { ...driving, structural: true, unseen: true };
    const late = this.#isLate(from.address, texts);
    // What an equation names without giving it a say may still have one by way of what it is joined with: nothing tells which.
    return { sign: effect === '0' ? '?' : effect, delayed: late, closes: late };
  }

  #effect(source: Address, { model }: GraphNode, target: Variable, { texts, model: home, addressOf }: PlacedTexts): Sign {
    const reading = this.#reading(home);
    if (!reading) return '?';
    const effect = reading.effectOfTexts(texts, (path) => addressOf(path) === source, false);
    return throughTable(effect, this.#reading(model)?.tableOf(target) ?? null, target);
  }

  #isLate(source: Address, { texts, model, addressOf }: PlacedTexts): boolean {
    const lookout: Lookout = {
      isSource: ({ path }) => addressOf(path) === source,
      isTable: ({ path }) => {
        const meaning = this.#resolver(model, path);
        return meaning?.kind === 'variable' && isTable(meaning.variable);
      },
      macroTakesNow: this.#macros.takesNow,
    };
    return isLate(texts.flatMap(({ text }) => this.#read(text).expr ?? []), lookout);
  }

  #variable({ model, variable }: GraphNode): Variable | undefined {
    return this.#document.models[model]?.variables[variable];
  }

  #textsOf(place: number, node: GraphNode, variable: Variable): PlacedTexts {
    const known = this.#texts.get(place) ?? this.#places.textsOf(node, variable);
    this.#texts.set(place, known);
    return known;
  }

  #reading(id: ModelId): Reading | null {
    const known = this.#readings.get(id);
    if (known) return known;
    const model: Model | undefined = this.#document.models[id];
    if (!model) return null;
    const reading = new Reading(this.#document, model, this.#read);
    this.#readings.set(id, reading);
    return reading;
  }
}

/** What structure and equations tell of a link. */
interface Told {
  readonly sign: LinkSign;
  /** By a pipe, a limit or a special stock rather than by an equation. */
  readonly structural?: boolean;
  readonly delayed?: boolean;
  readonly closes?: boolean;
  readonly conditional?: boolean;
  /** Nothing but an arrow would show it. */
  readonly unseen?: boolean;
}

/**
 * A link with what its arrow says. What was declared has its say where nothing else has; where something else has and says
 * the opposite, the two clash. Marks are set one by one: thousands of links are made after an edit, and few have any.
 */
function linkMade({ from, to }: Pair, arrow: Link | null, told: Told): CausalLink {
  const claimed = arrow?.polarity;
  const sign = told.sign === '?' && claimed ? claimed : told.sign;
  const signFrom = told.sign !== '?' ? (told.structural ? 'structural' : 'symbolic') : claimed ? 'declared' : null;
  const link: Writable<CausalLink> = { from, to, sign, signFrom, delayed: told.delayed === true || arrow?.delay === true, drawn: arrow?.id ?? null };
  if (told.closes) link.closes = true;
  if (told.conditional) link.conditional = true;
  if (told.unseen && !arrow) link.hidden = true;
  if (claimed && claimed !== sign) link.clash = claimed;
  return link;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
