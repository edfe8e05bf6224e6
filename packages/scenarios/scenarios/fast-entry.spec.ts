import type { Page } from '@playwright/test';
import type { ProductPage } from '@orderpad/contracts';
import { expectAccessible } from '../drivers/axe.ts';
import { FastEntry } from '../drivers/fast-entry.ts';
import { lantern, takeToItems } from '../drivers/order.ts';
import { expect, test } from '../drivers/test.ts';

/** The code of the lantern; there is no `71053X`, and `85099` comes in several designs. */
const code = '71053';

test('X3: three hundred rows are pasted; each is added, or stays with its reason', async ({ page, pad }) => {
  await takeToItems(pad);
  const entry = new FastEntry(pad.root);
  const skus = (await plenty(page)).slice(0, 296);
  const rows = skus.map((sku, index) => `${sku}\t${(index % 3) + 1}`);
  rows.splice(100, 0, `${code}X\t2`, '85099\t1', `${skus[0]}\tsome`, `${skus[0]}\t4`);

  await entry.paste(['SKU\tQuantity', ...rows].join('\n'));

  await expect(entry.root.getByText('296 rows added')).toBeVisible();
  await expect(entry.root).toContainText('1 added to a line');
  await expect(entry.rows).toHaveCount(3);
  await expect(entry.row(102)).toContainText('Unknown SKU.');
  await expect(entry.row(103)).toContainText('Choose a variant of');
  await expect(entry.row(104)).toContainText('Enter a whole number');
  await expectAccessible(page, 'rows to correct');

  await test.step('a press takes the nearest code', async () => {
    await entry.row(102).getByRole('button', { name: code, exact: true }).click();
    await expect(entry.rows).toHaveCount(2);
  });
  await test.step('the design is chosen', async () => {
    await entry.row(103).getByRole('combobox').selectOption({ label: 'Strawberry – 85099F' });
    await entry.row(103).getByRole('button', { name: 'Add' }).click();
    await expect(entry.rows).toHaveCount(1);
  });
  await test.step('the quantity is put right, and the focus goes back to the code', async () => {
    await entry.row(104).getByRole('textbox', { name: 'Quantity of row 104' }).fill('5');
    await page.keyboard.press('Enter');
    await expect(entry.rows).toHaveCount(0);
    await expect(entry.sku).toBeFocused();
  });
});

test('X3: a dropped CSV file is entered, more of a line is added to it', async ({ pad }) => {
  await takeToItems(pad);
  const entry = new FastEntry(pad.root);
  await pad.items.add({ title: lantern, quantity: 2 });

  await entry.drop(
    'order.csv',
    `"Item description";"SKU";"Qty"\n"Lantern; white";"${code}";"3"\n"Bag";"85099B";"1"\n`,
  );

  await expect(pad.items.quantityOf(lantern)).toHaveValue('5');
  await expect(pad.items.line('Jumbo Bag')).toContainText('Red Retrospot');
  await expect(entry.root).toContainText('1 row added and 1 added to a line');
});

test('X3: a table with two quantities is asked about once, and ordered by one Enter', async ({
  page,
  pad,
}) => {
  await takeToItems(pad);
  const entry = new FastEntry(pad.root);

  await entry.paste(`SKU,Case Qty,Order Qty\n${code},12,2\n85099B,6,3\n,,5`);

  await expect(entry.columns.confirm).toBeFocused();
  await expect(entry.columns.use(1).locator('option:checked')).toHaveText('Item code');
  await expect(entry.columns.use(3).locator('option:checked')).toHaveText('Quantity');
  await expect(entry.columns.root).toContainText(`2 × ${code}`);
  await expect(entry.columns.root).toContainText('“,,5” (total)');
  await expectAccessible(page, 'the question about columns');
  await page.keyboard.press('Enter');
  await expect(entry.root.getByText('2 rows added')).toBeVisible();
  await expect(pad.items.quantityOf(lantern)).toHaveValue('2');
  await expect(entry.sku).toBeFocused();
});

test('X3: prices that a customer sends are set when staff want them, and named when not', async ({ pad }) => {
  await takeToItems(pad);
  const entry = new FastEntry(pad.root);
  const table = `Art.-Nr.;Bezeichnung;Menge;Preis\n${code};Laterne;2;3,20`;

  await entry.paste(table);
  await entry.columns.root.getByRole('button', { name: 'Use these prices' }).click();
  await expect(entry.columns.root).toContainText(`2 × ${code} at £3.20`);
  await entry.columns.confirm.click();
  await expect(pad.items.line(lantern)).toContainText('Price from a pasted table');
  await expect(pad.items.line(lantern)).toContainText('£3.20');

  await entry.paste(table);
  await entry.columns.confirm.press('Enter');
  await expect(entry.root.getByText('Not used: Preis.')).toBeVisible();
});

test('X3: rows stay while the server cannot be reached, and are asked about again', async ({ page, pad }) => {
  await takeToItems(pad);
  const entry = new FastEntry(pad.root);
  await page.route('**/v1/products/resolve', (route) => route.abort());
  await entry.paste(`${code}\t1\n85099B\t1`);
  await expect(entry.rows).toHaveCount(2);

  await page.unroute('**/v1/products/resolve');
  await entry.root.getByRole('button', { name: 'Look up again' }).click();

  await expect(entry.rows).toHaveCount(0);
  await expect(pad.items.line(lantern)).toBeVisible();
});

test('X3: rows that wait are there again after a reload, and hold the order back as before', async ({
  page,
  pad,
}) => {
  await takeToItems(pad);
  const entry = new FastEntry(pad.root);
  await pad.items.add({ title: lantern });
  await entry.paste(`${code}X\t2\n85099\t1`);
  await expect(entry.rows).toHaveCount(2);
  await expect(pad.saved).toBeVisible();
  await expect.poll(() => rowsOnDevice(page)).toBe(1);
  // The office asks before an order is left that is neither placed nor parked.
  page.on('dialog', (dialog) => void dialog.accept());

  await page.reload();

  await expect(entry.row(1)).toContainText('Unknown SKU.');
  await expect(entry.row(2)).toContainText('Choose a variant of');
  await expect(pad.at('Items')).toBeVisible();
  await pad.continue();
  await expect(entry.root.getByRole('group', { name: '2 rows are not in the order yet.' })).toBeFocused();
  await test.step('a row that is put right is in the order, and only there', async () => {
    await entry.row(1).getByRole('button', { name: code, exact: true }).click();
    await expect(pad.items.quantityOf(lantern)).toHaveValue('3');
    await entry.row(2).getByRole('button', { name: 'Dismiss row 2' }).click();
    await expect.poll(() => rowsOnDevice(page)).toBe(0);
    await page.reload();
    await expect(pad.at('Shipping')).toBeVisible();
    await pad.goTo('Items');
    await expect(pad.items.quantityOf(lantern)).toHaveValue('3');
    await expect(entry.sku).toBeVisible();
    await expect(entry.rows).toHaveCount(0);
  });
});

test('D4: ten lines by the keyboard: code, Enter, quantity, Enter, and back to the code', async ({
  page,
  pad,
}) => {
  await takeToItems(pad);
  const entry = new FastEntry(pad.root);
  const skus = (await plenty(page)).slice(0, 10);
  await entry.sku.focus();

  for (const [index, sku] of skus.entries()) {
    // As slowly as a hand: at one go it would be a scanner.
    await page.keyboard.type(sku, { delay: 60 });
    await page.keyboard.press('Enter');
    await expect(entry.quantity).toBeFocused();
    await page.keyboard.type(String(index + 2), { delay: 60 });
    await page.keyboard.press('Enter');
    await expect(entry.sku).toBeFocused();
  }

  // What is entered while the host is asked goes into one question, and is told together.
  await expect(page.locator('#order-pad-polite')).toContainText(/Added 11 ×|\d rows added/);
  await expect(pad.items.table.getByRole('textbox')).toHaveCount(10);
  const quantities = pad.items.table.getByRole('textbox');
  expect(
    await quantities.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
  ).toEqual(skus.map((_, index) => String(index + 2)));
});

test('D6: the look-up lists what there is for the code, adds what is picked, and gives the focus back', async ({
  page,
  pad,
}) => {
  await takeToItems(pad);
  const entry = new FastEntry(pad.root);
  await entry.sku.fill(code);

  await entry.sku.press('Alt+ArrowDown');

  await expect(pad.items.finder).toHaveValue(code);
  await expect(pad.items.found(lantern)).toBeVisible();
  await page.keyboard.press('Enter');
  await pad.items.addButton.click();
  await expect(pad.items.line(lantern)).toBeVisible();
  await expect(entry.sku).toBeFocused();
  // What is typed next is the next code.
  expect(await entry.sku.evaluate((field: HTMLInputElement) => field.selectionEnd)).toBe(code.length);
  expect(await entry.sku.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(0);
});

/** Counts the drafts on this device that have rows beside them. */
const rowsOnDevice = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const [kept] = await indexedDB.databases();
    const database = await answer(indexedDB.open(kept?.name ?? ''));
    const count = await answer(database.transaction('rows').objectStore('rows').count());
    database.close();
    return count;
  });

/** Codes of what the shop has plenty of. */
async function plenty(page: Page): Promise<string[]> {
  const skus: string[] = [];
  let next: string | undefined;
  do {
    const params = { limit: '100', country: 'GB', ...(next && { cursor: next }) };
    const answer = await page.request.get('/v1/products', { params });
    const found = (await answer.json()) as ProductPage; // the host's own answer, as its contract says
    for (const { variants } of found.items)
      for (const { sku, stock } of variants)
        if (stock.kind === 'counted' && stock.available >= 100 && /\d$/.test(sku)) skus.push(sku);
    next = found.next;
  } while (next);
  return skus.filter((sku) => sku !== code);
}
