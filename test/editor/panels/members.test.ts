import { CompletionContext, type Completion } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { readModelFile } from '#core/formats';
import type { ModelDocument } from '#core/model';
import { completeNames } from '../../../src/editor/panels/equation/completion.ts';
import { macroName, macrosBeside, membersAt } from '../../../src/editor/panels/equation/names.ts';

const xmile = `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"><header><vendor>T</vendor><product version="1">T</product></header>
<sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>
<model><variables><module name="sales"/><aux name="revenue"><eqn>sales.price</eqn></aux></variables></model>
<macro name="CATCH UP"><parm>goal</parm><parm>time</parm><eqn>goal / time</eqn></macro>
<model name="sales"><variables><aux name="price"><eqn>3</eqn></aux><aux name="list price"><eqn>4</eqn></aux></variables></model></xmile>`;

async function opened(): Promise<ModelDocument> {
  const file = await readModelFile('a.xmile', new TextEncoder().encode(xmile));
  if (!file.ok) throw new Error(file.problems[0]?.message);
  return file.document;
}

async function optionsFor(text: string): Promise<readonly Completion[] | undefined> {
  const document = await opened();
  const context = new CompletionContext(EditorState.create({ doc: text }), text.length, false);
  const found = completeNames(context, { names: [{ name: 'revenue', detail: '' }], namesIn: (path) => membersAt(document, document.root, path), macros: macrosBeside(document, document.root).map(macroName) });
  return found?.options;
}

async function offered(text: string): Promise<string[] | undefined> {
  return (await optionsFor(text))?.map(({ label }) => label);
}

test('macros are offered with what stands in their brackets, and after no dot', async () => {
  expect((await optionsFor('1 + cat'))?.map(({ label, detail, apply }) => [label, detail, apply])).toEqual([['CATCH UP', '(goal, time)', 'CATCH UP(']]);
  expect(await offered('sales.cat')).toBeUndefined();
});

test('after the name of a module and a dot come its members alone', async () => {
  expect(await offered('2 * sales.')).toEqual(['price', 'list price']);
  expect(await offered('2 * sales.li')).toEqual(['list price']);
  expect(await offered('2 * revenue.')).toBeUndefined();
});
