import type { Locator } from '@playwright/test';

/** Rewards: their status, and choosing them among the items. */
export class Rewards {
  readonly #pad: Locator;

  constructor(pad: Locator) {
    this.#pad = pad;
  }

  /** Status card in the items step. */
  get status(): Locator {
    return this.#pad.locator('order-pad-items').getByRole('group', { name: 'Rewards', exact: true });
  }

  /** Status card beside every step. */
  get statusInSummary(): Locator {
    return this.#pad.locator('order-pad-summary').getByRole('group', { name: 'Rewards', exact: true });
  }

  /** Reward shopping, while it is open. */
  get mode(): Locator {
    return this.#pad.getByRole('region', { name: 'Select rewards' });
  }

  get heading(): Locator {
    return this.mode.getByRole('heading', { name: 'Select rewards' });
  }

  async open(): Promise<void> {
    await this.selectButton.click();
    await this.heading.waitFor();
  }

  get selectButton(): Locator {
    return this.status.getByRole('button', { name: 'Select my rewards' });
  }

  async leave(): Promise<void> {
    await this.mode.getByRole('button', { name: 'Leave rewards shopping' }).click();
    await this.mode.waitFor({ state: 'hidden' });
  }

  get finder(): Locator {
    return this.mode.getByRole('searchbox', { name: 'Find a reward' });
  }

  special(title: string): Locator {
    return this.mode.getByRole('listitem').filter({ hasText: title }).first();
  }

  addButton(title: string): Locator {
    return this.mode.getByRole('button', { name: `Add ${title}` });
  }

  /** List of picks. */
  get picks(): Locator {
    return this.mode.getByRole('region', { name: 'Picked so far' }).getByRole('listitem');
  }

  /** Notice of removed picks. */
  get removedPicks(): Locator {
    return this.#pad.getByText(/^No longer earned, and removed/);
  }

  /** Question before picks are lost. */
  question(title: string): Locator {
    return this.#pad.getByRole('group', { name: title });
  }
}
