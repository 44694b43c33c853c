import { policy } from '../../src/cli/policy.ts';
import { expect, test } from './app.ts';

test('the page and every response carry the policy, and the app lives with it', async ({ page }) => {
  const headers: (string | undefined)[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith('http')) headers.push(response.headers()['content-security-policy']);
  });
  await page.goto('/');
  await expect(page.locator('#root')).not.toBeEmpty();
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute('content', policy);
  expect(new Set(headers)).toEqual(new Set([policy]));
});

test('a style or a script the policy does not allow is noticed by these tests', async ({ page, faults }) => {
  await page.goto('/');
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  await expect.poll(() => faults.splice(0).join()).toContain('style-src');
});
