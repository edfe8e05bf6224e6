import type { Page } from '@playwright/test';

/**
 * Before a line becomes less the pad waits a second and a half for its host, then does it unasked. A loaded machine may take
 * longer: from now on the page waits as long as it takes.
 */
export const waitForTheHost = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const usual = window.setTimeout.bind(window);
    const patient = (run: () => void, after?: number): number => usual(run, after === 1500 ? 60_000 : after);
    Object.assign(window, { setTimeout: patient });
  });
