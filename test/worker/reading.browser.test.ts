import { expect, test } from 'vitest';
import { createFileReader } from '#worker';
import { readingSuite } from './readingSuite.ts';

readingSuite(createFileReader);

test('the page stays awake while a large file is read, and can stop it', async () => {
  const links = Array.from({ length: 300 }, (_, k) => `<aux name="v${k}"><eqn>${k === 0 ? 1 : `v${k - 1} + v${k >> 1}`}</eqn></aux>`);
  const control = new AbortController();
  const text = `<xmile><model><variables>${links.join('')}</variables></model></xmile>`;
  const reading = createFileReader().read('large.xmile', new TextEncoder().encode(text), control.signal);
  for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
  control.abort();
  expect(await reading).toEqual({ kind: 'cancelled' });
});
