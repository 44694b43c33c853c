import { applyPatches, enablePatches, produceWithPatches, type Patch } from 'immer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as core from '#core/commands';
import { dataOf, shapeOf, validate, variableAt, type Model, type ModelDocument, type View } from '#core/model';
import { runs } from '#test/long';
import { busyPage, commandNames, pages, steps, take } from '#test/steps';

enablePatches();

/** What no file check asks for, as a file may come from elsewhere, but every command keeps: nothing hangs in the air. */
function loose(model: Model, view: View): string[] {
  const found: string[] = [];
  for (const element of Object.values(view.elements)) {
    if ((element.kind === 'shape' || element.kind === 'ghost') && !model.variables[element.variable]) found.push(`${element.id} shows nothing`);
    if (element.kind === 'curve') {
      const link = model.links[element.link];
      const starts = link && (element.from !== undefined || shapeOf(view, link.from));
      if (!link || !starts || !shapeOf(view, link.to)) found.push(`${element.id} has no ends`);
      if (element.from !== undefined && view.elements[element.from]?.kind !== 'ghost') found.push(`${element.id} starts at a ghost that is gone`);
    }
    const flow = element.kind === 'shape' ? model.variables[element.variable] : undefined;
    if (flow?.kind === 'flow') {
      for (const end of ['from', 'to'] as const) {
        const clouds = Object.values(view.elements).filter((other) => other.kind === 'cloud' && other.flow === flow.id && other.end === end);
        if (clouds.length !== (flow[end] === null && view.notation !== 'causal' ? 1 : 0)) found.push(`${element.id} has ${clouds.length} clouds at ${end}`);
      }
    }
    if (element.kind === 'cloud' && !shapeOf(view, element.flow)) found.push(`${element.id} is a cloud without a pipe`);
  }
  return found;
}

/** Links, flows and elements that lead to nothing, and references to what is no longer there. */
function hanging(document: ModelDocument): string[] {
  const plots = Object.values(document.charts).flatMap((chart) => chart.plots).filter(({ variable }) => !variableAt(document, variable));
  return [...plots.map(({ variable }) => `a chart shows ${variable}`), ...Object.values(document.models).flatMap(hangingIn)];
}

function hangingIn(model: Model): string[] {
  const known = (id: string | null) => id === null || id in model.variables;
  const links = Object.values(model.links).filter(({ from, to }) => !known(from) || !known(to) || from === to);
  const flows = Object.values(model.variables).filter((variable) => variable.kind === 'flow' && !(known(variable.from) && known(variable.to)));
  return [
    ...links.map(({ id }) => `${id} dangles`),
    ...flows.map(({ id }) => `${id} leads from or to nothing`),
    ...Object.values(model.views).flatMap((view) => loose(model, view)),
  ];
}

test('no sequence of commands makes a document that is not valid', () => {
  fc.assert(
    fc.property(pages, steps, (page, session) => {
      let document = page;
      for (const step of session) {
        const [next, patches] = produceWithPatches(document, (draft) => { take(draft, step); });
        if (patches.length > 0) expect(validate(dataOf(next))).toMatchObject({ ok: true });
        document = next;
      }
    }),
    { numRuns: runs(60) },
  );
});

test('no command leaves a link, a flow or an element hanging, and undone all of them give the document back', () => {
  fc.assert(
    fc.property(pages, steps, (start, session) => {
      let document = start;
      const undo: Patch[][] = [];
      for (const step of session) {
        const [next, , inverse] = produceWithPatches(document, (draft) => { take(draft, step); });
        document = next;
        undo.push(inverse);
        expect(hanging(document)).toEqual([]);
      }
      for (const inverse of undo.toReversed()) document = applyPatches(document, inverse);
      expect(document).toEqual(start);
    }),
  );
});

test('the sessions of these laws know every command, and there is none that they never get to do anything', () => {
  const questions = [
    'adoptionProblem', 'inputsOf', 'isSource', 'pictureOf', 'reusableParts', 'sourcesFor', 'copyOf', 'currentScenario', 'dimensionNameProblem', 'dimensionUse', 'elementNameProblem', 'findText', 'guesses', 'guessLine', 'hiddenIn', 'isRelated', 'linkProblem', 'nameProblem', 'readFragment', 'readLines',
    'samePlot', 'splitPlan', 'straightLine', 'tagsOf', 'tagTint', 'unusedLinks',
  ];
  expect(commandNames.toSorted()).toEqual(Object.keys(core).filter((name) => !questions.includes(name)).toSorted());

  const idle = new Set<string>(commandNames);
  for (const session of fc.sample(steps, { numRuns: 500, seed: 1 })) {
    if (!session.some(({ command }) => idle.has(command))) continue;
    let document = busyPage();
    for (const step of session) {
      const [next, patches] = produceWithPatches(document, (draft) => { take(draft, step); });
      if (patches.length > 0) idle.delete(step.command);
      document = next;
    }
    if (idle.size === 0) break;
  }
  expect([...idle]).toEqual([]);
});
