import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './app.ts';

const title = (page: Page) => page.getByRole('textbox', { name: 'Title of the model' });

/** Waits until everything is on the shelf. */
const saved = (page: Page) => expect(page.getByRole('img', { name: 'Saved on this device' })).toBeAttached();

async function openApp(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/');
  await expect(title(page)).toBeVisible();
  return page;
}

async function rename(page: Page, name: string): Promise<void> {
  await title(page).fill(name);
  await title(page).press('Enter');
}

/** What undo would take back, as its button says. */
const undoHint = (page: Page) => page.getByRole('button', { name: 'Undo' }).getAttribute('aria-description');

test('a tab that is killed loses nothing, not even the steps to undo', async ({ context }) => {
  const page = await openApp(context);
  await page.getByRole('application', { name: 'Diagram' }).focus();
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Leads');
  await page.keyboard.press('Enter');
  await rename(page, 'Funnel');
  await saved(page);
  await page.close({ runBeforeUnload: false });

  const again = await openApp(context);
  await expect(title(again)).toHaveValue('Funnel');
  await expect(again.getByRole('application').getByText('Leads')).toBeVisible();
  expect(await undoHint(again)).toBe('Undo: Rename the model');
  await again.keyboard.press('ControlOrMeta+z');
  await expect(title(again)).toHaveValue('Churn multiplier');
  await again.keyboard.press('ControlOrMeta+z');
  await again.keyboard.press('ControlOrMeta+z');
  await expect(again.getByRole('application').getByText('Leads')).toHaveCount(0);
});

test('an edit is said to be saved, and is there when the page comes back', async ({ context }) => {
  const page = await openApp(context);
  await rename(page, 'Last words');
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveValue('Last words');
});

test('an edit right before the page is left is kept, with its step to undo', async ({ context }) => {
  const page = await openApp(context);
  for (let turn = 1; turn <= 10; turn += 1) {
    await rename(page, `Last words ${turn}`);
    await page.reload();
    await expect(title(page)).toHaveValue(`Last words ${turn}`);
    expect(await undoHint(page)).toBe('Undo: Rename the model');
  }
  for (let turn = 9; turn >= 1; turn -= 1) {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(title(page)).toHaveValue(`Last words ${turn}`);
  }
  await page.reload();
  await expect(title(page)).toHaveValue('Last words 1');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(title(page)).toHaveValue('Last words 2');
});

test('a process that dies right after an edit takes nothing with it', async ({ context }) => {
  const page = await openApp(context);
  await rename(page, 'Kept');
  await saved(page);
  await rename(page, 'Struck down');
  const protocol = await context.newCDPSession(page);
  // The answer to this never comes.
  void protocol.send('Page.crash').catch(() => null);
  await page.waitForEvent('crash');
  const again = await openApp(context);
  await expect(title(again)).toHaveValue('Struck down');
  expect(await undoHint(again)).toBe('Undo: Rename the model');
  await saved(again);
  expect(await again.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('unsaved')))).toEqual([]);
});

test('the very first edit of an example survives the death of its page', async ({ context }) => {
  const page = await openApp(context);
  await rename(page, 'Firstborn');
  const protocol = await context.newCDPSession(page);
  void protocol.send('Page.crash').catch(() => null);
  await page.waitForEvent('crash');
  await expect(title(await openApp(context))).toHaveValue('Firstborn');
});

test('an example that was only looked at leaves nothing behind', async ({ context }) => {
  const page = await openApp(context);
  await page.keyboard.press('ControlOrMeta+o');
  await expect(page.getByRole('region', { name: 'Examples' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'On this device' })).toHaveCount(0);
});

test('a model that is open in another tab opens as a copy, and both keep what they change', async ({ context }) => {
  const first = await openApp(context);
  await rename(first, 'Shared');
  await saved(first);

  const second = await openApp(context);
  await expect(second.getByText('This model is open in another tab.')).toBeVisible();
  await expect(title(second)).toHaveValue('Shared (copy)');
  await rename(second, 'Mine');
  await saved(second);
  await rename(first, 'Theirs');
  await saved(first);

  await second.keyboard.press('ControlOrMeta+o');
  const mine = second.getByRole('region', { name: 'On this device' });
  await expect(mine.getByRole('button', { name: 'Open Mine' })).toBeVisible();
  await expect(mine.getByRole('button', { name: 'Open Theirs' })).toBeVisible();
});

test('steps of another version are dropped with a word, and the model is complete', async ({ context }) => {
  const first = await openApp(context);
  await rename(first, 'Old steps');
  await saved(first);
  // What still settles after an edit is saved too: only where the app is closed nothing else writes.
  await first.close();
  const page = await context.newPage();
  await page.route('/blank', async (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('/blank');
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('loopwell');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('closed')));
    });
    const change = database.transaction('histories', 'readwrite');
    await new Promise((resolve) => {
      // What is not complete when the page is left has not been.
      change.addEventListener('complete', resolve);
      change.objectStore('histories').openCursor().addEventListener('success', ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) return;
        const kept = cursor.value as { history: { version: number } };
        cursor.update({ ...kept, history: { ...kept.history, version: 0 } });
        cursor.continue();
      });
    });
    database.close();
  });
  await page.goto('/');
  await expect(title(page)).toHaveValue('Old steps');
  await expect(page.getByText('The steps to undo were made by another version')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');
});

test('where the browser denies storage the reader is told and can take the model along', async ({ context }) => {
  const page = await context.newPage();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await page.goto('/');
  await rename(page, 'Homeless');
  const notice = page.getByRole('region', { name: 'Notices' });
  await expect(notice.getByText('does not let Loopwell save on this device')).toBeVisible();
  const download = page.waitForEvent('download');
  await notice.getByRole('button', { name: 'Download your model' }).click();
  expect((await download).suggestedFilename()).toBe('homeless.loopwell.json');
});

test('models on this device are renamed, copied, deleted, and brought back', async ({ context }) => {
  const page = await openApp(context);
  await rename(page, 'One');
  await saved(page);
  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Make a copy' }).click();
  await expect(title(page)).toHaveValue('One (copy)');
  await saved(page);

  await page.keyboard.press('ControlOrMeta+o');
  const mine = page.getByRole('region', { name: 'On this device' });
  await mine.getByRole('button', { name: 'More for One', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('Two');
  await page.keyboard.press('Enter');
  await expect(mine.getByRole('button', { name: 'Open Two' })).toBeVisible();

  await mine.getByRole('button', { name: 'More for Two' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(mine.getByRole('button', { name: 'Open Two (copy)' })).toBeVisible();

  await mine.getByRole('button', { name: 'More for Two', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(mine.getByRole('button', { name: 'Open Two', exact: true })).toHaveCount(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await mine.getByRole('button', { name: 'Open Two', exact: true }).click();
  await expect(title(page)).toHaveValue('Two');
});

test('an error nobody caught is told once and ends no saving', async ({ context, faults }) => {
  const page = await openApp(context);
  await page.evaluate(() => {
    for (const turn of [1, 2]) {
      setTimeout(() => {
        throw new Error(`planted ${turn}`);
      });
    }
    void Promise.reject(new Error('planted too'));
  });
  await expect(page.getByText('Something went wrong that Loopwell did not expect.')).toHaveCount(1);
  await rename(page, 'Still saving');
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveValue('Still saving');
  expect(faults.splice(0).every((fault) => fault.includes('planted'))).toBe(true);
});

test('a full device is said plainly, tried again, and the notice leaves when it worked', async ({ context }) => {
  const page = await openApp(context);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    Object.assign(globalThis, { restore: () => Object.assign(IDBObjectStore.prototype, { put }) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await rename(page, 'Too much');
  const full = page.getByText('This device has no room left to save your model.');
  await expect(full).toBeVisible();
  await expect(page.getByRole('img', { name: 'Not saved' })).toBeVisible();
  await page.evaluate(() => (Reflect.get(globalThis, 'restore') as () => void)());
  await saved(page);
  await expect(full).toHaveCount(0);
});

test('where pages cannot lock a model, the one that is overtaken goes on as a copy', async ({ context }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'locks');
  });
  const first = await openApp(context);
  await rename(first, 'Shared');
  await saved(first);
  const second = await openApp(context);
  await expect(title(second)).toHaveValue('Shared');
  await rename(first, 'Theirs');
  await saved(first);
  await rename(second, 'Mine');
  await expect(second.getByText('This model was changed in another tab meanwhile.')).toBeVisible();
  await expect(title(second)).toHaveValue('Mine (copy)');
  await saved(second);
  await second.keyboard.press('ControlOrMeta+o');
  const mine = second.getByRole('region', { name: 'On this device' });
  await expect(mine.getByRole('button', { name: 'Open Mine (copy)' })).toBeVisible();
  await expect(mine.getByRole('button', { name: 'Open Theirs' })).toBeVisible();
});

test('a full device and a full journal: the page asks before it is left', async ({ context }) => {
  const page = await openApp(context);
  await page.evaluate(() => {
    const fail = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = fail;
    Storage.prototype.setItem = fail;
  });
  await rename(page, 'Nowhere to go');
  await expect(page.getByText('This device has no room left to save your model.')).toBeVisible();
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(title(page)).toHaveValue('Nowhere to go');
});
