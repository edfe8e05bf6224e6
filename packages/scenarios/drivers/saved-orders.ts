import type { Locator, Page } from '@playwright/test';
import { DraftPage, SavedDraft } from '@orderpad/contracts';
import type { Office } from './office.ts';

/** List of saved orders in the back office, and what the pad shows of one that is continued. */
export class SavedOrders {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('order-pad-drafts');
  }

  /** Opens Ecommerce → Saved orders. */
  static async open({ page }: Office): Promise<SavedOrders> {
    const menu = page.getByRole('button', { name: 'Menu' });
    if (await menu.isVisible()) await menu.click();
    await page.getByRole('link', { name: 'Saved orders' }).click();
    return new SavedOrders(page);
  }

  get heading(): Locator {
    return this.root.getByRole('heading', { name: 'Saved orders' });
  }

  row(name: string): Locator {
    return this.root.getByRole('row').filter({ hasText: name });
  }

  async search(text: string): Promise<void> {
    await this.root.getByRole('searchbox', { name: 'Search saved orders' }).fill(text);
  }

  async continue(name: string): Promise<void> {
    await this.root.getByRole('button', { name: `Continue the order for ${name}` }).click();
  }

  /** Asks to remove an order; the answer is given in `removal`. */
  async remove(name: string): Promise<void> {
    await this.root.getByRole('button', { name: `Remove the order for ${name}` }).click();
  }

  removal(name: string): Locator {
    return this.root.getByRole('group', { name: `Remove the saved order for ${name}?` });
  }
}

/** The list of changes since an order was saved. */
export class Changes {
  readonly root: Locator;

  constructor(pad: Locator) {
    this.root = pad.locator('order-pad-changes');
  }

  row(text: string | RegExp): Locator {
    return this.root.getByRole('listitem').filter({ hasText: text });
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }

  get conflict(): Locator {
    return this.root.getByRole('group', { name: 'This order was changed elsewhere.' });
  }
}

/** Saves the order in the pad for later, and waits for the list. */
export async function saveForLater(pad: {
  readonly root: Locator;
  readonly page: Page;
}): Promise<SavedOrders> {
  await pad.root.getByRole('button', { name: 'Save order for later' }).click();
  const saved = new SavedOrders(pad.page);
  await saved.heading.waitFor();
  return saved;
}

/** Figures of the one line of a saved order, as they are shown. */
interface Figures {
  readonly unitPrice: string;
  readonly total: string;
}

const pounds = (amount: number): string => `£${(amount / 100).toFixed(2)}`;

/**
 * Makes a saved order one that was saved in the summer of 2011, beside the page: its first line had a fifth off, and so had the code
 * SUMMER11, which has ended since. Returns the figures of then and now.
 */
export async function savedInSummer(
  page: Page,
  name: string,
): Promise<{ readonly before: Figures; readonly now: Figures }> {
  const origin = new URL(page.url()).origin;
  const found = await page.request.get('/v1/drafts', { params: { text: name } });
  const [{ id } = { id: '' }] = DraftPage.parse(await found.json()).items;
  const address = `/v1/drafts/${id}`;
  const { tag, draft, quoted } = SavedDraft.parse(await (await page.request.get(address)).json());
  if (!quoted) throw new Error('the order was saved without a price');
  const [line, ...others] = quoted.lines;
  if (!line) throw new Error('the order has no line');
  const { totals } = quoted;
  const unitPrice = Math.round(line.unitPrice * 0.8);
  const saved = (line.unitPrice - unitPrice) * line.quantity;
  const off = Math.round((totals.subtotal - saved) / 5);
  const answer = await page.request.put(address, {
    headers: { 'if-match': `"${tag}"`, origin },
    data: {
      draft: { ...draft, revision: draft.revision + 1, codes: ['SUMMER11'] },
      quoted: {
        ...quoted,
        lines: [{ ...line, unitPrice, total: line.total - saved }, ...others],
        promotions: [
          { promotionId: 'summer-2011', name: 'Summer sale 2011', code: 'SUMMER11', discount: off },
        ],
        totals: {
          ...totals,
          subtotal: totals.subtotal - saved,
          discount: off,
          total: totals.total - saved - off,
        },
      },
    },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  return {
    before: { unitPrice: pounds(unitPrice), total: pounds(totals.total - saved - off) },
    now: { unitPrice: pounds(line.unitPrice), total: pounds(totals.total) },
  };
}
