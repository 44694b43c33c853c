import { expect, test } from './app.ts';

test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

const TARGETS = 'button, [role=button], a[href], input, [role=tab], [role=menuitem], [role=radio], [role=slider], [role=switch], select';

for (const tab of [null, 'Inspector', 'Problems']) {
  test(`every target is a finger wide and high${tab === null ? '' : ` with ${tab} open`}`, async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
    if (tab !== null) await page.getByRole('tab', { name: tab }).first().click();
    // How far around its middle each target answers, up to what a finger needs. The credit is a text link.
    const narrow = await page.evaluate((targets) => [...document.querySelectorAll(targets)].flatMap((target) => {
      const { x, y, width, height } = target.getBoundingClientRect();
      const [cx, cy] = [x + width / 2, y + height / 2];
      const own = (px: number, py: number): boolean => {
        const hit = document.elementFromPoint(px, py);
        return hit !== null && (target.contains(hit) || (hit.closest('label')?.contains(target) ?? false));
      };
      if (width < 1 || height < 1 || target.closest('.react-flow__attribution') || !own(cx, cy)) return [];
      const reach = (dx: number, dy: number): number => {
        let far = 0;
        while (far < 60 && own(cx + dx * (far + 1), cy + dy * (far + 1))) far += 1;
        return far;
      };
      const [wide, high] = [reach(-1, 0) + reach(1, 0) + 1, reach(0, -1) + reach(0, 1) + 1];
      return wide < 43 || high < 43 ? [`${target.getAttribute('aria-label') ?? target.textContent} ${wide} x ${high}`] : [];
    }), TARGETS);
    expect(narrow).toEqual([]);
  });
}

test('no picture in the accessibility tree is without a name', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Stock Customers/u })).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const nameless = nodes.filter(({ ignored, role, name }) => !ignored && /image|img|graphic/iu.test(String(role?.value)) && String(name?.value ?? '') === '');
  expect(nameless.map(({ nodeId }) => nodeId)).toEqual([]);
});
