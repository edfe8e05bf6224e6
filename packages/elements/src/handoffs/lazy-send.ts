import type { PadView } from '@orderpad/core';
import { html, nothing, type LitElement } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import { lazyElement } from '../ui/lazy-element.ts';
import type { SendingKey } from './sending.messages.ts';

const tag = 'order-pad-send';
const load = async () => ({ [tag]: (await import('./order-pad-send.ts')).OrderPadSend });

/** **Send to customer** in a step. Its file is fetched where the host leaves orders to customers and staff take this one. */
export class LazySend {
  readonly #step: LitElement;
  readonly #t: Translate<SendingKey>;
  #element: HTMLElement | undefined;

  constructor(step: LitElement, t: Translate<SendingKey>) {
    this.#step = step;
    this.#t = t;
  }

  render(pad: PadView | undefined): HTMLElement | typeof nothing {
    if (pad?.mode !== 'agent' || !pad.profile?.capabilities.includes('handoffs')) return nothing;
    this.#element ??= lazyElement(this.#step, {
      tag,
      load,
      t: this.#t,
      // Of the same size, so that nothing moves when the file is there.
      placeholder: html`${button({ label: this.#t('handoffs.send'), icon: 'mail', look: 'big', disabled: true })}`,
    });
    return this.#element;
  }
}
