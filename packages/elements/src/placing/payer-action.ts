import type { PaymentAction, PaymentAdapter } from '@orderpad/contracts';
import type { ReviewView } from '@orderpad/core';
import type { LitElement } from 'lit';
import { fetchModule } from '../ui/fetch-module.ts';

export interface PayerActionOptions {
  readonly adapters: () => readonly PaymentAdapter<HTMLElement>[];
  /** Called once the payer has acted, or has not. */
  readonly onDone: (isConfirmed: boolean) => void;
}

/** Runs an action of the payer, e.g. a 3-D Secure challenge, while the order waits for it. */
export class PayerAction {
  readonly #element: LitElement;
  readonly #options: PayerActionOptions;
  #running: { readonly action: PaymentAction; readonly abort: AbortController } | undefined;

  constructor(element: LitElement, options: PayerActionOptions) {
    this.#element = element;
    this.#options = options;
  }

  /** Begins the action that the order waits for, and ends one that it no longer waits for. */
  follow({ placing, quote, lastQuote }: ReviewView): void {
    const action = placing.kind === 'confirming' ? placing.action : undefined;
    if (action === this.#running?.action) return;
    this.#running?.abort.abort();
    const abort = new AbortController();
    this.#running = action && { action, abort };
    if (action) void this.#run(action, quote ?? lastQuote, abort.signal);
  }

  /** Ends the action: the payer does not confirm. */
  cancel(): void {
    this.#running?.abort.abort();
    this.#options.onDone(false);
  }

  async #run(action: PaymentAction, quote: ReviewView['quote'], signal: AbortSignal) {
    const module = await fetchModule(() => import('./confirm-payment.ts')).catch(() => undefined);
    if (signal.aborted) return;
    // A payer who could not be asked has not confirmed.
    const ok =
      (await module?.confirmPayment(this.#element, this.#options.adapters(), action, quote, signal)) ?? false;
    if (!signal.aborted) this.#options.onDone(ok);
  }
}
