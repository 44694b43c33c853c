/** How long keys take that are typed into an equation, from the key to the moment that the page may paint it. */

const TEXT = ' + 1 * 2 + 34 - 5';
/** Between two keys, in milliseconds: about 100 words a minute. */
const PACE = 120;

/**
 * Opens a variable's equation by the palette and types into it. The times are those of handling the input, in
 * milliseconds, a key each; what the page puts off until the key is on screen is not among them.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @returns {Promise<number[]>}
 */
export async function typingTimes(page, name) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command' }).fill(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
  const field = page.locator('.cm-content').first();
  await field.click();
  await page.keyboard.press('Control+End');
  await page.evaluate(() => {
    /** @type {number[]} */
    const times = [];
    Reflect.set(globalThis, 'keyTimes', times);
    let begun = 0;
    addEventListener('keydown', () => (begun = performance.now()), true);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => times.push(performance.now() - begun);
    addEventListener('input', () => channel.port2.postMessage(null), true);
  });
  for (const key of TEXT) {
    await page.keyboard.type(key);
    await page.waitForTimeout(PACE);
  }
  return page.evaluate(() => Reflect.get(globalThis, 'keyTimes').toSorted((/** @type {number} */ a, /** @type {number} */ b) => a - b));
}
