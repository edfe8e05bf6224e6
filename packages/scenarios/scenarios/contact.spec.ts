import type { Request } from '@playwright/test';
import { expect, test } from '../drivers/test.ts';

test('B2: typing never waits for an answer: what was overtaken is called off', async ({ pad, page }) => {
  await pad.contact.search.fill('p');
  await expect(pad.contact.options().first()).toBeVisible();
  const asked: string[] = [];
  const calledOff: string[] = [];
  const note = (texts: string[]) => (request: Request) => {
    const url = new URL(request.url());
    if (url.pathname === '/v1/contacts') texts.push(url.searchParams.get('text') ?? '');
  };
  page.on('request', note(asked));
  page.on('requestfailed', note(calledOff));
  // Only the whole name is ever answered.
  await page.route('**/v1/contacts?*', (route) =>
    route.request().url().includes('text=petra+lind') ? route.continue() : undefined,
  );

  await pad.contact.search.pressSequentially('etra lind');

  await expect(pad.contact.search).toHaveValue('petra lind');
  await expect(pad.contact.options()).toHaveCount(1);
  await expect(pad.contact.options()).toContainText('Petra Lindqvist');
  const overtaken = asked.filter((text) => text !== 'petra lind').toSorted();
  await expect.poll(() => calledOff.toSorted()).toEqual(overtaken);
  expect(overtaken.length).toBeGreaterThan(0);
});

test('B2: Enter before the answer waits for it, and takes who was typed, not who is still listed', async ({
  pad,
  page,
}) => {
  const petra = pad.contact.chosen('Petra Lindqvist');
  await pad.contact.search.fill('p');
  await expect(pad.contact.options().first()).toBeVisible();
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/v1/contacts?*', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });

  await pad.contact.search.pressSequentially('etra lind');
  await pad.contact.search.press('Enter');
  await expect(pad.root.getByText('Searching …').first()).toBeVisible();
  await expect(petra).toBeHidden();
  release();

  await expect(petra).toBeVisible();
});

for (const spoken of ['0161 496 0311', '+441614960311', '00441614960311'])
  test(`C1: the customer at +44 161 496 0311 is found as ${spoken}`, async ({ pad }) => {
    await pad.contact.search.fill(spoken);

    await expect(pad.contact.options()).toHaveCount(1);
    await pad.contact.search.press('Enter');
    await expect(pad.root.getByText('+44 161 496 0311')).toBeVisible();
  });

test('B2: a contact is chosen with the keyboard alone', async ({ pad }) => {
  await pad.contact.search.fill('petra lind');
  await expect(pad.contact.options()).toHaveCount(1);

  await pad.contact.search.press('ArrowDown');
  await pad.contact.search.press('Enter');

  await expect(pad.contact.chosen('Petra Lindqvist')).toBeVisible();
});

test('B2: a contact without any name is asked for one, and nothing typed is lost', async ({ pad }) => {
  const dialog = await pad.contact.openNew();
  await dialog.getByLabel('E-mail').fill('nameless@example.com');

  await pad.contact.save();

  await expect(dialog.locator('[aria-invalid=true]').first()).toBeVisible();
  await expect(dialog.getByLabel('E-mail')).toHaveValue('nameless@example.com');
});
