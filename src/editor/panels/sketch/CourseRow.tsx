import { memo, useMemo } from 'react';
import type { SketchCourse, SketchPlay, SketchVerdict } from '#core/analysis';
import { setAccumulates } from '#core/commands';
import type { VariableId } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, getSketch, nudge, useMoment, useSketch } from '#editor/store';
import { ArrowDown, ArrowUp, IconButton, StockIcon } from '#editor/ui';
import { goToVariable } from '../goToVariable.ts';
import { fanPicture } from './fan.ts';

const say = words.sketchPanel;

export interface CourseRowProps {
  readonly course: SketchCourse;
  readonly play: SketchPlay;
  readonly verdict: SketchVerdict | null;
  readonly reach: number;
}

/** One word: its name, pushes on it, whether it adds up over time, its fan and where it ends. */
export const CourseRow = memo(function CourseRow({ course, play, verdict, reach }: CourseRowProps) {
  const { variable, name, kind } = course;
  const pushed = useSketch(({ nudges }) => nudges.find((one) => one.variable === variable)?.by ?? 0);
  const push = (direction: 1 | -1) => nudge(variable, Math.sign(pushed) === direction ? null : direction);
  const outcome = verdict ? ((verdict.elsewhere ? null : verdict.outcome) ?? 'open') : null;
  return (
    <li className="lw-sketch-row">
      <div className="lw-sketch-head">
        <button type="button" className="lw-sketch-name" title={say.goTo(name)} onClick={() => goTo(variable)}>
          {name}
        </button>
        {outcome && <span className={`lw-sketch-outcome lw-sketch-${outcome}`}>{`${SIGNS[outcome]} ${say.outcome[outcome]}`}</span>}
        {kind === 'word' && <Memory variable={variable} name={name} play={play} />}
        <IconButton size="s" label={pushed > 0 ? say.unpush(name) : say.up(name)} pressed={pushed > 0} icon={<ArrowUp size={14} />} onClick={() => push(1)} />
        <IconButton size="s" label={pushed < 0 ? say.unpush(name) : say.down(name)} pressed={pushed < 0} icon={<ArrowDown size={14} />} onClick={() => push(-1)} />
      </div>
      <Fan course={course} times={play.times} reach={reach} />
      {verdict && <p className="lw-sketch-verdict">{verdict.sentence}</p>}
      {kind === 'number' && <p className="lw-sketch-verdict">{`${name} ${say.numbers}`}</p>}
    </li>
  );
});

const SIGNS = { up: '▲', down: '▼', same: '=', open: '?' } as const;

/** Whether a word holds memory: said by somebody, or taken by the sketch as long as nobody says. */
function Memory({ variable, name, play }: { readonly variable: VariableId; readonly name: string; readonly play: SketchPlay }) {
  const holds = play.choice.accumulators.includes(variable);
  const chosen = play.choice.added.includes(variable);
  const toggle = () => {
    const { model } = getSketch();
    if (model !== null) edit(say.step(name), (draft) => setAccumulates(draft, { model, variable, accumulates: !holds || chosen }));
  };
  const label = chosen ? say.memoryChosen(name) : say.memory(name);
  return <IconButton size="s" className={chosen ? 'lw-sketch-chosen' : ''} label={label} hint={say.memoryHelp} pressed={holds} icon={<StockIcon size={14} />} onClick={toggle} />;
}

interface FanProps {
  readonly course: SketchCourse;
  readonly times: Float64Array;
  readonly reach: number;
}

/** A small picture without numbers: up is more, down is less, the middle is normal. The sentence below it says the same. */
function Fan({ course, times, reach }: FanProps) {
  const { wide, middle, line } = useMemo(() => fanPicture(course, reach), [course, reach]);
  return (
    <div className="lw-sketch-fan" aria-hidden>
      <span className="lw-sketch-side">
        <span>{say.more}</span>
        <span>{say.normal}</span>
        <span>{say.less}</span>
      </span>
      <div className="lw-sketch-area">
        <svg viewBox="0 -1.06 100 2.12" preserveAspectRatio="none">
          {reach >= 1 && <path className="lw-sketch-limit" d="M0-1H100M0 1H100" />}
          <path className="lw-sketch-wide" d={wide} />
          <path className="lw-sketch-middle" d={middle} />
          <path className="lw-sketch-normal" d="M0 0H100" />
          <path className="lw-sketch-line" d={line} />
        </svg>
        <Now times={times} />
      </div>
    </div>
  );
}

function Now({ times }: { readonly times: Float64Array }) {
  const moment = useMoment();
  if (moment === null) return null;
  const [from, to] = [times[0] ?? 0, times.at(-1) ?? 1];
  return <span className="lw-chart-line" style={{ left: `${(100 * (moment - from)) / Math.max(1e-9, to - from)}%` }} />;
}

function goTo(variable: VariableId): void {
  const { model } = getSketch();
  const found = model === null ? undefined : getDocument().models[model];
  if (found) goToVariable(found, variable);
}
