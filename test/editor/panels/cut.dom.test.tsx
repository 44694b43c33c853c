import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { runAction } from '#editor/actions';
import { modulesOf, rootModel } from '#core/model';
import { getCut, getDocument, getRuns, select, selectVariable, startAutorun, startCutting } from '#editor/store';
import { TooltipProvider } from '#editor/ui';
import { createLocalEngine, createLocalLinkCutter } from '#worker';
import { LinkInspector } from '../../../src/editor/panels/inspector/link/LinkInspector.tsx';
import { Inspector } from '../../../src/editor/panels/inspector/Inspector.tsx';
import { model, must } from '#test/documents';
import { editing } from '#test/editor';

/** A tank that loses a tenth each year: 100 * 0.9^10 after ten years; with the loss held at its first 10 a year, nothing. */
test('a link of a part that is used twice is cut in one of them, and the other runs as it did', async () => {
  const editor = editing(
    model({ start: 0, stop: 10, dt: 1, method: 'euler' }).stock('tank', 100).flow('loss', { from: 'tank' }, 'tank * 0.1').link('tank', 'loss').build(),
  );
  select([editor.element('tank'), editor.element('loss')]);
  runAction('makePart');
  const user = userEvent.setup();
  const part = must(modulesOf(rootModel(getDocument()))[0], 'part');
  selectVariable(part.id);
  const { unmount } = render(<TooltipProvider><Inspector /></TooltipProvider>);
  await user.click(await screen.findByRole('button', { name: 'Use it again' }));
  unmount();
  const stops = [startAutorun(createLocalEngine()), startCutting(createLocalLinkCutter(), createLocalLinkCutter())];
  await vi.waitUntil(() => getRuns().current !== null, { timeout: 20_000 });
  const link = must(Object.values(must(getDocument().models[part.model], 'model').links)[0], 'link');
  const [first, second] = modulesOf(rootModel(getDocument()));

  render(<TooltipProvider><LinkInspector model={part.model} link={link} /></TooltipProvider>);
  await user.click(await screen.findByRole('button', { name: `Cut this link in ${must(second, 'second').name}` }));

  await vi.waitFor(() => expect(getCut().ghost).not.toBeNull(), { timeout: 20_000 });
  const { run } = must(getCut().ghost, 'ghost');
  const end = (at: string) => run.values[run.columns.findIndex(({ address }) => address === `${at}.${link.from}`)]?.at(-1);
  expect(end(must(second, 'second').id)).toBeCloseTo(0, 9);
  expect(end(must(first, 'first').id)).toBeCloseTo(100 * 0.9 ** 10, 9);
  expect(screen.getByRole('button', { name: 'End the cut' })).toHaveAttribute('aria-pressed', 'true');
  for (const stop of stops) stop();
});
