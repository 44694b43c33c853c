import type { CSSProperties } from 'react';
import type { SymbolFace } from '#core/diagram';
import { classes } from '#editor/ui';

/**
 * A name as `core/diagram` broke it into lines, so that the screen, pictures and layouts agree. It is no text of the
 * picture that it stands in: the browser lays such texts out anew, one by one, whenever their size on the screen changes.
 */
export function FaceLabel({ face: { label, width, height } }: { readonly face: SymbolFace }) {
  const { anchor, bounds, style, lines, side } = label;
  const place: CSSProperties = {
    left: width / 2 + bounds.left,
    width: bounds.right - bounds.left,
    fontSize: style.size,
    fontWeight: style.weight,
    textAlign: anchor === 'middle' ? 'center' : anchor,
  };
  const above = (lines[0]?.y ?? 0) - bounds.top;
  return (
    <div className={classes('lw-name', side !== 'center' && 'lw-name-beside')} style={place} aria-hidden>
      {lines.map(({ text, y }) => <div key={y} className="lw-name-line" style={linePlace(height / 2 + y, above)}>{text}</div>)}
    </div>
  );
}

/** A browser sets the top of a block of text to a whole pixel: the fraction that its baseline needs goes between that and the letters. */
function linePlace(baseline: number, above: number): CSSProperties & { readonly '--lw-rise': string } {
  const top = Math.ceil(baseline - above);
  return { top, '--lw-rise': `${baseline - top}px` };
}
