import type { CSSProperties } from 'react';
import type { SymbolFace } from '#core/diagram';
import { classes } from '#editor/ui';

/**
 * A name as `core/diagram` broke it into lines, so that the screen, pictures and layouts agree. It is no text of the
 * picture that it stands in: the browser lays such texts out anew, one by one, whenever their size on the screen changes.
 */
export function FaceLabel({ face: { label, width, height } }: { readonly face: SymbolFace }) {
  const { anchor, bounds, style, lines, side } = label;
  const [first] = lines;
  const place: CSSProperties & { readonly '--lw-rise': string } = {
    left: width / 2 + bounds.left,
    top: height / 2 + bounds.top,
    width: bounds.right - bounds.left,
    height: bounds.bottom - bounds.top,
    fontSize: style.size,
    fontWeight: style.weight,
    textAlign: anchor === 'middle' ? 'center' : anchor,
    '--lw-rise': `${first ? first.y - bounds.top : 0}px`,
  };
  return (
    <div className={classes('lw-name', side !== 'center' && 'lw-name-beside')} style={place} aria-hidden>
      {lines.map(({ text, y }) => <div key={y} className="lw-name-line"><span>{text}</span></div>)}
    </div>
  );
}
