import { bandOf, playSketch, type Nudge, type SketchPlay } from '#core/analysis';
import { csvPieces } from '#core/formats';
import { nearest } from '#core/language';
import { constantValue, findVariable, isBlank, rootModel, type Model, type ModelDocument, type VariableId } from '#core/model';
import type { Run } from '#core/simulator';
import { words } from '#core/words';
import type { Command } from '../command.ts';
import { exitCode, type Environment, type ExitCode } from '../environment.ts';
import { readInput } from '../input.ts';
import { complainAbout, complainAboutFile } from '../messages.ts';
import { numberOption, takeOperands, textOption, UsageError, wholeOption, type ParsedCall } from '../options.ts';
import { parseSetting } from '../overrides.ts';

const { optionHelp, summaries, details } = words.cli;

/** `loopwell play FILE`: what the arrows of a causal loop diagram imply. */
export const play: Command = {
  name: 'play',
  operands: ['FILE'],
  summary: summaries.play,
  details: details.play,
  options: [
    { name: 'nudge', value: '"NAME=BY"', repeated: true, help: optionHelp.nudge },
    { name: 'beats', value: 'NUMBER', help: optionHelp.beats },
    { name: 'seed', value: 'NUMBER', help: optionHelp.versionSeed },
    { name: 'variants', value: 'NUMBER', help: optionHelp.variants },
    { name: 'json', help: optionHelp.playJson },
  ],
  run,
};

/** Longer and more than anybody looks at, and less than a machine minds. */
const MOST_BEATS = 1000;
const MOST_VARIANTS = 1000;

/** `low` and `high` hold so much of all versions between them. */
const MIDDLE = 0.8;

async function run(call: ParsedCall, environment: Environment): Promise<ExitCode> {
  const [file = ''] = takeOperands(call, play.operands);
  const beats = within('beats', numberOption(call, 'beats'), [1, MOST_BEATS], call);
  const count = within('variants', wholeOption(call, 'variants'), [1, MOST_VARIANTS], call);
  const seed = wholeOption(call, 'seed');
  const json = call.options.has('json');
  const pushes = (call.options.get('nudge') ?? []).map((text) => parseSetting(text, 'nudge'));
  const input = await readInput(file, environment, { layOut: false });
  if ('exit' in input) return complainAboutFile(input, environment);
  const model = rootModel(input.document);
  const nudges = pushes.map(({ name, value }): Nudge => ({ variable: nudged(model, name), by: value }));
  const versions = json ? { ...(count !== undefined && { count }), ...(seed !== undefined && { seed }) } : { count: 0, placements: 0 };
  const played = playSketch(input.document, model, { nudges, ...(beats !== undefined && { beats }), ...versions });
  if ('problems' in played) {
    complainAbout(input.name, input.document, played.problems, environment);
    environment.complain(`${input.name}: ${played.sentence}\n`);
    return exitCode.failed;
  }
  for (const notice of played.notices) environment.complain(`${input.name}: ${notice}\n`);
  if (json) await environment.write(`${JSON.stringify(report(input.document, model, played), null, 1).replace(/\[[^[\]{}"]*\]/gu, oneLine)}\n`);
  else for (const piece of csvPieces(runOf(played))) if (!(await environment.write(piece))) break;
  return exitCode.fine;
}

function within(name: string, value: number | undefined, [least, most]: readonly [number, number], call: ParsedCall): number | undefined {
  if (value !== undefined && (value < least || value > most)) throw new UsageError(words.cli.optionRange(`--${name}`, least, most, textOption(call, name) ?? ''));
  return value;
}

/** A variable that can be nudged. */
function nudged(model: Model, name: string): VariableId {
  const variable = findVariable(model, name);
  const names = Object.values(model.variables).map((each) => each.name);
  if (!variable) throw new UsageError(words.cli.unknownName(name, nearest(name, names)));
  const isWord = 'equation' in variable && isBlank(variable.equation);
  if (!isWord && constantValue(variable) === null) throw new UsageError(words.cli.notNudged(variable.name));
  return variable.id;
}

/** The curves as drawn, as a run. */
function runOf({ times, courses }: SketchPlay): Run {
  const columns = courses.map(({ name, variable }, slot) => ({ name, address: variable, slot, kind: 'auxiliary' as const }));
  return { columns, times, values: courses.map(({ drawn }) => drawn), warnings: [], notices: [] };
}

/** All that came of it, by names. */
function report(document: ModelDocument, model: Model, { times, courses, choice, nudges, nudgeChosen, verdicts, ties, boundary, notices }: SketchPlay): object {
  const name = (id: VariableId | undefined): string => (id === undefined ? '' : (model.variables[id]?.name ?? ''));
  const of = courses[0]?.versions.length ?? 0;
  return {
    model: document.title,
    nudges: nudges.map(({ variable, by }) => ({ variable: name(variable), by, ...(nudgeChosen && { chosen: true }) })),
    accumulators: choice.accumulators.map(name),
    verdicts: verdicts.map(({ variable, count, outcome, first, separators, elsewhere, sentence }) => ({
      variable: name(variable),
      ...count,
      of,
      outcome: outcome ?? 'undecided',
      ...(first && { first }),
      ...(separators.length > 0 && { strengthen: separators.map(({ link, towards }) => ({ from: name(model.links[link]?.from), to: name(model.links[link]?.to), towards })) }),
      ...(elsewhere && { elsewhere: { accumulators: elsewhere.accumulators.map(name), ...elsewhere.count } }),
      sentence,
    })),
    ties: ties.map(({ word, ...gains }) => ({ variable: name(word), ...gains })),
    boundary: boundary.map(({ from, to, kind, normal }) => ({ from: name(from), to: name(to), kind, ...(normal !== undefined && { normal }) })),
    notices,
    time: Array.from(times),
    variables: courses.map(({ name: called, kind, drawn, versions }) => {
      const { low, high } = bandOf(versions, MIDDLE);
      return { name: called, kind, values: numbers(drawn), low: numbers(low), high: numbers(high) };
    }),
  };
}

/** JSON has no words for NaN and infinities. */
function numbers(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isFinite(value) ? value : null));
}

/** A list of numbers takes one line. */
function oneLine(list: string): string {
  return list.replace(/\s+/gu, ' ').replace('[ ', '[').replace(' ]', ']');
}
