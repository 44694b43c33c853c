import { compile, type Program } from '#core/compiler';
import type { Diagnostic, Model, ModelDocument, SketchPlan, VariableId } from '#core/model';
import { simulate, type Run, type RunInputs } from '#core/simulator';
import { sketchDocument } from './document.ts';
import { naturesOf } from './nature.ts';
import { planSketch, type Nudge } from './plan.ts';
import { constantsOf, type Twist } from './versions.ts';

/** Every variable's course by its id, in the order of drawing: a word's is how far it is from normal, a number's its value. */
export type Courses = ReadonlyMap<VariableId, Float64Array>;

/** A sketch ready to run, in one placement of memory. */
export interface Trial {
  readonly plan: SketchPlan;
  readonly program: Program;
  /** As drawn, or in a version of it. */
  readonly run: (twists?: readonly Twist[]) => { readonly times: Float64Array; readonly courses: Courses };
}

/** Why a sketch cannot run: what is wrong with the equations that it has. */
export interface NoTrial {
  readonly problems: readonly Diagnostic[];
}

/** Makes a sketch ready to run. Nudged numbers must be constants or have a constant starting value; others stay as they are. */
export function prepare(
  document: ModelDocument,
  model: Model,
  { accumulators, nudges, beats }: { readonly accumulators: readonly VariableId[]; readonly nudges: readonly Nudge[]; readonly beats: number },
): Trial | NoTrial {
  const plan = planSketch(document, model, { accumulators, nudges, beats, adjustable: true });
  const { program, diagnostics } = compile(sketchDocument(document, plan));
  const problems = diagnostics.filter(({ severity }) => severity === 'error');
  if (!program || problems.length > 0) return { problems };
  const words = new Set([...naturesOf(model)].flatMap(([id, nature]) => (nature === 'word' ? [id] : [])));
  const pushed = nudgedNumbers(program, nudges, words);
  return {
    plan,
    program,
    run: (twists) => {
      const run = simulate(program, { constants: [...pushed, ...(twists ? constantsOf(program, plan, twists) : [])] });
      return { times: run.times, courses: coursesOf(run, model, words) };
    },
  };
}

/** The constants of a model that a nudge may change, by a share of what they are. */
function nudgedNumbers(program: Program, nudges: readonly Nudge[], words: ReadonlySet<VariableId>): NonNullable<RunInputs['constants']> {
  return nudges.flatMap(({ variable, by }) =>
    words.has(variable) ? [] : program.constants.filter(({ address }) => address === variable).map(({ slot, value }) => ({ slot, value: value === 0 ? by : value + by * Math.abs(value) })),
  );
}

function coursesOf({ columns, values }: Run, model: Model, words: ReadonlySet<VariableId>): Courses {
  const courses = new Map<VariableId, Float64Array>();
  for (const [at, { address, element }] of columns.entries()) {
    const id = address as VariableId;
    const course = values[at];
    if (course && element === undefined && model.variables[id]) courses.set(id, words.has(id) ? course.map((value) => value - 1) : course);
  }
  return courses;
}
