import { type OrderOptions, type OrderSession, startOrder, until } from '@orderpad/core';
import { type HandoffProgress, handoffsView, type HandoffsView } from '@orderpad/core/handoffs';
import { memoryStorage, restore } from '@orderpad/core/storage';
import type { FaultyWire } from './faulty-wire.ts';

type Begin = Pick<OrderOptions, 'draft' | 'handoff'>;

/** The pad of an operator behind a faulty wire, who opens the order again when the tab is closed. */
export class OperatorPad {
  session: OrderSession;
  /** Every state of the hand-off that was shown, oldest first. */
  readonly said: HandoffProgress[] = [];
  /** True once the pad said that the order was not handed off. */
  isRefused = false;
  readonly #wire: FaultyWire;
  readonly #begin: Begin;
  readonly #storage = memoryStorage();
  readonly #closed: Promise<void>;

  constructor(wire: FaultyWire, begin: Begin) {
    this.#wire = wire;
    this.#begin = begin;
    this.#closed = new Promise((resolve) => {
      wire.whenClosed = () => {
        this.session.stop();
        resolve();
      };
    });
    this.session = this.#open(begin);
  }

  get view(): HandoffsView {
    return this.session.view(handoffsView);
  }

  /** Resolves once the pad shows something. */
  until(isSo: (view: HandoffsView) => boolean): Promise<unknown> {
    return until(this.session, handoffsView, isSo);
  }

  /** Does what meets the fault. Opens the order again at once when that closes the tab. */
  async suffer(act: () => void, isOver: (view: HandoffsView) => boolean): Promise<void> {
    act();
    if (this.#wire.kind !== 'tab closed') {
      await this.until(isOver);
      return;
    }
    await this.#closed;
    const stored = await this.#storage.loadDraft(this.session.draftId);
    const restored = stored === undefined ? undefined : restore(stored);
    this.session = this.#open(restored?.kind === 'restored' ? restored : this.#begin);
  }

  #open(begin: Begin): OrderSession {
    const session = startOrder({
      ...begin,
      host: this.#wire.host,
      storage: this.#storage,
      random: () => 0,
    });
    session.watch(handoffsView, ({ progress, refusal }) => {
      this.said.push(progress);
      this.isRefused ||= refusal !== undefined;
    });
    return session;
  }
}
