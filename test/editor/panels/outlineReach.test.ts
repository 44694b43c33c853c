import { afterEach, beforeEach, expect, test } from 'vitest';
import { actions, runAction } from '#editor/actions';
import { rootModel, type Model } from '#core/model';
import { getDocument, getSelection, openDocument, select, selectAll, setCanvas } from '#editor/store';
import { everything } from '#test/everything';
import { must, variableNamed, viewIn } from '#test/documents';
import type { Change } from '../../../src/editor/canvas/perform.ts';
import { add } from '../../../src/editor/panels/outline/add.ts';
import { meet, rowMenu } from '../../../src/editor/panels/outline/rowMenu.ts';
import { rowsOf, type Row } from '../../../src/editor/panels/outline/rows.ts';
import { followToo } from '../../../src/editor/panels/outline/subject.ts';

type Entry = ReturnType<typeof rowMenu>[number];

const moved: unknown[] = [];

beforeEach(() => {
  const nothing = () => undefined;
  moved.length = 0;
  setCanvas({ fit: nothing, show: nothing, fitTo: nothing, middle: () => ({ x: 0, y: 0 }), zoomBy: nothing, zoomTo: nothing, reveal: nothing, focus: nothing, ask: nothing, nudge: (by) => moved.push(by) });
  const document = everything();
  variableNamed(document, 'chance').guess = true;
  openDocument(document);
});

afterEach(() => setCanvas(null));

const model = (): Model => rootModel(getDocument());
const elements = () => Object.values(viewIn(getDocument()).elements);
const rows = (): readonly Row[] => rowsOf({ model: model(), view: viewIn(getDocument()), problems: [], loops: [], isOpen: () => true });
const rowNamed = (text: string): Row => must(rows().find((row) => row.text === text && row.subject.is !== 'branch'), text);

/** All that a menu offers, the menus inside it included, by the names of its entries. */
function offersOf(entries: readonly Entry[]): Map<string, () => void> {
  return new Map(entries.flatMap((entry): [string, () => void][] => {
    if (entry === 'line' || 'heading' in entry) return [];
    return 'items' in entry ? [...offersOf(entry.items)].map(([id, act]) => [`${entry.id} ${id}`, act]) : [[entry.id, entry.onSelect]];
  }));
}

function offers(text: string): Map<string, () => void> {
  const { subject } = rowNamed(text);
  meet(subject);
  return offersOf(rowMenu(subject));
}

/** Chooses an entry of a row's menu; one that leads to a variable is named by it. */
function choose(text: string, entry: string, variable?: string): void {
  const id = variable === undefined ? entry : `${entry} ${variableNamed(getDocument(), variable).id}`;
  must(offers(text).get(id), `${entry} for ${text}`)();
}

const last = (id: string): string => id.slice(id.lastIndexOf(' ') + 1);

test('an action says that it is about the selection where the selection decides whether it can be done', () => {
  const possible = () => new Set(actions.filter(({ when }) => when()).map(({ id }) => id));
  select([]);
  const anyway = possible();
  const withSome = new Set<string>();
  for (const { subject } of rows()) {
    if (subject.is === 'branch' || subject.is === 'view') continue;
    select([]);
    meet(subject);
    for (const id of possible()) withSome.add(id);
  }
  selectAll();
  for (const id of possible()) withSome.add(id);
  // A pipe with corners, and a variable that the view does not show.
  choose('winning', 'pipes pipeAbove');
  for (const id of possible()) withSome.add(id);
  choose('trust', 'hide');
  meet(rowNamed('trust').subject);
  for (const id of possible()) withSome.add(id);
  const depending = actions.filter(({ id }) => withSome.has(id) && !anyway.has(id) && id !== 'undo');
  expect(depending.map(({ id }) => id)).toEqual(actions.filter(({ aboutSelection }) => aboutSelection).map(({ id }) => id));
});

test('every action about the selection stands in the menu of a row, or of several that are selected', () => {
  const reached = new Set<string>();
  const reach = (subject: Row['subject']) => { for (const id of offersOf(rowMenu(subject)).keys()) reached.add(last(id)); };
  for (const { subject } of rows()) {
    if (subject.is === 'branch' || subject.is === 'problem' || subject.is === 'end' || subject.is === 'view') continue;
    select([]);
    meet(subject);
    reach(subject);
  }
  const several = ['Leads', 'Clients', 'trust'].map((name) => rowNamed(name).subject);
  select([]);
  for (const subject of several) followToo(subject);
  expect(getSelection().elements).toHaveLength(3);
  reach(must(several[0], 'row'));
  choose('winning', 'pipes pipeAbove');
  reach(rowNamed('winning').subject);
  choose('trust', 'hide');
  meet(rowNamed('trust').subject);
  reach(rowNamed('trust').subject);
  expect(actions.filter(({ id, aboutSelection }) => aboutSelection && !reached.has(id)).map(({ id }) => id)).toEqual([]);
});

/** What each gesture on the diagram does, done in the outline: the type makes the list complete. */
const byOutline: Readonly<Record<Change['do'], () => void>> = {
  place: () => {
    for (const what of ['stock', 'auxiliary', 'note'] as const) {
      const before = elements().length;
      add(what);
      expect(elements()).toHaveLength(before + 1);
    }
  },
  addFlow: () => {
    choose('Clients', 'flowOut', 'Leads');
    expect(Object.values(model().variables).at(-1)).toMatchObject({ kind: 'flow', from: variableNamed(getDocument(), 'Clients').id, to: variableNamed(getDocument(), 'Leads').id });
  },
  addLink: () => {
    choose('Leads', 'linkTo', 'trust');
    expect(Object.values(model().links).at(-1)).toMatchObject({ from: variableNamed(getDocument(), 'Leads').id, to: variableNamed(getDocument(), 'trust').id });
  },
  addLinked: () => {
    add('auxiliary');
    const made = must(Object.values(model().variables).at(-1), 'variable');
    choose('Leads', 'linkTo', made.name);
    expect(Object.values(model().links).at(-1)).toMatchObject({ to: made.id });
  },
  // What feeds an input is chosen in the details of the module, which the outline leads to.
  joinPart: () => {
    choose('Leads', 'linkTo', 'Billing');
    expect(Object.values(model().links).at(-1)).toMatchObject({ from: variableNamed(getDocument(), 'Leads').id, to: variableNamed(getDocument(), 'Billing').id });
  },
  placePart: () => {
    select([]);
    runAction('usePart');
    expect(rows().map(({ text }) => text)).toContain('Billing 2');
  },
  addFrame: () => {
    add('frame');
    expect(elements().filter(({ kind }) => kind === 'frame')).toHaveLength(3);
  },
  addGhost: () => {
    choose('Leads', 'ghost');
    expect(rows().map(({ text }) => text)).toContain('Ghost of Leads');
  },
  move: () => {
    choose('Leads', 'arrange moveRight');
    expect(moved).toEqual([{ x: 16, y: 0 }]);
  },
  bend: () => {
    const curve = () => elements().find((element) => element.kind === 'curve' && element.id === getSelection().elements[0]);
    choose('affects winning (+)', 'links linkStraight');
    choose('affects winning (+)', 'links linkBendLeft');
    expect(curve()).toMatchObject({ bend: 15 });
  },
  reattachLink: () => {
    choose('affects winning (+)', 'to', 'leaving');
    expect(rows().map(({ text }) => text)).toContain('affects leaving (+)');
  },
  reattachFlow: () => {
    choose('leaving', 'to', 'Leads');
    expect(variableNamed(getDocument(), 'leaving')).toMatchObject({ to: variableNamed(getDocument(), 'Leads').id });
    must(offers('leaving').get('to outside'), 'outside')();
    expect(variableNamed(getDocument(), 'leaving')).toMatchObject({ to: null });
  },
  route: () => {
    choose('winning', 'pipes pipeAbove');
    const shape = () => elements().find(({ id }) => id === getSelection().elements[0]);
    expect(shape()).toHaveProperty('bends.length', 2);
    choose('winning', 'pipes pipeStraight');
    expect(shape()).not.toHaveProperty('bends');
  },
  resize: () => {
    choose('Open frame', 'arrange boxLarger');
    expect(elements().find(({ id }) => id === getSelection().elements[0])).toMatchObject({ width: 280, height: 180 });
  },
};

test.each(Object.entries(byOutline))('what the gesture "%s" does is done in the outline too', (_, act) => {
  expect.hasAssertions();
  act();
});

test('a variable is put into a frame, told there, and taken out again', () => {
  const frame = must(elements().find((element) => element.kind === 'frame' && element.title === 'Open frame'), 'frame');
  must(offers('Leads').get(`frame ${frame.id}`), 'the frame')();
  const inside = rows().filter(({ key }) => key.startsWith(`${frame.id} `)).map(({ text }) => text);
  expect(inside).toContain('Leads');
  choose('Leads', 'arrange takeOut');
  expect(rows().filter(({ key }) => key.startsWith(`${frame.id} `)).map(({ text }) => text)).not.toContain('Leads');
});

test('a variable that the view does not show is shown, and one is deleted for good', () => {
  choose('trust', 'hide');
  expect(rowNamed('trust').aside).toContain('not in this view');
  choose('trust', 'show');
  expect(rowNamed('trust').aside).not.toContain('not in this view');
  choose('trust', 'hide');
  choose('trust', 'delete');
  expect(rows().map(({ text }) => text)).not.toContain('trust');
  expect(runAction('undo')).toBe(true);
  expect(rowNamed('trust')).toBeDefined();
});
