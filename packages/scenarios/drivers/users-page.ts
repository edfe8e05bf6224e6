import type { Locator, Page } from '@playwright/test';

/** Pages Administration → Users, and one user. */
export class UsersPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens Administration → Users by the menu. */
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Users', exact: true }).click();
    await this.page.getByRole('heading', { name: 'Users', exact: true }).waitFor();
    await this.rows.first().waitFor();
  }

  get rows(): Locator {
    return this.page.getByRole('region', { name: 'Users' }).locator('tbody tr');
  }

  async search(text: string): Promise<void> {
    await this.page.getByLabel('Name, user name or number').fill(text);
    await this.page.getByRole('button', { name: 'Search' }).click();
  }

  get group(): Locator {
    return this.page.getByLabel('User group');
  }

  /** Opens the page of a person who is found. */
  async openUser(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { name, exact: true }).waitFor();
  }

  get username(): Locator {
    return this.page.getByRole('textbox', { name: 'User name' });
  }

  get allowOrders(): Locator {
    return this.page.getByRole('checkbox', { name: 'Allow order creation' });
  }

  /** Saves the details, and waits until the host has them. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save' }).click();
    await this.page.getByText('Saved.').waitFor();
  }

  get newPassword(): Locator {
    return this.page.getByLabel('New password');
  }

  get setPassword(): Locator {
    return this.page.getByRole('button', { name: 'Set password' });
  }

  /** Generates credentials, and returns what is shown. */
  async generate(): Promise<{ username: string; password: string }> {
    await this.page.getByRole('button', { name: 'Generate credentials' }).click();
    const codes = this.page.getByRole('region', { name: 'Password' }).locator('code');
    await codes.nth(1).waitFor();
    const [username = '', password = ''] = await codes.allTextContents();
    return { username, password };
  }
}
