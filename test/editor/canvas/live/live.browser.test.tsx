import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { filterByTag, focusOn, getDocument, getLooking, leaveFocus, select, setMoment, setSession } from '#editor/store';
import { elementOf, linkBetween, model, variableNamed } from '#test/documents';
import { runsStore } from '../../../../src/editor/store/runs.ts';
import { compile } from '#core/compiler';
import { simulate } from '#core/simulator';
import { screenElement, setTheStage, show, surface } from '../stage.tsx';

setTheStage();

beforeEach(() => act(() => { leaveFocus(); filterByTag(null); setMoment(null); setSession({ hintsSeen: [] }); }));

/** Water falls from 100 to 0 in ten months. */
const tub = () => model({ start: 0, stop: 10, dt: 1, method: 'euler' })
  .stock('water', 100).flow('drain', { from: 'water' }, 'water * share + share').auxiliary('share', 0.1)
  .link('water', 'drain', '+').link('share', 'drain', '-').link('share', 'water')
  .build();

function putRun(): void {
  const { program } = compile(getDocument());
  if (program) act(() => runsStore.setState({ current: { program, key: '', scenario: null, run: simulate(program) } }));
}

const tank = () => screenElement('water').querySelector('.lw-tank rect');

describe('links beside the equations', () => {
  test('one that is contradicted carries a sign, one without use is dashed, and both say so', async () => {
    await show(tub());
    await vi.waitFor(() => expect(document.querySelectorAll('.lw-link-clash')).toHaveLength(1));
    const unused = document.querySelector('.lw-link-unused .lw-link-line');
    expect(unused && getComputedStyle(unused).strokeDasharray).toBe('7px, 4px');
    expect(document.querySelector('[aria-label^="Link from share to drain"]')?.getAttribute('aria-label')).toContain('but the equation makes it more');
    expect(linkBetween(getDocument(), 'share', 'drain').polarity).toBe('-');
  });
});

describe('a run in the diagram', () => {
  test('a stock fills to its level at the time that is looked at', async () => {
    await show(tub());
    expect(tank()).toBeNull();
    putRun();
    act(() => setMoment(0));
    await vi.waitFor(() => expect(tank()?.getAttribute('height')).toBe('44.5'));
    act(() => setMoment(null));
    await vi.waitFor(() => expect(Number(tank()?.getAttribute('height'))).toBeLessThan(20));
    expect(document.querySelectorAll('.lw-stream')).toHaveLength(1);
    expect(document.querySelectorAll('.lw-spark')).toHaveLength(2);
  });

  test('a passed limit has a sign of its own and a name', async () => {
    const document_ = tub();
    variableNamed(document_, 'water').thresholds = [{ when: 'below', value: 50, tint: 'red' }];
    await show(document_);
    putRun();
    await vi.waitFor(() => expect(screenElement('water').querySelector('.lw-passed')).not.toBeNull());
    expect(screenElement('water').querySelector('.lw-tint-red')).not.toBeNull();
    await vi.waitFor(() => expect(document.querySelector('[aria-label*="below its limit of 50"]')).not.toBeNull());
  });
});

describe('what stands out at the reader\'s wish', () => {
  test('a focus fades the rest, and Escape in the diagram shows everything again', async () => {
    await show(tub());
    act(() => { select([elementOf(getDocument(), 'share')]); focusOn(1); });
    await vi.waitFor(() => expect(document.querySelector('.lw-look-bar')).not.toBeNull());
    surface().focus();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(getLooking().focus).toBeNull());
    expect(document.querySelectorAll('.lw-faded')).toHaveLength(0);
  });

  test('a tag leaves in full colour what carries it alone', async () => {
    const tagged = tub();
    variableNamed(tagged, 'water').tags = ['core'];
    await show(tagged);
    act(() => filterByTag('core'));
    await vi.waitFor(() => expect(screenElement('share').classList).toContain('lw-faded'));
    expect(screenElement('water').classList).not.toContain('lw-faded');
  });
});

test('a quiet hint comes with the first variable and goes for good when dismissed', async () => {
  await show();
  await userEvent.dblClick(surface(), { position: { x: 300, y: 260 } });
  await userEvent.keyboard('births{Enter}');
  await vi.waitFor(() => expect(document.querySelector('.lw-quiet-hint')?.textContent).toBe('Drag from its rim to link it'));
  act(() => document.querySelector<HTMLButtonElement>('.lw-quiet-hint button')?.click());
  await vi.waitFor(() => expect(document.querySelector('.lw-quiet-hint')).toBeNull());
});
