import { handOverSentence, runSentence, type Period } from '#core/analysis';
import { words } from '#core/words';
import { sayMoment, type Figure } from '#editor/charts';
import { goToStop, pause, play, pointAtLoop, setSession, showLoop, useLoopInHand, usePlayback, useSession } from '#editor/store';
import { Button, byFinger, ChevronRight, classes, IconButton, Pause, Play } from '#editor/ui';
import { useTold, type Told } from './told.ts';
import './shares.css';

const say = words.sharePanel;

export interface ShareLineProps {
  readonly figure: Figure;
  /** Where the curves above are, in pixels from the left; null until they are drawn. */
  readonly sides: { readonly left: number; readonly width: number } | null;
}

/** Under the chart: which loop is ahead when, one sentence for it, and the way to more. */
export function ShareLine({ figure, sides }: ShareLineProps) {
  const told = useTold();
  const open = useSession((session) => session.loopShares);
  if (!told || !sides) return null;
  return (
    <div className="lw-share-line" role="group" aria-label={say.strip}>
      <div className="lw-share-film">
        <span className="lw-share-keys" style={{ width: sides.left }}>
          <PlayButton figure={figure} told={told} />
        </span>
        <Strip figure={figure} told={told} width={sides.width} />
      </div>
      <div className="lw-share-said">
        <Sentence told={told} />
        {told.part && told.part.handOvers.length > 0 && <Stops figure={figure} told={told} />}
        <Button size="s" kind="quiet" aria-expanded={open} onClick={() => setSession({ loopShares: !open })}>
          {open ? say.hide : say.show}
        </Button>
      </div>
    </div>
  );
}

/** What is played: it comes to rest at every hand-over. */
function filmOf({ start, stop }: Figure, { part }: Told) {
  return { from: start, to: stop, stops: part?.handOvers.map(({ time }) => time) ?? [] };
}

function PlayButton({ figure, told }: { readonly figure: Figure; readonly told: Told }) {
  const { playing } = usePlayback();
  const act = () => (playing ? pause() : play(filmOf(figure, told)));
  return <IconButton size="s" label={playing ? say.pause : say.play} icon={playing ? <Pause size={14} /> : <Play size={14} />} onClick={act} />;
}

function Stops({ figure, told }: { readonly figure: Figure; readonly told: Told }) {
  return (
    <>
      <IconButton size="s" label={say.previous} icon={<ChevronRight size={14} className="lw-share-back" />} onClick={() => goToStop(filmOf(figure, told), -1)} />
      <IconButton size="s" label={say.next} icon={<ChevronRight size={14} />} onClick={() => goToStop(filmOf(figure, told), 1)} />
    </>
  );
}

/** What the run came to, or the hand-over at which it rests. */
function Sentence({ told: { shares, part, telling } }: { readonly told: Told }) {
  const { stop } = usePlayback();
  const handOver = stop === null ? undefined : part?.handOvers[stop];
  // Curves that move under a hand would not stop talking: only a hand-over at which the run has come to rest is announced.
  return (
    <p className="lw-share-sentence">
      <span role="status">{handOver ? handOverSentence(handOver, telling) : ''}</span>
      {!handOver && runSentence(shares.summary, telling)}
    </p>
  );
}

/** Stretches of time with the loop that is ahead in them. */
function Strip({ figure, told, width }: { readonly figure: Figure; readonly told: Told; readonly width: number }) {
  const periods = told.part?.periods ?? [];
  return (
    <div className="lw-share-strip" style={{ width }}>
      {periods.map((period, at) => (
        <Segment key={period.firstRow} period={period} until={periods[at + 1]?.from ?? figure.stop} isFirst={at === 0} width={width} figure={figure} told={told} />
      ))}
    </div>
  );
}

interface SegmentProps {
  readonly period: Period;
  /** A stretch lasts until the next begins. */
  readonly until: number;
  readonly isFirst: boolean;
  /** Of the whole strip, in pixels. */
  readonly width: number;
  readonly figure: Figure;
  readonly told: Told;
}

function Segment({ period, until, isFirst, width, figure, told: { shares, telling } }: SegmentProps) {
  const { top, together } = period;
  const lit = useLoopInHand(({ pointed, chosen }) => top !== null && (pointed ?? chosen) === top);
  const from = isFirst ? figure.start : period.from;
  const span = Math.max(1e-9, figure.stop - figure.start);
  const part = (until - from) / span;
  const style = { left: `${(100 * (from - figure.start)) / span}%`, width: `${100 * part}%` };
  if (top === null) return <span className="lw-share-segment lw-share-rest" style={style} title={say.rest} />;
  const names = together.map(telling.nameOf);
  const label = say.period(names.length > 1 ? words.shares.together(names) : (names[0] ?? ''), sayMoment(figure, from), sayMoment(figure, until));
  const looks = {
    className: classes('lw-share-segment', `lw-share-${signOf(shares, top) < 0 ? 'B' : 'R'}`, lit && 'lw-share-lit'),
    style,
    title: label,
    'aria-label': label,
    onPointerEnter: () => pointAtLoop(top),
    onPointerLeave: () => pointAtLoop(null),
  };
  // Too narrow to be hit: the hand-over at its beginning is reached by the steps beside the sentence.
  if (part * width < leastTarget()) return <span role="img" {...looks} />;
  return (
    <button type="button" {...looks} onFocus={() => pointAtLoop(top)} onBlur={() => pointAtLoop(null)} onClick={() => showLoop(top)}>
      {names.join(' + ')}
    </button>
  );
}

/** How wide what can be pressed is at least, in pixels (WCAG 2.2, 2.5.8; for fingers 2.5.5). */
const leastTarget = (): number => (byFinger() ? 44 : 24);

function signOf({ summary }: Told['shares'], key: string): number {
  return summary.loops.find((loop) => loop.key === key)?.sign ?? 1;
}
