import type { GraphNode } from '#core/compiler';
import { parse, type Parsed } from '#core/language';
import { createResolver, type Address, type Link, type Model, type ModelDocument, type ModelId, type Resolver, type Variable } from '#core/model';
import { Reading, throughTable } from '../reading.ts';
import { flipped, type Sign } from '../signs.ts';
import { drawnLinks, type DrawnBetween } from './drawnLinks.ts';
import { isLate, type Lookout } from './lateness.ts';
import { isTable, MacroLateness } from './macroLateness.ts';
import type { Pair } from './pairs.ts';
import { Places, type PlacedTexts } from './places.ts';
import { drivingOf, type Driving } from './specialLinks.ts';
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
    const link = { from: pair.from, to: pair.to, drawn: arrow?.id ?? null };
    if (pair.pipe) return declared({ ...link, sign: pair.pipe, signFrom: 'structural', delayed: arrow?.delay === true }, arrow);
    if (from && to && pair.byEquation) return declared(this.#byEquation(pair, link, from, to, arrow), arrow);
    if (pair.limit) return declared({ ...link, sign: pair.limit, signFrom: 'structural', delayed: arrow?.delay === true, conditional: true, ...(!arrow && { hidden: true as const }) }, arrow);
    return declared({ ...link, sign: '?', signFrom: null, delayed: arrow?.delay === true, closes: true }, arrow);
  }

  #byEquation(pair: Pair, link: Pick<CausalLink, 'from' | 'to' | 'drawn'>, from: GraphNode, to: GraphNode, arrow: Link | null): CausalLink {
    const [source, target] = [this.#variable(from), this.#variable(to)];
    const model = this.#document.models[to.model];
    if (!source || !target || !model) return { ...link, sign: '?', signFrom: null, delayed: false };
    const driving = from.model === to.model ? drivingOf(model, source, target) : null;
    const texts = this.#textsOf(pair.to, to, target);
    const effect = this.#effect(from.address, to, target, texts);
    const late = this.#isLate(from.address, texts);
    if (driving && (effect === '0' || !driving.conditional)) return driven(link, driving, arrow);
    const sign = settled(effect);
    return { ...link, sign, signFrom: sign === '?' ? null : 'symbolic', delayed: late || arrow?.delay === true, ...(late && { closes: true as const }) };
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

function driven(link: Pick<CausalLink, 'from' | 'to' | 'drawn'>, { sign, conditional, delayed }: Driving, arrow: Link | null): CausalLink {
  const late = delayed === true || arrow?.delay === true;
  return { ...link, sign, signFrom: 'structural', delayed: late, ...(!arrow && { hidden: true as const }), ...(conditional && { conditional }) };
}

/** What an equation names without giving it a say may still have one by way of what it is joined with: nothing tells which. */
function settled(effect: Sign): LinkSign {
  return effect === '0' ? '?' : effect;
}

/** What was declared has its say where nothing else has; where something else has and says the opposite, the two clash. */
function declared(link: CausalLink, arrow: Link | null): CausalLink {
  const claimed = arrow?.polarity;
  if (claimed === undefined) return link;
  if (link.sign === '?') return { ...link, sign: claimed, signFrom: 'declared' };
  return flipped(link.sign) === claimed ? { ...link, clash: claimed } : link;
}
