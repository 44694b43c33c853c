/**
 * What is claimed of one tier: at least a share (0 to 1) of its cases pass; at 1, all but the excepted, each
 * named `folder/model` with the reason.
 * @typedef {{ kind: string, tier: string, share: number, except: Map<string, string> }} Claim
 */

/**
 * What the comparing tool says of one case.
 * @typedef {{ case: string, model: string, kind: string, tier: string, ok: boolean, why?: string }} CaseResult
 */

/**
 * Reads the claims, one a line, exceptions indented below theirs.
 * @param {string} text
 * @returns {Claim[]}
 * @throws {Error} naming the first line that is neither
 */
export function readClaims(text) {
  /** @type {Claim[]} */
  const claims = [];
  for (const line of text.split('\n').map((each) => each.trimEnd())) {
    if (line === '' || line.startsWith('#')) continue;
    const [, kind, tier, percent] = /^(xmile|mdl) (\S+) (?:all|(\d+) ?%)$/.exec(line) ?? [];
    const [, name, reason] = /^\s+except ([^:]+): (.+)$/.exec(line) ?? [];
    const last = claims.at(-1);
    if (kind !== undefined && tier !== undefined) {
      claims.push({ kind, tier, share: percent === undefined ? 1 : Number(percent) / 100, except: new Map() });
    } else if (name !== undefined && reason !== undefined && last) last.except.set(name, reason);
    else throw new Error(`This line is no claim: ${line}`);
  }
  return claims;
}

/**
 * What speaks against a claim of all but some: a case that should pass and does not, an exception no longer needed.
 * @param {Map<string, string>} except
 * @param {CaseResult[]} results
 */
function faultsOfAll(except, results) {
  return results.flatMap((result) => {
    const name = `${result.case}/${result.model}`;
    if (result.ok) return except.has(name) ? [`${name} passes now: take it off the list`] : [];
    return except.has(name) ? [] : [`${name}: ${result.why ?? 'fails'}`];
  });
}

/**
 * Holds a claim against the results.
 * @param {Claim} claim
 * @param {CaseResult[]} results of any kind and tier
 * @returns {{ passed: number, total: number, faults: string[] }} how many cases of the tier pass, and what speaks
 *   against the claim
 */
export function judge({ kind, tier, share, except }, results) {
  const mine = results.filter((result) => result.kind === kind && result.tier === tier);
  const [passed, total] = [mine.filter(({ ok }) => ok).length, mine.length];
  if (total === 0) return { passed, total, faults: ['no cases found'] };
  if (share === 1) return { passed, total, faults: faultsOfAll(except, mine) };
  const faults = passed < share * total ? [`${passed} of ${total} pass, claimed ${share * 100} %`] : [];
  return { passed, total, faults };
}
