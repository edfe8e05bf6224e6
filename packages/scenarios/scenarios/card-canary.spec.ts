import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { canaries, canariesIn } from '../drivers/canaries.ts';
import { eachFile, eachTable } from '../drivers/host-files.ts';
import { Office } from '../drivers/office.ts';
import { takeToPayment } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { startPortal } from '../drivers/portal-process.ts';
import { pageContent, Sinks, storedBy } from '../drivers/sinks.ts';
import { expect, test } from '../drivers/test.ts';

/** Number of cards; more with `ORDERPAD_CANARIES=2000`. */
const count = Number(process.env['ORDERPAD_CANARIES'] || 100);

test(`A7: of ${count} card numbers nothing is found in page, storage, requests, console, events, logs and database`, async ({
  context,
  page,
}) => {
  test.setTimeout(180_000 + count * 6_000);
  const folder = await mkdtemp(join(tmpdir(), 'orderpad-canary-'));
  const data = join(folder, 'db');
  const files = { ORDERPAD_DATA_DIR: data, TEST_PAYMENTS_LEDGER: join(folder, 'ledger.jsonl') };
  const portal = await startPortal(files, true);
  try {
    const numbers = canaries(count);
    const [control = ''] = canaries(1);
    const search = (text: string) => canariesIn(text, [...numbers, control]);
    const sinks = await Sinks.of(context, portal.url);
    await page.goto(portal.url);
    await signIn(page);
    const pad = new Pad(page);
    await enterAll(pad, numbers, async () => {
      expect(search(await pageContent(page))).toEqual([]);
    });
    expect(search(await storedBy(page))).toEqual([]);

    await chargeSome(pad, numbers, control);
    expect(search(await pageContent(page)), 'what is typed elsewhere is found').toEqual([control]);
    expect(search(sinks.requests.join('\n')), 'requests').toEqual([control]);
    expect(search(await storedBy(page)), 'storage').toEqual([]);
    expect(search(sinks.console.join('\n')), 'console').toEqual([]);
    expect(sinks.events.length).toBeGreaterThan(count);
    expect(search(sinks.events.join('\n')), 'events').toEqual([control]);

    await page.goto('about:blank');
    await portal.stop();
    expect(portal.output()).toContain(portal.url);
    expect(search(portal.output()), 'logs').toEqual([]);
    const [files, tables] = [new Set<string>(), new Set<string>()];
    await eachFile(folder, (_name, content) => search(content).forEach((number) => files.add(number)));
    expect([...files], 'files of the host and the provider').toEqual([control]);
    await eachTable(data, (_name, rows) => search(rows).forEach((number) => tables.add(number)));
    expect([...tables], 'rows of the database').toEqual([control]);
  } finally {
    await portal.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

async function signIn(page: Page): Promise<void> {
  const office = new Office(page);
  await office.fillInSignIn();
  await office.addCartOrder('Consultant order');
}

/** Enters every number, every fourth of them key by key, and looks at the page each time. Every tenth is taken to the review and back. */
async function enterAll(pad: Pad, numbers: readonly string[], look: () => Promise<void>): Promise<void> {
  await takeToPayment(pad);
  await pad.payment.method('New card').check();
  await pad.payment.field('Expiry date').fill('0433');
  for (const [at, number] of numbers.entries()) {
    const field = pad.payment.field('Card number');
    if (at % 4 === 0) {
      await field.clear();
      await field.pressSequentially(number);
    } else await field.fill(number);
    await pad.payment.field('Security code').fill(number.length === 15 ? '1234' : '123');
    await look();
    if (at % 10 > 0) continue;
    await pad.continue();
    await pad.at('Review').waitFor();
    await look();
    await pad.goTo('Payment');
  }
}

/** Has one card declined, charges it, and saves another one; `control` is written where it does not belong. */
async function chargeSome(
  pad: Pad,
  [first = '', second = '']: readonly string[],
  control: string,
): Promise<void> {
  const orders = new Orders(pad.page);
  await pad.payment.enter({ number: first, cvv: '000' });
  await pad.continue();
  await pad.charge();
  await pad.payment.root.getByText('security code').first().waitFor();
  await pad.payment.enter({ number: first });
  await pad.continue();
  await pad.charge();
  await orders.title.waitFor();
  await orders.newOrderButton.click();

  await takeToPayment(pad);
  await pad.payment.enter({ number: second });
  await pad.payment.save.check();
  await pad.continue();
  await pad.review.instructions.fill(`Card ${control}`);
  await pad.charge();
  await orders.title.waitFor();
}
