import { expect, test, type Locator } from '@playwright/test';
import { FastEntry } from '../drivers/fast-entry.ts';
import { Pad } from '../drivers/pad.ts';
import { ShippedPad } from '../drivers/shipped-pad.ts';

test('the first step takes what is typed while the core is still on its way, and then finds it', async ({
  page,
}) => {
  const shipped = await ShippedPad.on(page);
  const release = shipped.hold('/core.js');
  const { contact } = new Pad(page);
  await shipped.open(page);

  await contact.search.pressSequentially('marcus');
  await expect(contact.search).toHaveValue('marcus');
  expect(shipped.asked).toEqual(expect.arrayContaining(['/order-pad.js', '/core.js']));
  expect(shipped.asked).not.toContain('/steps.js');
  release();

  await expect(contact.options()).toHaveText(/Marcus Oyelaran/);
  await expect(contact.search).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(contact.chosen('Marcus Oyelaran')).toBeVisible();
  await expect.poll(() => shipped.asked).toContain('/steps.js');
});

test('the reason for a refusal that comes late leaves the cursor where the person has put it', async ({
  page,
}) => {
  const shipped = await ShippedPad.on(page);
  const release = shipped.hold('/steps.js');
  const { contact, root } = new Pad(page);
  await shipped.open(page);
  await expect.poll(() => shipped.asked).toContain('/steps.js');

  await root.getByRole('button', { name: 'Continue' }).click();
  await expect(root.getByRole('link', { name: 'Choose a contact.' })).toBeVisible();
  await contact.search.click();
  release();
  await page.evaluate((file) => import(file), '/steps.js');

  await page.keyboard.type('marcus');
  await expect(contact.options()).toHaveText(/Marcus Oyelaran/);
});

test('the files as they are shipped take a whole order', async ({ page }) => {
  const shipped = await ShippedPad.on(page);
  const pad = new Pad(page);
  await shipped.open(page);

  await pad.contact.choose('Marcus');
  await pad.continue();
  await pad.items.add({ title: 'Bud vase', quantity: 2 });
  await pad.continue();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.payment.method('Invoice').check();
  await pad.continue();
  await pad.place();

  await expect(page.locator('order-pad-placed')).toBeVisible();
  expect(new Set(shipped.asked.filter((file) => /^.(order-pad|core|steps)/.test(file)))).toEqual(
    new Set(['/order-pad.js', '/core.js', '/steps.js']),
  );
  const unasked = ['/contact-forms.js', '/address-form.js', '/prices.js', '/named-flow.js'];
  expect(shipped.asked.filter((file) => unasked.includes(file))).toEqual([]);
});

test('an order that could not be begun says so, and begins when it is asked for again', async ({ page }) => {
  const shipped = await ShippedPad.on(page);
  const found = shipped.lose('/core.js');
  const pad = new Pad(page);
  await shipped.open(page);
  await expect(pad.root.getByRole('alert')).toContainText('This part could not be loaded.');

  found();
  await pad.root.getByRole('button', { name: 'Try again' }).click();

  await pad.contact.choose('Marcus');
  await pad.continue();
  await expect(pad.at('Items')).toBeVisible();
});

test('a step that could not be fetched says so, and is there when it is asked for again', async ({
  page,
}) => {
  const shipped = await ShippedPad.on(page);
  const found = shipped.lose('/steps.js');
  const pad = new Pad(page);
  await shipped.open(page);
  await pad.contact.choose('Marcus');
  await pad.continue();
  await expect(pad.root.getByText('This part could not be loaded.')).toBeVisible();

  found();
  await pad.root.getByRole('button', { name: 'Try again' }).click();

  await expect(pad.root.getByRole('heading', { name: 'Items' })).toBeVisible();
});

test('X3: fast entry that comes late leaves what is below it where it is', async ({ page }) => {
  const shipped = await ShippedPad.on(page);
  const release = shipped.hold('/fast-entry.js');
  const pad = new Pad(page);
  const places = async () => {
    const at: number[] = [];
    for (const width of [1280, 768, 390]) {
      await page.setViewportSize({ width, height: 900 });
      at.push((await pad.items.openButton.boundingBox())?.y ?? Number.NaN);
    }
    return at;
  };
  await shipped.open(page);
  await pad.contact.choose('Marcus');
  await pad.continue();
  await pad.items.openButton.waitFor();
  const before = await places();

  release();
  await new FastEntry(pad.root).sku.waitFor();

  const moved = (await places()).map((y, index) => Math.abs(y - (before[index] ?? 0)));
  for (const pixels of moved) expect(pixels).toBeLessThan(4);
});

test('two presses that wait for the same file are both done when it comes', async ({ page }) => {
  const shipped = await ShippedPad.on(page);
  const release = shipped.hold('/several-addresses.js');
  const pad = new Pad(page);
  await shipped.open(page);
  await pad.contact.choose('Marcus');
  await pad.continue();
  await pad.items.add({ title: 'Bud vase', quantity: 2 });
  await pad.continue();

  await pad.root.getByRole('checkbox', { name: 'gift' }).check();
  await pad.root.getByRole('button', { name: 'Edit this address' }).click();
  release();

  await expect(pad.root.getByRole('dialog')).toBeVisible();
});

/** Parts that are fetched on demand: the file, the action that needs it, and the element shown then. */
const later: readonly {
  readonly what: string;
  readonly file: string;
  readonly want: (pad: Pad) => Promise<void>;
  readonly shown: (pad: Pad) => Locator;
}[] = [
  {
    what: 'the form for a new contact',
    file: '/contact-forms.js',
    want: ({ contact }) => contact.newButton.click(),
    shown: ({ contact }) => contact.dialog,
  },
  {
    what: 'the way to another contact',
    file: '/what-if.js',
    want: async ({ contact, root }) => {
      await contact.choose('Marcus');
      await root.getByRole('button', { name: 'Change' }).click();
    },
    shown: ({ contact }) => contact.search,
  },
  {
    what: 'the dialog for an item',
    file: '/item-dialog.js',
    want: async (pad) => {
      await pad.contact.choose('Marcus');
      await pad.continue();
      await pad.items.openButton.click();
    },
    shown: ({ root }) => root.getByRole('dialog', { name: 'Add item' }),
  },
  {
    what: 'the form for another address',
    file: '/address-form.js',
    want: async (pad) => {
      await pad.contact.choose('Marcus');
      await pad.continue();
      await pad.items.add({ title: 'Bud vase', quantity: 2 });
      await pad.continue();
      await pad.shipping.address('A new address').check();
    },
    shown: ({ root }) => root.getByLabel('Country'),
  },
];

for (const { what, file, want, shown } of later)
  test(`${what} comes when it is wanted, and again where it was lost on the way`, async ({ page }) => {
    const shipped = await ShippedPad.on(page);
    const found = shipped.lose(file);
    const pad = new Pad(page);
    await shipped.open(page);
    await want(pad);
    await expect(pad.root.getByRole('alert')).toContainText('This part could not be loaded.');

    found();
    await pad.root.getByRole('button', { name: 'Try again' }).click();

    await expect(shown(pad)).toBeVisible();
    await expect(pad.root.getByRole('alert')).toBeHidden();
  });
