import type { Id } from '@orderpad/contracts';
import { nothing } from 'lit';
import type { OrderController } from '../order-controller.ts';
import { rewardsIn } from '../rewards/rewards-in.ts';
import type { Rewards } from '../rewards/rewards.ts';

type SpendingLess = Parameters<Rewards['asksFirst']>[0];

/** Where rewards stand among the items, and the question before something costs picks. Nothing where the host has none. */
export class RewardPlace {
  readonly #order: OrderController<'items'>;
  readonly #find: ReturnType<typeof rewardsIn>;
  /** Hears that a line stays as it was. */
  readonly #onKept: (id: Id) => void;

  constructor(host: HTMLElement, order: OrderController<'items'>, onKept: (id: Id) => void) {
    this.#order = order;
    this.#find = rewardsIn(host, 'order-pad-rewards');
    this.#onKept = onKept;
  }

  get element(): HTMLElement | typeof nothing {
    return this.#find(this.#order.session);
  }

  /** Change how many there are of a line; what is still being typed is asked about once it is settled. */
  count({ id, quantity, isTyped = false }: { id: Id; quantity: number; isTyped?: boolean }): void {
    const event = { type: 'items.edit', id, patch: { quantity } } as const;
    this.#unlessAsked(event, id, isTyped, () => this.#order.send(event));
  }

  /** Ask before a line goes, if it costs picks; else do it at once. */
  remove(id: Id, proceed: () => void): void {
    this.#unlessAsked({ type: 'items.remove', ids: [id] }, id, false, proceed);
  }

  settle(): void {
    this.#rewards?.settle?.();
  }

  #unlessAsked(event: SpendingLess, id: Id, isTyped: boolean, proceed: () => void): void {
    const line = this.#order.view?.lines.get(id);
    const keep = () => this.#onKept(id);
    if (!line || !this.#rewards?.asksFirst?.(event, { line, isTyped, proceed, keep })) proceed();
  }

  /** Can be asked once its file has come. */
  get #rewards(): Partial<Rewards> | undefined {
    const { element } = this;
    return element === nothing ? undefined : element;
  }
}
