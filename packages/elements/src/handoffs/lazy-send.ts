import type { OrderSession, PadView } from '@orderpad/core';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { createSibling } from '../registry.ts';
import { button } from '../ui/button.ts';
import { registerAll } from '../ui/lazy-element.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import type { SendingKey } from './sending.messages.ts';

const tag = 'order-pad-send';
const load = async () => ({ [tag]: (await import('./order-pad-send.ts')).OrderPadSend });

/** Orders that are being taken back in order to be sent again. */
const wanted = new WeakSet<OrderSession>();

/** Has the order sent again once it is taken back and priced. */
export const wantAgain = (session: OrderSession): void => void wanted.add(session);

/** The question that **Send to customer** asks. */
interface Asks {
  ask(): void;
}

const isAsking = (element: HTMLElement): element is HTMLElement & Asks => 'ask' in element;

/**
 * **Send to customer** in a step, where the host leaves orders to customers and staff take this one. The question is fetched when
 * the button is pressed.
 */
export class LazySend implements ReactiveController {
  readonly #step: LitElement;
  readonly #t: Translate<SendingKey>;
  readonly #session: () => OrderSession | undefined;
  readonly #modules: LazyModules;
  #question: HTMLElement | undefined;

  constructor(step: LitElement, t: Translate<SendingKey>, session: () => OrderSession | undefined) {
    this.#step = step;
    this.#t = t;
    this.#session = session;
    this.#modules = new LazyModules(step);
    step.addController(this);
  }

  hostUpdated(): void {
    const session = this.#session();
    if (!session || !wanted.has(session) || !session.can({ type: 'handoffs.create' })) return;
    wanted.delete(session);
    this.#fetch();
  }

  render(pad: PadView | undefined): TemplateResult | typeof nothing {
    if (pad?.mode !== 'agent' || !pad.profile?.capabilities.includes('handoffs')) return nothing;
    return html`${button({
      label: this.#t('handoffs.send'),
      icon: 'mail',
      look: 'big',
      attributes: { 'aria-haspopup': 'dialog' },
      onClick: () => this.#fetch(),
    })}${this.#question ?? nothing}${this.#modules.notice(this.#t)}`;
  }

  #fetch(): void {
    this.#modules.load(
      () => registerAll(this.#step, load),
      () => void this.#ask(),
    );
  }

  async #ask(): Promise<void> {
    const question = (this.#question ??= createSibling(this.#step, tag));
    this.#step.requestUpdate();
    await this.#step.updateComplete;
    if (isAsking(question)) question.ask();
  }
}
