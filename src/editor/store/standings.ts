import { createLinkStandings, type LinkStanding } from '#core/analysis';
import { withoutPause, type LinkId, type Model, type ModelDocument, type ModelId, type Steps } from '#core/model';
import { compilationSteps } from './compilation.ts';

/** How the links of a model stand beside the equations, by link. */
export type Standings = ReadonlyMap<LinkId, LinkStanding>;

const none: Standings = new Map();

const analyse = createLinkStandings();

/** What the latest answer was made from. */
type Asked = Pick<Model, 'variables' | 'links'> & { readonly graph: unknown; readonly standings: Standings };

let latest: Asked | null = null;

/**
 * How the links of a model stand beside the equations. Worked out anew when variables or links change, never for a move:
 * until then it is the very same map, and a link whose standing did not change keeps the very same standing.
 */
export function standingsOf(document: ModelDocument, modelId: ModelId): Standings {
  return withoutPause(standingSteps(document, modelId));
}

/** The same in steps, those of compiling the document included. */
export function* standingSteps(document: ModelDocument, modelId: ModelId): Steps<Standings> {
  const { graph } = yield* compilationSteps(document);
  const model = document.models[modelId];
  if (!model) return none;
  const { variables, links } = model;
  if (latest?.variables === variables && latest.links === links && latest.graph === graph) return latest.standings;
  const standings = yield* settled(yield* analyse(document, model, graph), latest?.standings ?? none);
  latest = { variables, links, graph, standings };
  return standings;
}

/** The new standings, with the earlier object wherever it says the same. */
function* settled(now: Standings, before: Standings): Steps<Standings> {
  const all = new Map<LinkId, LinkStanding>();
  let same = now.size === before.size;
  for (const [link, standing] of now) {
    const earlier = before.get(link);
    const kept = earlier && JSON.stringify(earlier) === JSON.stringify(standing) ? earlier : standing;
    if (kept !== earlier) same = false;
    all.set(link, kept);
    yield;
  }
  return same ? before : all;
}
