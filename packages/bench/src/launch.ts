import { type Browser, chromium } from 'playwright-core';

/** The browser under test, without a window, and without saving effort on pages that are not in front. */
export function launch(): Promise<Browser> {
  const executablePath = process.env['ORDERPAD_BROWSER'];
  if (!executablePath)
    throw new Error('Name a Chromium in ORDERPAD_BROWSER, or start this with `pnpm run bench`.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
      '--disable-background-networking',
      '--js-flags=--expose-gc',
    ],
  });
}
