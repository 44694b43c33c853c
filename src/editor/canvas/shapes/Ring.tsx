import type { SymbolFace } from '#core/diagram';

/** How far the ring of a selected word stands off its name. */
const AIR = 5;

/** What lights up behind a symbol when it is hovered, selected or about to be attached to. */
export function Ring({ face }: { readonly face: SymbolFace }) {
  if (face.symbol !== 'word' && face.body !== '') return <path className="lw-ring" d={face.body} />;
  const { left, top, right, bottom } = face.bounds;
  return <rect className="lw-ring lw-ring-word" x={left - AIR} y={top - AIR} width={right - left + 2 * AIR} height={bottom - top + 2 * AIR} rx={8} />;
}
