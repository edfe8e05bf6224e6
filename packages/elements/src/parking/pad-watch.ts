import type { OrderPad } from '../pad/order-pad.ts';

/** Events after which more or less is under way in a pad. */
const telling = [
  'order-ready',
  'order-changed',
  'order-submitting',
  'order-placed',
  'order-requested',
  'order-placed-elsewhere',
  'order-handoff-changed',
] as const;

/** Follows one pad at a time: calls a listener after each event that changes what is under way in it. */
export class PadWatch {
  readonly #onNews: () => void;
  #pad: OrderPad | undefined;

  constructor(onNews: () => void) {
    this.#onNews = onNews;
  }

  /** Follows another pad, or none. */
  follow(pad: OrderPad | undefined): void {
    if (pad === this.#pad) return;
    for (const type of telling) {
      this.#pad?.removeEventListener(type, this.#onNews);
      pad?.addEventListener(type, this.#onNews);
    }
    this.#pad = pad;
  }
}
