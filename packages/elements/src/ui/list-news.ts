import type { Id } from '@orderpad/contracts';
import type { FinderView } from '@orderpad/core';

/** Changes of what a list shows since it was loaded. */
export class ListNews<Item extends { readonly id: Id }> {
  readonly #changed = new Map<Id, Item>();
  #came: readonly Id[] = [];

  /** Forgets them all: the list is loaded anew. */
  clear(): void {
    this.#changed.clear();
    this.#came = [];
  }

  /** Takes in an item as it is now; `isAdded` puts it on top where the list lacks it. */
  take(item: Item, isAdded = false): void {
    this.#changed.set(item.id, item);
    if (isAdded) this.#came = [item.id, ...this.#came];
  }

  /** Returns the list with the changes. An item stays where it is, whatever its state is now. */
  in(view: FinderView<Item>): FinderView<Item> {
    const known = new Set(view.items.map(({ id }) => id));
    const came = this.#came.flatMap((id) => (known.has(id) ? [] : (this.#changed.get(id) ?? [])));
    return { ...view, items: [...came, ...view.items.map((each) => this.#changed.get(each.id) ?? each)] };
  }
}
