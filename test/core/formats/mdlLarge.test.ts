import { expect, it } from 'vitest';
import { readMdl } from '../../../src/core/formats/mdl/readMdl.ts';
import { largeVensim } from '../../support/largeVensim.mjs';

it('reads a large model of arrays and macros, and lists what it cannot run', async () => {
  const answer = await readMdl(largeVensim(), 'large');
  const variables = answer.ok ? Object.values(answer.document.models[answer.document.root]?.variables ?? {}) : [];
  expect(variables.filter(({ dimensions }) => dimensions?.length === 2).length).toBeGreaterThan(900);
  expect(answer).toMatchObject({
    ok: true,
    report: [{ severity: 'warning', message: 'There is no function "FUNCTION FROM NOWHERE"; what uses it does not run.' }, { severity: 'notice' }],
  });
});
