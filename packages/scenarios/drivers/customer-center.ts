import type { Locator, Page } from '@playwright/test';
import { fillInAddress } from './address-form.ts';
import type { Office } from './office.ts';
import { nameOf, type Person, type Place } from './people.ts';

/** Customers → Customer Center. */
export class CustomerCenter {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('order-pad-contacts');
  }

  /** Opens it from the menu; in a narrow window behind **Menu**. */
  static async open({ page }: Office): Promise<CustomerCenter> {
    const menu = page.getByRole('button', { name: 'Menu' });
    if (await menu.isVisible()) await menu.click();
    await page.getByRole('link', { name: 'Customer Center' }).click();
    const center = new CustomerCenter(page);
    await center.rows.first().waitFor();
    return center;
  }

  /** Rows of customers, without the heads. */
  get rows(): Locator {
    return this.root.locator('tbody').getByRole('row');
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** Last names, in the order of the list. */
  get lastNames(): Locator {
    return this.rows.getByRole('rowheader');
  }

  head(column: string): Locator {
    return this.root.getByRole('columnheader', { name: column });
  }

  async search(text: string): Promise<void> {
    await this.root.getByRole('searchbox', { name: 'Find a customer' }).fill(text);
  }

  /** Types into the field behind the funnel of a column. */
  async filter(column: string, text: string): Promise<void> {
    await this.root.getByRole('button', { name: `Filter by ${column}` }).click();
    const fields = this.root.getByRole('dialog', { name: `Filter by ${column}` });
    await fields.getByLabel(`${column} contains`).fill(text);
    await fields.getByRole('button', { name: 'Done' }).click();
  }

  /** Presses the filter in effect away. */
  async removeFilter(column: string, text: string): Promise<void> {
    await this.root.getByRole('button', { name: `Remove the filter ${column}: ${text}` }).click();
  }

  newOrder(name: string): Locator {
    return this.root.getByRole('button', { name: `New order for ${name}` });
  }

  /** Fills in **Add new customer** and saves. */
  async add(person: Person, place: Place): Promise<void> {
    await this.root.getByRole('button', { name: 'Add new customer' }).click();
    const form = this.root.getByRole('dialog', { name: 'Add new customer' });
    await form.getByLabel('First name').fill(person.firstName);
    await form.getByLabel('Last name').fill(person.lastName);
    await form.getByLabel('E-mail').fill(person.email);
    await fillInAddress(form, place);
    await form.getByRole('button', { name: 'Save new customer' }).click();
    await this.newOrder(nameOf(person)).waitFor();
  }
}
