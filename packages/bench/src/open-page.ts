import type { Browser } from 'playwright-core';
import type { Subject } from './build-pages.ts';

/** A page of the bench, open in a context, and so a process, of its own. */
export interface OpenPage {
  /** Run an expression on the page; answers what it comes to. */
  ask<Answer>(expression: string): Promise<Answer>;
  /** Main-thread CPU milliseconds that an expression takes until its promise is settled. */
  cost(expression: string): Promise<number>;
  /** Requests sent since the page was open. */
  requests(): number;
  close(): Promise<void>;
}

export async function openPage(browser: Browser, url: string, subject: Subject): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 800 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${url}/${subject}`);
  await page.waitForFunction(() => globalThis.bench !== undefined);
  let requests = 0;
  page.on('request', () => requests++);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  const ask = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    const error = exceptionDetails?.exception?.description ?? errors[0];
    if (error) throw new Error(`${subject}: ${expression}: ${error}`);
    return result.value;
  };
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  return {
    ask,
    async cost(expression) {
      const before = await spent();
      await ask(expression);
      return (await spent()) - before;
    },
    requests: () => requests,
    close: () => context.close(),
  };
}
