import { words } from '#core/words';
import { endSketch, pause, play, setMoment, showNumber, startSketch, useMoment, usePlayback, useSketch } from '#editor/store';
import { Button, IconButton, LoaderCircle, Pause, Play, RotateCcw, X } from '#editor/ui';

const say = words.sketchPanel;

/** Plays the sketch run through, and lets hand and keys go to any moment of it. */
export function Film({ times, busy }: { readonly times: Float64Array | null; readonly busy: boolean }) {
  const { playing } = usePlayback();
  const moment = useMoment();
  const model = useSketch(({ model: played }) => played);
  const [from, to] = [times?.[0] ?? 0, times?.at(-1) ?? 0];
  const at = moment ?? to;
  const look = (time: number) => {
    pause();
    setMoment(time);
  };
  return (
    <div className="lw-sketch-film">
      {playing ? (
        <Button kind="primary" size="s" icon={<Pause size={14} aria-hidden />} onClick={pause}>{say.pause}</Button>
      ) : (
        <Button kind="primary" size="s" icon={<Play size={14} aria-hidden />} disabled={!times} onClick={() => play({ from, to, stops: [] })}>{say.play}</Button>
      )}
      <input
        type="range"
        className="lw-sketch-moment"
        aria-label={say.moment}
        aria-valuetext={say.beat(showNumber(at))}
        min={from}
        max={to}
        step={0.25}
        value={at}
        disabled={!times}
        onChange={(event) => look(Number(event.target.value))}
      />
      <span className="lw-sketch-beat" aria-hidden>{say.beat(String(Math.round(at - from)))}</span>
      {busy && <LoaderCircle size={14} className="lw-spin" aria-label={say.playing} />}
      <IconButton size="s" label={say.again} icon={<RotateCcw size={14} />} disabled={model === null} onClick={startSketch} />
      <IconButton size="s" label={say.end} hint={say.endHelp} icon={<X size={14} />} onClick={endSketch} />
    </div>
  );
}
