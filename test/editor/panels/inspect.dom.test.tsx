import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { addFrame, addNote, addTag, propose, setEquation } from '#core/commands';
import { curveOf, shapeOf, type ElementId, type Link, type ModelDocument, type ViewElement } from '#core/model';
import { edit, getDocument, getHistory, getSelection, select, selectAll, selectLink, selectVariable, undo } from '#editor/store';
import { Notices, TooltipProvider } from '#editor/ui';
import { Inspector } from '../../../src/editor/panels/inspector/Inspector.tsx';
import { equationOf, hereIn, linkBetween, model, must, variableNamed, viewIn } from '#test/documents';
import { editing } from '#test/editor';

const firm = () =>
  model({ timeUnit: 'month' })
    .stock('Customers', 100)
    .flow('sales', { to: 'Customers' }, 'Customers * growth')
    .constant('growth', 0.1)
    .constant('price', 5)
    .auxiliary('Trust')
    .link('growth', 'sales', '+')
    .link('price', 'sales', '-');

function open(builder = firm(), change: (draft: ModelDocument) => void = () => undefined) {
  const document = builder.build();
  change(document);
  const editor = editing(document);
  render(
    <TooltipProvider>
      <Inspector />
      <Notices />
    </TooltipProvider>,
  );
  const link = (from: string, to: string): Link => linkBetween(getDocument(), from, to);
  return { ...editor, user: userEvent.setup(), link, choose: (name: string) => selectVariable(editor.id(name)), chooseLink: (from: string, to: string) => selectLink(link(from, to).id) };
}

const variable = (name: string) => variableNamed(getDocument(), name);
const element = (id: ElementId): ViewElement => must(viewIn(getDocument()).elements[id], id);
const shape = (name: string) => must(shapeOf(viewIn(getDocument()), variable(name).id), name);
const button = (name: string) => screen.getByRole('button', { name });
const steps = (): string | null => getHistory().undo;

beforeEach(() => {
  document.body.replaceChildren();
});

describe('a unit', () => {
  test('that follows from the equations is offered, and taken in one step', async () => {
    const { user, choose } = open(firm(), (draft) => {
      variableNamed(draft, 'Customers').units = 'customers';
    });
    choose('sales');
    await user.click(await screen.findByRole('button', { name: 'Use customers/month' }));
    expect(variable('sales').units).toBe('customers/month');
    expect(steps()).toBe('Unit of sales');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Use customers/u })).toBeNull());
    choose('growth');
    expect(await screen.findByRole('button', { name: 'Use 1/month' })).toBeVisible();
  });
});

describe('a link', () => {
  test('says how it stands beside the equations, and each offer is one step', async () => {
    const { user, chooseLink, text } = open();
    const before = text();
    chooseLink('price', 'sales');
    const standing = await screen.findByRole('region', { name: 'Link and equations' });
    expect(standing).toHaveTextContent('Not used');
    expect(standing).toHaveTextContent('The equation of sales does not use price.');
    await user.click(within(standing).getByRole('button', { name: 'Use it in the equation' }));
    expect(equationOf(getDocument(), 'sales')).toBe('Customers * growth / price');
    expect(standing).toHaveTextContent('Agrees');
    undo();
    expect(text()).toBe(before);
    await user.click(await screen.findByRole('button', { name: 'Remove the link' }));
    expect(Object.values(getDocument().models[getDocument().root]?.links ?? {})).toHaveLength(1);
    undo();
    expect(text()).toBe(before);
  });

  test('that clashes with the equation is mended by the polarity that the equation has', async () => {
    const { user, chooseLink, link } = open(firm().auxiliary('cost', 'growth + price').link('price', 'cost', '-'));
    chooseLink('price', 'cost');
    const standing = await screen.findByRole('region', { name: 'Link and equations' });
    expect(standing).toHaveTextContent('Clash');
    expect(standing).toHaveTextContent('The link says that more price makes less cost, but the equation makes it more.');
    await user.click(within(standing).getByRole('button', { name: 'Set it to +' }));
    expect(link('price', 'cost').polarity).toBe('+');
    expect(standing).toHaveTextContent('Agrees');
  });

  test('goes together, without polarity and delay, and is a cause again in one step', async () => {
    const { user, chooseLink, link } = open();
    chooseLink('growth', 'sales');
    await user.click(await screen.findByRole('switch', { name: /^With a delay/u }));
    await user.click(screen.getByRole('switch', { name: /^Goes together \(not a cause\)/u }));
    expect(link('growth', 'sales')).toMatchObject({ association: true });
    expect(link('growth', 'sales')).not.toHaveProperty('polarity');
    expect(screen.queryByRole('radiogroup', { name: 'Polarity' })).toBeNull();
    // The equation of sales uses growth after all: one press makes it a cause.
    await user.click(button('Make it a cause'));
    expect(link('growth', 'sales').association).toBeUndefined();
    expect(steps()).toBe('Make a link a cause');
  });

  test('turns round, bows to the other side, has a strength, a colour and a note', async () => {
    const { user, chooseLink, link } = open();
    chooseLink('growth', 'sales');
    const { id } = link('growth', 'sales');
    const curve = () => must(curveOf(viewIn(getDocument()), id), 'the curve');
    const { bend } = curve();
    await user.click(await screen.findByRole('button', { name: 'Bow to the other side' }));
    expect(curve().bend).toBe(-bend);
    await user.click(screen.getByRole('radio', { name: 'Strong' }));
    await user.click(button('Look'));
    await user.click(screen.getByRole('radio', { name: 'Teal' }));
    expect([link('growth', 'sales').strength, curve().tint]).toEqual(['strong', 'teal']);
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'From **two** surveys');
    await user.tab();
    expect((await screen.findByText('two')).tagName).toBe('STRONG');
    await user.click(button('Turn round'));
    expect(link('sales', 'growth').id).toBe(id);
  });
});

describe('an equation', () => {
  test('draws the links it asks for when it is left, in the step of its typing, and says so', async () => {
    const { user, choose, text } = open();
    const before = text();
    choose('sales');
    const field = await screen.findByRole('textbox', { name: 'Rate' });
    await user.click(field);
    await user.keyboard(' + Trust');
    expect(() => linkBetween(getDocument(), 'Trust', 'sales')).toThrow('no');
    await user.tab();
    expect(linkBetween(getDocument(), 'Trust', 'sales')).toBeDefined();
    expect(await screen.findByText(/^Links? drawn from .*Trust/u)).toBeVisible();
    undo();
    expect(text()).toBe(before);
  });

  test('left as it was draws nothing', async () => {
    const { user, choose, text } = open();
    const before = text();
    choose('sales');
    await user.click(await screen.findByRole('textbox', { name: 'Rate' }));
    await user.tab();
    expect(text()).toBe(before);
    expect(steps()).toBeNull();
  });

  test('offers the links that it does not use, and takes one in', async () => {
    const { user, choose } = open();
    choose('sales');
    const unused = await screen.findByRole('region', { name: 'Drawn, but not used' });
    await user.click(within(unused).getByRole('button', { name: 'Use price' }));
    expect(equationOf(getDocument(), 'sales')).toContain('price');
    expect(screen.queryByRole('region', { name: 'Drawn, but not used' })).toBeNull();
  });
});

describe('a guess', () => {
  const guessed = (draft: ModelDocument) => void propose(draft, { model: draft.root, variable: variableNamed(draft, 'Trust').id, asked: true });

  test('is marked until it is confirmed', async () => {
    const { user, choose } = open(firm(), guessed);
    choose('Trust');
    expect(await screen.findByText('Guess')).toBeVisible();
    await user.click(button('Confirm'));
    expect(variable('Trust').guess).toBeUndefined();
    expect(screen.queryByText('Guess')).toBeNull();
  });

  test('is one no more once it is edited', async () => {
    const { choose } = open(firm(), guessed);
    choose('Trust');
    expect(await screen.findByText('Guess')).toBeVisible();
    edit('type', (draft) => setEquation(draft, { model: draft.root, variable: variable('Trust').id, equation: '3' }));
    await waitFor(() => expect(screen.queryByText('Guess')).toBeNull());
  });

  test('is made for a word only when asked', async () => {
    const { user, choose } = open(model().auxiliary('Trust'));
    choose('Trust');
    await user.click(await screen.findByRole('button', { name: 'Suggest one' }));
    expect(variable('Trust').guess).toBe(true);
    expect(await screen.findByText('1 equation was suggested, marked as a guess.')).toBeVisible();
  });
});

describe('the kind', () => {
  test('changes in place, by keyboard; what came along is said, with the way back', async () => {
    const { user, choose, text } = open();
    const before = text();
    choose('growth');
    (await screen.findByRole('button', { name: 'Change kind' })).focus();
    await user.keyboard('{Enter}');
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(variable('growth').kind).not.toBe('auxiliary'));
    const { kind } = variable('growth');
    expect(await screen.findByText(new RegExp(`growth is a ${kind} now\\.`, 'u'))).toBeVisible();
    await user.click(button('Undo'));
    expect(text()).toBe(before);
  });

  test('says that a stock starts with what was the equation', async () => {
    const { user, choose } = open();
    choose('price');
    await user.click(await screen.findByRole('button', { name: 'Change kind' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Make it a stock' }));
    expect(await screen.findByText(/The equation of price is now its starting value\./u)).toBeVisible();
  });
});

describe('the look', () => {
  async function look(name: string, builder = firm()) {
    const editor = open(builder);
    editor.choose(name);
    await editor.user.click(await screen.findByRole('button', { name: 'Look' }));
    return editor;
  }

  test('has a colour by name, a size, a place of the name and a pin', async () => {
    const { user } = await look('growth');
    const colours = screen.getByRole('radiogroup', { name: 'Colour' });
    expect(within(colours).getAllByRole('radio')).toHaveLength(9);
    await user.click(within(colours).getByRole('radio', { name: 'Amber' }));
    await user.click(screen.getByRole('radio', { name: 'Large' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Place of the name' }), 'Above');
    await user.click(screen.getByRole('switch', { name: /^Pinned/u }));
    expect(shape('growth')).toMatchObject({ tint: 'amber', size: 'large', label: 'top', pinned: true });
    await user.click(within(colours).getByRole('radio', { name: 'No colour' }));
    expect(shape('growth').tint).toBeUndefined();
  });

  test('has tags that can be added, coloured and removed', async () => {
    const { user } = await look('growth');
    await user.type(screen.getByRole('combobox', { name: 'Tags' }), 'Market{Enter}');
    expect(variable('growth').tags).toEqual(['Market']);
    await user.click(button('Colour of the tag Market'));
    await user.click(within(screen.getByRole('dialog')).getByRole('radio', { name: 'Blue' }));
    expect(getDocument().tags).toEqual({ Market: { tint: 'blue' } });
    await user.keyboard('{Escape}');
    await user.click(button('Remove the tag Market'));
    expect(variable('growth').tags).toBeUndefined();
  });

  test('has limits at which the value changes its colour', async () => {
    const { user } = await look('growth');
    await user.click(button('Add a limit'));
    const row = screen.getByRole('group', { name: 'Limit 1' });
    await user.selectOptions(within(row).getByRole('combobox', { name: 'When it is' }), 'Below');
    await user.clear(within(row).getByRole('textbox', { name: 'Limit' }));
    await user.type(within(row).getByRole('textbox', { name: 'Limit' }), '5%{Enter}');
    await user.selectOptions(within(row).getByRole('combobox', { name: 'Colour at the limit' }), 'Amber');
    expect(variable('growth').thresholds).toEqual([{ when: 'below', value: 0.05, tint: 'amber' }]);
    await user.click(button('Remove limit 1'));
    expect(variable('growth').thresholds).toBeUndefined();
  });

  test('of a note and of a frame', async () => {
    const { user } = open();
    const here = hereIn(getDocument());
    const [note, frame] = edit('draw', (draft) => [
      must(addNote(draft, { ...here, at: { x: 0, y: 300 }, text: 'Look here' }), 'note'),
      must(addFrame(draft, { ...here, at: { x: 400, y: 300 }, title: 'Sector', width: 300, height: 200 }), 'frame'),
    ]);
    select([must(note, 'note')]);
    await user.click(await screen.findByRole('radio', { name: 'Pink' }));
    expect(element(must(note, 'note'))).toMatchObject({ tint: 'pink' });
    select([must(frame, 'frame')]);
    const title = await screen.findByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Market{Enter}');
    await user.click(screen.getByRole('switch', { name: /^Collapsed/u }));
    expect(element(must(frame, 'frame'))).toMatchObject({ title: 'Market', collapsed: true });
  });
});

describe('several things', () => {
  test('are counted by kind and edited together, each in one step', async () => {
    const { user, element: of, text } = open();
    const curves = Object.values(viewIn(getDocument()).elements).filter(({ kind }) => kind === 'curve').map(({ id }) => id);
    select([of('Customers'), of('growth'), of('price'), ...curves]);
    expect(await screen.findByRole('heading', { name: '1 stock, 2 variables, 2 links' })).toBeVisible();
    const before = text();
    await user.type(screen.getByRole('textbox', { name: 'Unit' }), 'EUR{Enter}');
    expect(['Customers', 'growth', 'price'].map((name) => variable(name).units)).toEqual(['EUR', 'EUR', 'EUR']);
    undo();
    expect(text()).toBe(before);
    await user.click(screen.getByRole('radio', { name: 'Small' }));
    await user.click(screen.getByRole('radio', { name: 'Green' }));
    await user.type(screen.getByRole('combobox', { name: 'Tags' }), 'core{Enter}');
    expect([shape('growth').size, shape('price').tint, variable('Customers').tags]).toEqual(['small', 'green', ['core']]);
    await user.click(screen.getByRole('radio', { name: 'Opposite (−)' }));
    expect([linkBetween(getDocument(), 'growth', 'sales').polarity, linkBetween(getDocument(), 'price', 'sales').polarity]).toEqual(['-', '-']);
    expect(steps()).toBe('Polarity of links');
    await user.click(button('Turn round'));
    expect(linkBetween(getDocument(), 'sales', 'price')).toBeDefined();
    expect(getSelection().elements).toHaveLength(5);
  });

  test('whose switches differ say so, and are set together in one step', async () => {
    const { user, text, link } = open(
      model().stock('A', 1).auxiliary('x').auxiliary('y').link('A', 'x', '+', { delay: true }).link('A', 'y', '+'),
    );
    selectAll();
    const delay = await screen.findByRole('checkbox', { name: /^With a delay/u });
    expect(delay).toBePartiallyChecked();
    const before = text();
    await user.click(delay);
    expect([link('A', 'x').delay, link('A', 'y').delay]).toEqual([true, true]);
    expect(screen.getByRole('switch', { name: /^With a delay/u })).toBeChecked();
    undo();
    expect(text()).toBe(before);
    expect(await screen.findByRole('checkbox', { name: /^With a delay/u })).toBePartiallyChecked();
  });

  test('line up and spread evenly', async () => {
    const { user, element: of } = open();
    select([of('growth'), of('price'), of('Trust')]);
    await user.click(await screen.findByRole('button', { name: 'Align top' }));
    expect(steps()).toBe('Align top');
    await user.click(button('Distribute across'));
    await user.click(button('Align left'));
    expect(new Set([shape('growth').x, shape('price').x]).size).toBeLessThanOrEqual(2);
    expect(steps()).toBe('Align left');
  });

  test('take tags off together', async () => {
    const { user, element: of } = open(firm(), (draft) =>
      addTag(draft, { model: draft.root, variables: ['growth', 'price'].map((name) => variableNamed(draft, name).id), tag: 'old' }),
    );
    select([of('growth'), of('price')]);
    await user.click(await screen.findByRole('button', { name: 'Remove the tag old' }));
    expect([variable('growth').tags, variable('price').tags]).toEqual([undefined, undefined]);
  });
});
