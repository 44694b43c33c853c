import fc from 'fast-check';
import * as core from '#core/commands';
import { newDocument, newId, type ModelDocument } from '#core/model';
import { Choice, type Run } from './steps/choice.ts';
import { drawing } from './steps/drawing.ts';
import { dividing } from './steps/dividing.ts';
import { saying } from './steps/saying.ts';
import { sketching } from './steps/sketching.ts';

/** What `core/commands` answers without changing anything. */
type Question =
  | 'adoptionProblem' | 'inputsOf' | 'isSource' | 'pictureOf' | 'reusableParts' | 'sourcesFor' | 'copyOf' | 'currentScenario' | 'dimensionNameProblem' | 'dimensionUse' | 'elementNameProblem' | 'findText' | 'guesses' | 'guessLine' | 'hiddenIn' | 'isRelated' | 'linkProblem' | 'MOST_ELEMENTS' | 'nameProblem'
  | 'readFragment' | 'readLines' | 'samePlot' | 'splitPlan' | 'straightLine' | 'tagsOf' | 'tagTint' | 'unusedLinks';

/** Everything that `core/commands` does to a document: one that has no run here does not compile. */
export type CommandName = Exclude<keyof typeof core, Question>;

const runs: Readonly<Record<CommandName, Run>> = { ...drawing, ...saying, ...dividing, ...sketching };

/** Every command by name. */
export const commandNames = Object.keys(runs) as CommandName[];

/** A step of an editing session in the abstract: which command, and numbers to choose its arguments by. */
export interface Step {
  readonly command: CommandName;
  readonly picks: readonly number[];
}

/** Runs a step on a document. */
export function take(document: ModelDocument, { command, picks }: Step): void {
  runs[command](document, new Choice(document, picks));
}

/** A page with nothing drawn, and one axis for arrays. */
export function blankPage(): ModelDocument {
  const document = newDocument({ title: 'Any' });
  const id = newId(document, 'd');
  document.dimensions[id] = { id, name: 'region', elements: ['north', 'south'] };
  return document;
}

/** A page on which there is something of everything for a command to take hold of. */
export function busyPage(): ModelDocument {
  const document = blankPage();
  const choice = new Choice(document, []);
  const [model, where] = [choice.model.id, choice.where];
  for (const command of MAKERS) take(document, { command, picks: [1, 3, 2, 1, 0, 1, 1] });
  const variable = choice.variable('auxiliary') ?? choice.variable();
  if (!variable) return document;
  core.propose(document, { model, variable, asked: true });
  core.addTag(document, { model, variables: [variable], tag: 'risk' });
  const stock = choice.variable('stock');
  if (stock) core.setSpecial(document, { model, variable: stock, kind: 'conveyor' });
  core.addPlot(document, { plot: { variable } });
  core.setScenarioValue(document, { address: variable, value: 3 });
  core.addCausalView(document, { model, from: where.view });
  core.addView(document, { model });
  core.extract(document, { ...where, elements: choice.drawn(where, 'shape').filter((shape) => choice.model.variables[shape.variable]?.kind === 'lookup').map(({ id }) => id) });
  return document;
}

/** What makes something to work on. */
const MAKERS: readonly CommandName[] = ['addStock', 'addStock', 'addAuxiliary', 'addLines', 'addFlow', 'addFlow', 'addLink', 'addGhost', 'addNote', 'addFrame', 'addLookup', 'addScenario'];

/** Sessions begin with nothing and with something of everything. */
export const pages: fc.Arbitrary<ModelDocument> = fc.constantFrom(blankPage, busyPage).map((page) => page());

/** Sessions of any commands with any arguments that the document offers at the time. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    command: fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...MAKERS) }, { weight: 2, arbitrary: fc.constantFrom(...commandNames) }),
    picks: fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }),
  }),
  { maxLength: 40, size: '+1' },
);
