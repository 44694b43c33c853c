import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { words } from '#core/words';
import { listenForKeys } from '#editor/actions';
import { getRuns, setSession, startAutorun } from '#editor/store';
import { TooltipProvider } from '#editor/ui';
import { createLocalEngine, type Engine, type RunAnswer, type RunRequest } from '#worker';
import { ChartPanel } from '../../../src/editor/panels/chart/ChartPanel.tsx';
import { model } from '#test/documents';
import { editing } from '#test/editor';

// Charts are drawn on a canvas, which there is none of here; their own tests run in a real browser.
vi.mock('../../../src/editor/charts/Chart.tsx', () => ({ Chart: () => null }));

/** Ten million months: many seconds. */
const century = () =>
  model({ start: 0, stop: 1e7, dt: 1, method: 'euler', saveEvery: 1e4, timeUnit: 'month' }).stock('Water', 1).flow('rain', { to: 'Water' }, 'SIN(Water)').build();

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
  setSession({ tab: 'chart' });
});

function show(engine: Engine, document = century()) {
  editing(document);
  ends.push(startAutorun(engine), listenForKeys(window));
  render(
    <TooltipProvider>
      <ChartPanel />
    </TooltipProvider>,
  );
  return userEvent.setup();
}

const sentence = /^Stopped at month [\d,]+ of 10,000,000: rows so far are shown\.$/u;

test.each([
  ['a press', async (user: ReturnType<typeof userEvent.setup>, button: HTMLElement) => user.click(button)],
  [
    'Enter',
    async (user: ReturnType<typeof userEvent.setup>, button: HTMLElement) => {
      button.focus();
      await user.keyboard('{Enter}');
    },
  ],
  [
    'Esc',
    async (user: ReturnType<typeof userEvent.setup>, button: HTMLElement) => {
      button.focus();
      await user.keyboard('{Escape}');
    },
  ],
])('%s stops a long run; its rows so far stay, in the chart and in the table', async (_, press) => {
  const user = show(createLocalEngine());
  await press(user, await screen.findByRole('button', { name: 'Stop' }, { timeout: 5000 }));
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(getRuns().current?.run.times.length).toBeGreaterThan(1);
  expect(screen.queryByRole('progressbar')).toBeNull();
  await user.click(screen.getByRole('tab', { name: 'Table' }));
  expect(screen.getByText(sentence)).toBeVisible();
  expect(within(screen.getByRole('table')).getAllByRole('row').length).toBeGreaterThan(2);
});

test('the keyboard stays where the answer comes, and the rest can be had', async () => {
  const user = show(createLocalEngine());
  await user.click(await screen.findByRole('button', { name: 'Stop' }, { timeout: 5000 }));
  const status = (await screen.findByText(sentence)).closest('[data-keys]');
  expect(status).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Run to the end' }));
  expect(await screen.findByRole('button', { name: 'Stop' }, { timeout: 5000 })).toBeVisible();
  expect(screen.queryByText(sentence)).toBeNull();
});

/** An engine that says how far it is when it is told to, and never ends. */
function slowEngine() {
  const progress: ((share: number) => void)[] = [];
  const engine: Engine = {
    run: (_: RunRequest, onProgress) =>
      new Promise<RunAnswer>(() => {
        if (onProgress) progress.push(onProgress);
      }),
    stop: vi.fn<() => void>(),
    cancel: vi.fn<() => void>(),
    dispose: vi.fn<() => void>(),
  };
  return { engine, tell: (share: number) => act(() => progress.at(-1)?.(share)) };
}

test('the first run of a model that takes long is announced as running, though a variable has no equation yet', () => {
  const { engine, tell } = slowEngine();
  show(engine, model({ start: 0, stop: 1000, dt: 1 }).stock('Water', 1).flow('rain', { to: 'Water' }, 1).auxiliary('unfinished').build());
  expect(screen.getByText(words.charts.waiting)).toBeVisible();
  expect(screen.queryByText(words.charts.unfinishedTitle)).toBeNull();
  tell(0.349);
  expect(screen.getByText('Running: 34 %')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Running the model' })).toHaveValue(0.349);
});

test('Esc elsewhere lets the run go on', async () => {
  const { engine, tell } = slowEngine();
  const user = show(engine);
  tell(0.1);
  screen.getByRole('tab', { name: 'Chart' }).focus();
  await user.keyboard('{Escape}');
  expect(engine.stop).not.toHaveBeenCalled();
});
