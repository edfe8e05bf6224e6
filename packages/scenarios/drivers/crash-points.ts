import type { Page, Route } from '@playwright/test';
import type { Pad } from './pad.ts';
import { isPlacing } from './wire.ts';

/** Moments of a charge at which the process of a tab is killed. */
export const crashPoints = [
  'after the press',
  'before the request leaves',
  'while the host works',
  'answer on its way',
  'after the answer',
  'while the bank asks',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

/** Presses the last button of a charge, and crashes the tab at a moment; `steps` more turns of the tab may pass before. */
export async function chargeAndCrash(pad: Pad, point: CrashPoint, steps: number): Promise<void> {
  const { page } = pad;
  const tab = await page.context().newCDPSession(page);
  const wait = async () => {
    for (let step = 0; step < steps; step += 1) await tab.send('Runtime.evaluate', { expression: '0' });
  };
  const crash = async () => {
    const crashed = page.waitForEvent('crash');
    // The tab that should answer is gone.
    void Promise.allSettled([tab.send('Page.crash')]);
    await crashed;
  };
  const { came } = await momentOf(page, point);
  await pad.review.chargeAnswer.click();
  if (point === 'while the bank asks')
    await pad.payment.challenge.getByRole('button', { name: 'Confirm' }).waitFor();
  await came;
  if (point === 'after the press' || point === 'after the answer') await wait();
  await crash();
  await page.close();
}

/** Intercepts the request to place; returns a promise in an object, since the moment comes after the press. */
async function momentOf(page: Page, point: CrashPoint): Promise<{ readonly came: Promise<void> }> {
  let resolve = () => {};
  const came = new Promise<void>((done) => {
    resolve = done;
  });
  const handlers: Partial<Record<CrashPoint, (route: Route) => Promise<void>>> = {
    'before the request leaves': async () => resolve(),
    'while the host works': async (route) => {
      const sent = route.fetch();
      resolve();
      await Promise.allSettled([sent]);
    },
    'answer on its way': async (route) => {
      await route.fetch();
      resolve();
    },
    'after the answer': async (route) => {
      await route.fulfill({ response: await route.fetch() });
      resolve();
    },
  };
  const handler = handlers[point];
  if (handler)
    await page.route(isPlacing, (route) =>
      route.request().method() === 'POST' ? handler(route) : route.continue(),
    );
  else resolve();
  return { came };
}
