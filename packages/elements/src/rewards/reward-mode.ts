import type { OrderSession } from '@orderpad/core';

const modes = new WeakMap<OrderSession, RewardMode>();

/** Mode in which rewards are chosen: one state per session, shared by all elements. */
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

  /** Closes the mode. Returns the element that opened it, which should have the focus again. */
  close(): HTMLElement | undefined {
    const opener = this.#opener;
    this.#opener = undefined;
    if (this.#isOpen) this.#set(false);
    return opener;
  }

  /** Returns true the first time a notice is announced. */
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
