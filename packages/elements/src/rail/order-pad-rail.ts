import type { ScreenView } from '@orderpad/core';
import { html, LitElement, type TemplateResult } from 'lit';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { icon } from '../ui/icon.ts';
import { padMessages } from '../pad/pad.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { railStyles } from './rail.styles.ts';

/**
 * @summary Steps of the order: finished ones can be visited again; pressing one that is not open yet shows why.
 *
 * @tagname order-pad-rail
 *
 * @csspart step - One step; a button where it can be visited.
 */
export class OrderPadRail extends LitElement {
  static override styles = [...base, railStyles];

  readonly #order = new OrderController(this, 'pad', ({ screens, phase }) => [screens, phase]);
  readonly #messages = new MessagesController(this, padMessages);

  protected override render() {
    const { view } = this.#order;
    if (!view) return placeholder;
    const isDecided = view.steps.find(({ step }) => step === 'items')?.state === 'done';
    return html`
      <nav aria-label=${this.#messages.t('pad.steps')}>
        <ol role="list">
          ${view.screens.map((screen, index) => html`<li>${this.#screen(isDecided ? screen : expected(screen), index + 1)}</li>`)}
        </ol>
      </nav>
    `;
  }

  #screen(screen: ScreenView, number: number): TemplateResult {
    const { t, tScreen } = this.#messages;
    const { steps, state, canVisit } = screen;
    const [step] = steps;
    const messages = html`
      <span class="sign" aria-hidden="true">${state === 'done' ? icon('check') : number}</span>
      <span class="name">${tScreen(screen)}</span>
      <span class="unseen">(${t(`pad.state-${state}`)})</span>
    `;
    if (state === 'current')
      return html`<span class="step current" part="step" aria-current="step">${messages}</span>`;
    // Pressing a step that is not open yet shows why, once the order is open; a skipped step has the reason in its name.
    const canAsk = state === 'ahead' && this.#order.view?.phase === 'editing';
    if (!canVisit && !canAsk) return html`<span class="step ${state}" part="step">${messages}</span>`;
    return html`<button
      type="button"
      class="step ${state}"
      part="step"
      @click=${() => step && this.#order.send({ type: 'go', step })}
    >
      ${messages}
    </button>`;
  }
}

/** Shows shipping as still to come while the order is empty: nothing ships only because nothing was ordered yet. */
const expected = (view: ScreenView): ScreenView =>
  view.state === 'skipped' ? { ...view, state: 'ahead' } : view;

/** Placeholder until the steps are known, of the same height, so that nothing below moves. */
const placeholder = html`<div class="step" aria-hidden="true"></div>`;

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-rail': OrderPadRail;
  }
}
