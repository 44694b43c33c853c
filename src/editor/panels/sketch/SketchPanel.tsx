import { useMemo } from 'react';
import { arrowText, type SketchPlay } from '#core/analysis';
import { setLinkShape } from '#core/commands';
import type { VariableId } from '#core/model';
import { words } from '#core/words';
import { edit, openAside, useDocument, useSketch } from '#editor/store';
import { Button, CircleAlert, Info, StockIcon } from '#editor/ui';
import { CourseRow } from './CourseRow.tsx';
import { reachOf } from './fan.ts';
import { Film } from './Film.tsx';
import { turnSketch } from './turning.ts';
import './sketch.css';

const say = words.sketchPanel;

/** A diagram without equations that is played: how each word moves in all versions of the sketch, and what they agree on. */
export function SketchPanel() {
  const { play, problem, busy } = useSketch(({ play: played, problem: told, busy: asked }) => ({ play: played, problem: told, busy: asked }));
  return (
    <div className="lw-sketch" role="group" aria-label={say.title} aria-busy={busy}>
      <Film times={play?.times ?? null} busy={busy} />
      {problem !== null && (
        <p className="lw-sketch-problem" role="alert">
          <CircleAlert size={16} aria-hidden />
          {problem}
        </p>
      )}
      {play && <Courses play={play} />}
      <p className="lw-sketch-watermark">{words.sketch.watermark}</p>
    </div>
  );
}

function Courses({ play }: { readonly play: SketchPlay }) {
  const { courses, verdicts, notices, times } = play;
  const reach = useMemo(() => reachOf(courses), [courses]);
  const whole = useSketch((sketch) => sketch.whole);
  const said = useMemo(() => new Map(whole ? verdicts.map((verdict) => [verdict.variable, verdict]) : []), [verdicts, whole]);
  return (
    <div className="lw-sketch-courses">
      <div className="lw-sketch-axis" aria-hidden>
        <span>{say.from}</span>
        <span>{say.to(String(Math.round((times.at(-1) ?? 0) - (times[0] ?? 0))))}</span>
      </div>
      <ul aria-label={say.words}>
        {courses.map((course) => (
          <CourseRow key={course.variable} course={course} play={play} verdict={said.get(course.variable) ?? null} reach={reach} />
        ))}
      </ul>
      <p className="lw-sketch-legend">{say.fan}</p>
      {reach >= 1 && <p className="lw-sketch-legend">{say.limit}</p>}
      <p className="lw-sketch-next">
        <Button size="s" icon={<StockIcon size={14} />} title={say.turnHelp} onClick={() => turnSketch(play)}>
          {say.turn}
        </Button>
        <Button size="s" title={say.interview.openHelp} onClick={() => openAside('interview')}>
          {say.interview.open}
        </Button>
      </p>
      <Boundary play={play} />
      {notices.map((notice) => (
        <p key={notice} className="lw-sketch-notice">
          <Info size={14} aria-hidden />
          {notice}
        </p>
      ))}
      <Limits play={play} />
    </div>
  );
}

/** Arrows that limit, if somebody says so: one press, and loops can hand over. */
function Limits({ play: { limiting } }: { readonly play: SketchPlay }) {
  const models = useDocument((document) => document.models);
  const id = useSketch((sketch) => sketch.model);
  const model = id === null ? undefined : models[id];
  if (!model || limiting.length === 0) return null;
  return (
    <p className="lw-sketch-next">
      {limiting.map(({ link }) => (
        <Button key={link} size="s" onClick={() => edit(say.lateStep, (draft) => setLinkShape(draft, { model: model.id, link, shape: 'late' }))}>
          {say.late(arrowText(model, link))}
        </Button>
      ))}
    </p>
  );
}

/** Where what goes by numbers and what goes by arrows meet. */
function Boundary({ play: { boundary } }: { readonly play: SketchPlay }) {
  const names = useDocument(({ models }) => models);
  const model = useSketch((sketch) => sketch.model);
  if (boundary.length === 0 || model === null) return null;
  const nameOf = (id: VariableId): string => names[model]?.variables[id]?.name ?? '';
  return (
    <ul className="lw-sketch-boundary" aria-label={say.boundary}>
      {boundary.map(({ from, to, kind }) => (
        <li key={`${from} ${to}`}>{kind === 'counts' ? say.counts(nameOf(from), nameOf(to)) : say.compares(nameOf(from), nameOf(to))}</li>
      ))}
    </ul>
  );
}
