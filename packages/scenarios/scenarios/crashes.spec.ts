import {
  crashAndRecover,
  crashesFrom,
  hostBeside,
  type Recovery,
  wrongInLedger,
} from '../drivers/crashing-tabs.ts';
import { expect, test } from '../drivers/test.ts';
import { numbersFrom } from '../test/numbers-from.ts';

/** Two tests of ten crashes run beside each other; `npm run crash:tabs` takes 200. */
const tabs = crashesFrom(20, numbersFrom(20));
const halves = {
  first: tabs.filter((_, index) => index % 4 < 2),
  second: tabs.filter((_, index) => index % 4 > 1),
};

for (const [name, crashes] of Object.entries(halves))
  test(`X2: a tab that crashes while it charges a card leaves one order and one charge, ${name} ten`, async ({
    context,
    office,
    baseURL,
  }) => {
    test.setTimeout(900_000);
    const recoveries: Recovery[] = [];
    const host = await hostBeside(baseURL ?? '');

    for (const crash of crashes) recoveries.push(await crashAndRecover(context, host, crash));

    expect(await wrongInLedger(recoveries)).toEqual([]);
    expect(new Set(recoveries.map(({ told }) => told))).toEqual(new Set(['placed', 'not placed']));
    await expect(office.page.getByRole('heading', { name: 'Dashboard' })).toBeVisible();
  });
