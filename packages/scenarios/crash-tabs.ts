import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { variable } from '../../tools/variable.mjs';
import {
  crashAndRecover,
  crashesFrom,
  hostBeside,
  type Recovery,
  wrongInLedger,
} from './drivers/crashing-tabs.ts';
import { Office } from './drivers/office.ts';
import { startPortal } from './drivers/portal-process.ts';
import { numbersFrom } from './test/numbers-from.ts';

// Charges cards in real tabs whose processes are killed meanwhile, opens the orders again in one tab or two, and prints the result.
const { values } = parseArgs({
  options: {
    crashes: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now()) },
  },
});
const executablePath = variable('ORDERPAD_BROWSER');
const portal = await startPortal();
process.env['ORDERPAD_PAYMENTS_URL'] = portal.payments;
const host = await hostBeside(portal.url);
const browser = await chromium.launch(executablePath ? { executablePath } : {});
const began = Date.now();
const crashes = crashesFrom(Number(values.crashes), numbersFrom(Number(values.seed)));
const recoveries: Recovery[] = [];
await Promise.all([work(), work()]);
const wrong = await wrongInLedger(recoveries);
await browser.close();
await portal.stop();

const count = (isSo: (each: Recovery) => boolean) => recoveries.filter(isSo).length;
console.log(
  JSON.stringify({
    crashes: recoveries.length,
    races: count(({ crash }) => crash.tabs === 2),
    placed: count(({ told }) => told === 'placed'),
    notPlaced: count(({ told }) => told === 'not placed'),
    orders: recoveries.flatMap(({ orders }) => orders).length,
    wrong,
    seconds: Math.round((Date.now() - began) / 1000),
    seed: values.seed,
  }),
);
process.exit(wrong.length === 0 ? 0 : 1);

/** Takes one crash after another, in a browser context of its own. */
async function work(): Promise<void> {
  const context = await browser.newContext({ baseURL: portal.url, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await new Office(page).signIn();
  for (let crash = crashes.shift(); crash; crash = crashes.shift()) {
    recoveries.push(await crashAndRecover(context, host, crash));
    if (recoveries.length % 20 === 0) console.error(`${recoveries.length} crashes`);
  }
  await context.close();
}
