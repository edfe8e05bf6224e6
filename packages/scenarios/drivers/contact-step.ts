import type { Locator } from '@playwright/test';
import { fillInAddress } from './address-form.ts';
import type { Person, Place } from './people.ts';

/** Contact step. */
export class ContactStep {
  readonly #pad: Locator;

  constructor(pad: Locator) {
    this.#pad = pad;
  }

  get search(): Locator {
    return this.#pad.getByRole('combobox', { name: 'Find a contact' });
  }

  options(): Locator {
    return this.#pad.getByRole('option');
  }

  async choose(text: string): Promise<void> {
    await this.search.fill(text);
    await this.options().filter({ hasText: text }).first().click();
  }

  /** Returns the card of the chosen contact, by name. */
  chosen(name: string): Locator {
    return this.#pad.getByRole('region', { name });
  }

  /** Starts choosing another contact. */
  async change(): Promise<void> {
    await this.#pad.getByRole('button', { name: /^Change/ }).click();
  }

  get newButton(): Locator {
    return this.#pad.getByRole('button', { name: 'New contact', exact: true });
  }

  get dialog(): Locator {
    return this.#pad.getByRole('dialog', { name: 'New contact' });
  }

  async openNew(): Promise<Locator> {
    await this.newButton.click();
    return this.dialog;
  }

  /** Presses the button of the dialog. */
  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Create contact' }).click();
  }

  /** Creates a contact in the dialog, with an address when one is given. */
  async create({ firstName, lastName, email }: Person, place?: Place): Promise<void> {
    const dialog = await this.openNew();
    await dialog.getByLabel('First name').fill(firstName);
    await dialog.getByLabel('Last name').fill(lastName);
    await dialog.getByLabel('E-mail').fill(email);
    if (place) await fillInAddress(dialog, place);
    else await dialog.getByLabel('Add an address now').uncheck();
    await this.save();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Adds an address to the chosen contact, inline. */
  async addAddress(place: Place): Promise<void> {
    await this.#pad.getByRole('button', { name: 'Add address' }).click();
    await fillInAddress(this.#pad, place);
    await this.#pad.getByRole('button', { name: 'Save', exact: true }).click();
  }
}
