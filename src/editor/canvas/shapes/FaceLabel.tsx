import type { Label } from '#core/diagram';

/** A name as `core/diagram` broke it into lines, so that the screen, pictures and layouts agree. */
export function FaceLabel({ label }: { readonly label: Label }) {
  const { anchor, style, lines, side } = label;
  return (
    <text className={side === 'center' ? 'lw-name' : 'lw-name lw-name-beside'} textAnchor={anchor} fontSize={style.size} fontWeight={style.weight}>
      {lines.map(({ text, x, y }) => (
        <tspan key={y} x={x} y={y}>
          {text}
        </tspan>
      ))}
    </text>
  );
}
