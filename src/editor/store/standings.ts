import { createLinkStandings, type LinkStanding } from '#core/analysis';
import type { LinkId, Model, ModelDocument, ModelId } from '#core/model';
import { compilationOf } from './compilation.ts';

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
  const model = document.models[modelId];
  if (!model) return none;
  const { variables, links } = model;
  const { graph } = compilationOf(document);
  if (latest?.variables === variables && latest.links === links && latest.graph === graph) return latest.standings;
  const standings = settled(analyse(document, model, graph), latest?.standings ?? none);
  latest = { variables, links, graph, standings };
  return standings;
}

/** The new standings, with the earlier object wherever it says the same. */
function settled(now: Standings, before: Standings): Standings {
  const all = [...now].map(([link, standing]): [LinkId, LinkStanding] => {
    const earlier = before.get(link);
    return [link, earlier && JSON.stringify(earlier) === JSON.stringify(standing) ? earlier : standing];
  });
  const same = all.length === before.size && all.every(([link, standing]) => before.get(link) === standing);
  return same ? before : new Map(all);
}
