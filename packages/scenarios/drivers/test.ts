import { test as base } from '@playwright/test';
import { Office } from './office.ts';
import { Pad } from './pad.ts';
import { collectRefusals } from './refusals.ts';

interface Given {
  /** The back office, signed in as a CSR. */
  office: Office;
  /** The pad with a new cart order, opened by a CSR. */
  pad: Pad;
}

/**
 * A browser without cookies and storage on the one portal of the run. A test fails, whatever else it looks at, when its pages broke their
 * security policy or left an error uncaught.
 */
export const test = base.extend<Given>({
  context: async ({ context }, use) => {
    const refusals = await collectRefusals(context);
    await use(context);
    // The next scenario gets this window. Where one closes all its pages, the pages of the next stay blank.
    if (context.pages().length === 0) await context.newPage();
    test.expect(refusals).toEqual([]);
  },

  office: async ({ page }, use) => {
    const office = new Office(page);
    // A test that names the pad first has its order in view already.
    if (!(await office.isOpen())) await office.signIn();
    await use(office);
  },

  pad: async ({ page }, use) => {
    await new Office(page).signInToCartOrder();
    await use(new Pad(page));
  },
});

export const { expect } = test;
