import type { Locator } from '@playwright/test';

/** Catalog beside the lines, and the cart at its top right. */
export class Catalog {
  readonly root: Locator;
  readonly #items: Locator;

  constructor(pad: Locator) {
    this.#items = pad.locator('order-pad-items');
    this.root = this.#items.getByRole('region', { name: 'Catalog' });
  }

  async open(): Promise<void> {
    await this.#items.getByRole('button', { name: 'Browse products' }).click();
    await this.products.first().waitFor();
  }

  get products(): Locator {
    return this.root.getByRole('article');
  }

  product(title: string): Locator {
    return this.root.getByRole('article', { name: title, exact: true });
  }

  get search(): Locator {
    return this.root.getByRole('searchbox');
  }

  /** Returns a category in the list box, which a catalog beside the summary has. */
  category(name: string): Locator {
    return this.#categories.getByRole('option', { name: new RegExp(`^(– )?${name} \\(`) });
  }

  async enter(category: string): Promise<void> {
    await this.#categories.selectOption(await this.category(category).getAttribute('value'));
  }

  get #categories(): Locator {
    return this.root.getByRole('combobox', { name: 'Categories' });
  }

  /** Counts the products of which everything is in view: picture, title, price and buttons. */
  wholeInView(): Promise<number> {
    return this.products.evaluateAll(
      (cards) =>
        cards.filter((card) => {
          const { top, bottom } = card.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }).length,
    );
  }

  async add(title: string): Promise<void> {
    await this.product(title)
      .getByRole('button', { name: `Add ${title}` })
      .click();
  }

  async addPack(title: string, pack: string): Promise<void> {
    await this.product(title).getByRole('button', { name: pack }).click();
  }

  get cartButton(): Locator {
    return this.#items.getByRole('button', { name: /^Cart/ });
  }

  get cart(): Locator {
    return this.#items.getByRole('dialog', { name: 'Cart' });
  }
}
