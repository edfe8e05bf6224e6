import type { Locator, Page } from '@playwright/test';
import { accounts, type Account } from './accounts.ts';

/** Entries of **+**, as Larkspur names them. */
export type OrderKind = 'Add cart order' | 'Phone order' | 'Consultant order';

/**
 * Signs a browser in, by the request that the form sends. The form takes longer: it is for scenarios that are about signing in.
 */
export async function signInTo({ request }: Page, as: Account): Promise<void> {
  // The host closes a connection that has idled. A request that meets this moment fails: this one is repeated, and leaves none behind.
  const options = { headers: { connection: 'close' }, maxRetries: 3 };
  const answer = await request.post('/v1/sign-in', { data: as, ...options });
  if (!answer.ok()) throw new Error(`${as.username} is not signed in: ${await answer.text()}`);
}

/** Back office around the pad. */
export class Office {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Signs in without the form, and opens the dashboard. */
  async signIn(as: Account = accounts.csr): Promise<void> {
    await signInTo(this.page, as);
    await this.page.goto('/');
    await this.#addButton.waitFor();
  }

  /** Tells if a page of the office is shown. */
  isOpen(): Promise<boolean> {
    return this.#addButton.isVisible();
  }

  /** Signs in without the form, and opens a new cart order at its address: the menu is for scenarios that are about it. */
  async signInToCartOrder(): Promise<void> {
    await signInTo(this.page, accounts.csr);
    await this.page.goto('/#/orders/new');
    await this.page.getByRole('heading', { name: 'Add cart order' }).waitFor();
  }

  /** Fills in the sign-in page. */
  async fillInSignIn({ username, password }: Account = accounts.csr): Promise<void> {
    await this.page.getByLabel('User name').fill(username);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  get dashboard(): Locator {
    return this.page.getByRole('heading', { name: 'Dashboard' });
  }

  get signInButton(): Locator {
    return this.page.getByRole('button', { name: 'Sign in' });
  }

  /** Opens the **+** menu and returns it. */
  async openAddMenu(): Promise<Locator> {
    await this.#addButton.click();
    const named = { name: 'Add cart order' };
    return this.page.getByRole('link', named).or(this.page.getByRole('button', named));
  }

  /** Presses **+ → Add cart order**, or another kind of order. */
  async addCartOrder(name: OrderKind = 'Add cart order'): Promise<void> {
    await this.#addButton.click();
    await this.page.getByRole('link', { name }).click();
    await this.page.getByRole('heading', { name }).waitFor();
  }

  /** Opens Ecommerce → Orders; in a narrow window behind **Menu**. */
  async openOrders(): Promise<void> {
    const menu = this.page.getByRole('button', { name: 'Menu' });
    if (await menu.isVisible()) await menu.click();
    await this.page.getByRole('link', { name: 'Orders', exact: true }).click();
    await this.page.getByRole('heading', { name: 'Orders', exact: true }).first().waitFor();
  }

  /** Ends the sign-in, as on the server: the browser's next call is refused. */
  async loseSession(): Promise<void> {
    await this.page.context().clearCookies();
  }

  get #addButton(): Locator {
    return this.page.getByRole('button', { name: 'Add', exact: true });
  }
}
