import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const themes = ['light', 'dark'] as const;
const widths = [1280, 320] as const;
/** Rules whose answer a theme can change; the others find in the dark what they find in the light. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** The shorter of the two files that axe comes in: it is sent to hundreds of pages. */
const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In light and dark, wide and at 320 px: axe finds nothing, and nothing is wider than the window. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(nextFrame);
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await complaints(page, colorScheme === 'dark' ? colorRules : undefined);
      expect.soft(found, `${screen}, ${colorScheme}, ${width} px`).toEqual([]);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(overflow, `${screen} at ${width} px is wider than the window`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Waits until observers of sizes have been told of the new one, which they are at the end of a frame. */
const nextFrame = () =>
  new Promise<unknown>((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** The rule and the place of each violation; axe comes through the developer tools, which no policy of the page binds. */
async function complaints(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await source);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
