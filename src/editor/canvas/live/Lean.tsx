import type { SymbolFace } from '#core/diagram';
import type { VariableId } from '#core/model';
import { useReading } from './live.ts';

/** Half the height of the gauge, its width, and how far it stands off the name. */
const REACH = 16;
const WIDTH = 7;
const OFF = 8;
/** An arrow head is this high; a smaller deviation shows a smaller one. */
const HEAD = 6;
/** Less than this is normal: nobody could see it. */
const NORMAL = 0.005;

/** How far a word is from normal in a diagram that is played: an arrow up for more, down for less, from a middle line. */
export function Lean({ face, variable }: { readonly face: SymbolFace; readonly variable: VariableId }) {
  const lean = useReading(variable, (reading) => reading.lean);
  const memory = useReading(variable, (reading) => reading.memory);
  if (lean === null) return null;
  const x = face.bounds.left - OFF - WIDTH / 2;
  const y = (face.bounds.top + face.bounds.bottom) / 2;
  return (
    <>
      {memory && <Box face={face} taken={memory === 'taken'} />}
      <g className="lw-lean" transform={`translate(${x} ${y})`}>
      {Math.abs(lean) > NORMAL && <path className={lean > 0 ? 'lw-lean-more' : 'lw-lean-less'} d={arrow(lean)} />}
      <line className="lw-lean-normal" x1={-WIDTH / 2 - 1} x2={WIDTH / 2 + 1} y1={0} y2={0} />
      </g>
    </>
  );
}

/** How far the box of a word that adds up over time stands off its name. */
const AIR = 4;

/** The box of a word that adds up over time, as a stock has one; dashed while nobody has said so. */
function Box({ face: { bounds }, taken }: { readonly face: SymbolFace; readonly taken: boolean }) {
  const { left, top, right, bottom } = bounds;
  return <rect className={taken ? 'lw-memory lw-memory-taken' : 'lw-memory'} x={left - AIR} y={top - AIR} width={right - left + 2 * AIR} height={bottom - top + 2 * AIR} rx={4} />;
}

/** From the middle line to where the value is, with a head. */
function arrow(lean: number): string {
  const tip = -REACH * lean;
  const head = Math.sign(tip) * Math.min(HEAD, Math.abs(tip));
  const [half, shaft] = [WIDTH / 2, WIDTH / 5];
  const neck = tip - head;
  return `M0 ${round(tip)}L${half} ${round(neck)}H${shaft}V0H${-shaft}V${round(neck)}H${-half}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
