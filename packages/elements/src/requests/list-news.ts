import type { Id, RequestSummary } from '@orderpad/contracts';
import type { FinderView } from '@orderpad/core';

/** Changes of requests since a list of them was loaded. */
export class ListNews {
  readonly #changed = new Map<Id, RequestSummary>();
  #came: readonly Id[] = [];

  /** Forgets them all: the list is loaded anew. */
  clear(): void {
    this.#changed.clear();
    this.#came = [];
  }

  /** Takes in a request as it is now; `isAdded` puts it on top where the list lacks it. */
  take(request: RequestSummary, isAdded = false): void {
    this.#changed.set(request.id, request);
    if (isAdded) this.#came = [request.id, ...this.#came];
  }

  /** Returns the list with the changes. A row stays where it is, whatever its state is now. */
  in(view: FinderView<RequestSummary>): FinderView<RequestSummary> {
    const known = new Set(view.items.map(({ id }) => id));
    const came = this.#came.flatMap((id) => (known.has(id) ? [] : (this.#changed.get(id) ?? [])));
    return { ...view, items: [...came, ...view.items.map((each) => this.#changed.get(each.id) ?? each)] };
  }
}
