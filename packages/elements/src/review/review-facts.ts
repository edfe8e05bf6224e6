import { nameOf } from '@orderpad/contracts';
import type { ReviewView, Step, StepView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderKey } from '../placing/order.messages.ts';
import { addressLabel } from '../ui/address-format.ts';
import type { PadKey } from '../pad/pad.messages.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import type { ReviewKey } from './review.messages.ts';

type FactMessages = Pick<MessagesController<PadKey | OrderKey | ReviewKey>, 't' | 'locale'>;

type Go = (step: Step) => void;

/** Facts chosen at each step that applies, each with a button back to the step. */
export function reviewFacts(
  view: ReviewView,
  steps: readonly StepView[],
  messages: FactMessages,
  go: Go,
): TemplateResult {
  const isChosen = steps.some(({ step }) => step === 'contact');
  return html`
    <div class="facts card">
      ${
        view.contact && !isChosen
          ? html`
              <section class="fact" aria-labelledby="fact-contact">
                <header class="row spread"><h3 id="fact-contact">${messages.t('pad.step-contact')}</h3></header>
                <div>${bodies.contact?.(view, messages)}</div>
              </section>
            `
          : nothing
      }
      ${steps.map(({ step, state }) => {
        const body = state === 'skipped' ? undefined : bodies[step]?.(view, messages);
        return body
          ? html`
              <section class="fact" aria-labelledby="fact-${step}">
                <header class="row spread">
                  <h3 id="fact-${step}">${messages.t(`pad.step-${step}`)}</h3>
                  ${changeLink(step, messages, go)}
                </header>
                <div>${body}</div>
              </section>
            `
          : nothing;
      })}
    </div>
  `;
}

/** Button back to a step. */
export function changeLink(step: Step, { t }: FactMessages, go: Go): TemplateResult {
  const text = t('review.change', { what: t(`pad.step-${step}`) });
  return button({ kind: 'link', label: t('ui.change'), ariaLabel: text, onClick: () => go(step) });
}

const bodies: Partial<Record<Step, (view: ReviewView, messages: FactMessages) => TemplateResult>> = {
  contact: ({ contact }) => html`
    <p class="strong">${contact && nameOf(contact)}</p>
    ${[contact?.email, contact?.phone].map((line) => (line ? html`<p class="muted"><bdi>${line}</bdi></p>` : nothing))}
  `,

  destination: ({ destination, currency }, { locale }) => html`
    <p class="strong">${destination && locale.country(destination)}</p>
    <p class="muted">${locale.currency(currency)}</p>
  `,

  shipping: ({ shipTo, quote, currency }, { t, locale }) =>
    html`${shipTo.map((address, index) => {
      const shipment = quote?.shipments[index];
      const method = shipment?.options.find(({ id }) => id === shipment.methodId);
      const lines = address ? addressLabel(address, (code) => locale.country(code)) : [];
      return html`
      <p>${lines.map((line, at) => html`${at > 0 ? html`<br />` : nothing}<bdi>${line}</bdi>`)}</p>
      <p class="muted">
        ${
          method && shipment
            ? html`${method.name} · ${shipment.price === 0 ? t('totals.free') : locale.amount(shipment.price, currency)}`
            : t('review.no-method')
        }
      </p>
    `;
    })}`,

  payment: ({ payment, choice }, { t }) => html`
    <p class="strong">${payment?.name ?? t('review.pay-nothing')}</p>
    ${choice ? html`<p class="muted">${t(`order.payer-${choice.payer}`)}</p>` : nothing}
    ${
      choice?.reference
        ? html`<p class="muted">${t('order.reference', { reference: choice.reference })}</p>`
        : nothing
    }
  `,
};
