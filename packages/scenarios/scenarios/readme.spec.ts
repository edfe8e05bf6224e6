import { lantern, takeToItems } from '../drivers/order.ts';
import { Pad } from '../drivers/pad.ts';
import { servedExamples, serveExample } from '../drivers/readme-page.ts';
import { expect, test } from '../drivers/test.ts';

for (const example of servedExamples())
  test(`the example ${example.name} takes input at the reference host, under the policy of the README`, async ({
    office: { page },
  }) => {
    const address = await serveExample(page, example);
    const pad = new Pad(page);

    await page.goto(address);
    await takeToItems(pad);
    await pad.items.add({ title: lantern, quantity: 2 });

    await expect(pad.items.quantityOf(lantern)).toHaveValue('2');
    await expect(pad.priced).toBeVisible();
  });
