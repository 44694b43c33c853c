import { expect, test as base } from '@playwright/test';

/**
 * The test of every browser story: beside its own expectations it fails when the page breaks its security
 * policy or throws an error nobody catches.
 */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ context }, use) => {
      const faults: string[] = [];
      await context.exposeFunction('reportFault', (fault: string) => faults.push(fault));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          const report = Reflect.get(globalThis, 'reportFault') as (fault: string) => void;
          report(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
        });
      });
      context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
      await use(faults);
      expect(faults, 'policy violations and uncaught errors').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
