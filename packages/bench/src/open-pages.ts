import type { Browser } from 'playwright-core';
import type { Subject } from './build-pages.ts';
import { type OpenPage, openPage } from './open-page.ts';
import type { Turns } from './take-turns.ts';

/** Browser and address of the pages, and how long to wait for them. */
export interface Bench {
  readonly browser: Browser;
  readonly url: string;
  readonly turns: Turns;
}

/** Pages that are open together, each with its lines. They close when they go out of scope. */
export interface OpenPages<Name extends string> extends AsyncDisposable {
  readonly pages: Record<Name, OpenPage>;
}

export async function openPages<Name extends string>(
  { browser, url }: Bench,
  wanted: Record<Name, readonly [Subject, number]>,
): Promise<OpenPages<Name>> {
  const opened: Partial<Record<Name, OpenPage>> = {};
  for (const name in wanted) {
    const [subject, lines] = wanted[name];
    const page = await openPage(browser, url, subject);
    await page.ask(`bench.prepare(${lines})`);
    await page.ask(`bench.mount(${lines})`);
    await page.ask('bench.settle()');
    opened[name] = page;
  }
  // Every name wanted has been opened by the loop above.
  const pages = opened as Record<Name, OpenPage>;
  return {
    pages,
    [Symbol.asyncDispose]: async () => {
      for (const name in pages) await pages[name].close();
    },
  };
}
