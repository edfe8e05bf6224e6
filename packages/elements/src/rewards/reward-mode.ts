import type { OrderSession } from '@orderpad/core';

const modes = new WeakMap<OrderSession, RewardMode>();

/** Whether rewards are being chosen: one answer for an order, however many elements ask. */
export class RewardMode {
  readonly #listeners = new Set<() => void>();
  #opener: HTMLElement | undefined;
  #isOpen = false;
  #announced: object | undefined;

  static of(session: OrderSession): RewardMode {
    const mode = modes.get(session) ?? new RewardMode();
    modes.set(session, mode);
    return mode;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(opener: HTMLElement): void {
    this.#opener = opener;
    this.#set(true);
  }

  /** Answers what opened it, which is to have the focus again. */
  close(): HTMLElement | undefined {
    const opener = this.#opener;
    this.#opener = undefined;
    if (this.#isOpen) this.#set(false);
    return opener;
  }

  /** Whether this was never asked before. */
  isNews(what: object): boolean {
    const isNew = what !== this.#announced;
    this.#announced = what;
    return isNew;
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #set(isOpen: boolean): void {
    this.#isOpen = isOpen;
    for (const listener of this.#listeners) listener();
  }
}
