import { expect, test } from './app.ts';

for (const height of [900, 720]) {
  test(`a very long equation scrolls inside its field, is refused in a sentence in sight, and shifts nothing: ${height} px high`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height });
    await page.goto('/');
    const diagram = page.getByRole('application', { name: 'Diagram' });
    await diagram.getByText('MRR', { exact: true }).first().click();
    const equation = page.locator('.lw-equation .cm-content');
    await equation.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(`1${' + 1'.repeat(999)}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Model', exact: true }).getByText(/too many terms in a row/).first()).toBeInViewport();
    // Ten lines of at most 24 px, with the padding and the border.
    const box = await page.locator('.lw-equation').boundingBox();
    expect(box?.height).toBeLessThan(265);
    const shift = await page.locator('.lw-divided-row, .lw-divided-column').evaluateAll((sides) =>
      sides.map((side) => {
        // What bringing a caret into view does.
        side.scrollTo(5, 5);
        return [side.scrollLeft, side.scrollTop];
      }),
    );
    expect(shift).toEqual([[0, 0], [0, 0]]);
  });
}
