import type { Browser, Locator, Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { Office } from './office.ts';
import type { Pad } from './pad.ts';

/** A manager in a browser of their own, at what staff ask to take off. */
export class ApprovalInbox {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser): Promise<ApprovalInbox> {
    const context = await browser.newContext();
    const inbox = new ApprovalInbox(await context.newPage());
    await new Office(inbox.page).signIn(accounts.manager);
    return inbox;
  }

  get menuEntry(): Locator {
    return this.page.getByRole('link', { name: /^Approvals/ });
  }

  async goToInbox(): Promise<void> {
    await this.menuEntry.click();
    await this.page.getByRole('heading', { name: 'Approvals', exact: true }).waitFor();
  }

  /** What was asked for a reason. */
  asked(reason: string): Locator {
    return this.page.getByRole('article').filter({ hasText: reason });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** The question whether an order may take off more, in the pad of who asks. */
export class ApprovalQuestion {
  readonly #pad: Pad;

  constructor(pad: Pad) {
    this.#pad = pad;
  }

  get dialog(): Locator {
    return this.#pad.root.locator('order-pad-approval').getByRole('dialog');
  }

  /** Opens the question from the issue of a line. */
  async open(title: string, press: string | RegExp = 'Ask a manager'): Promise<void> {
    await this.#pad.items.line(title).getByRole('button', { name: press }).click();
    await this.dialog.waitFor();
  }

  /** Asks from the issue of a line, with a reason. */
  async ask(title: string, reason: string, press: string | RegExp = 'Ask a manager'): Promise<void> {
    await this.open(title, press);
    await this.dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await this.dialog.getByRole('button', { name: /^Ask/ }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
