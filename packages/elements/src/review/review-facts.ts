import { nameOf } from '@orderpad/contracts';
import type { ReviewView, Step, StepView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderKey } from '../placed/order.words.ts';
import { addressLabel } from '../ui/address-format.ts';
import type { PadKey } from '../words/pad.words.ts';
import type { WordsController } from '../words/words-controller.ts';
import type { ReviewKey } from './review.words.ts';

type FactWords = Pick<WordsController<PadKey | OrderKey | ReviewKey>, 'say' | 'locale'>;

type Go = (step: Step) => void;

/** What was chosen at each step that applies, each with the way back to it. */
export function reviewFacts(
  view: ReviewView,
  steps: readonly StepView[],
  words: FactWords,
  go: Go,
): TemplateResult {
  const isChosen = steps.some(({ step }) => step === 'contact');
  return html`
    <div class="facts card">
      ${
        view.contact && !isChosen
          ? html`
              <section class="fact" aria-labelledby="fact-contact">
                <header class="row spread"><h3 id="fact-contact">${words.say('pad.step-contact')}</h3></header>
                <div>${bodies.contact?.(view, words)}</div>
              </section>
            `
          : nothing
      }
      ${steps.map(({ step, state }) => {
        const body = state === 'skipped' ? undefined : bodies[step]?.(view, words);
        return body
          ? html`
              <section class="fact" aria-labelledby="fact-${step}">
                <header class="row spread">
                  <h3 id="fact-${step}">${words.say(`pad.step-${step}`)}</h3>
                  ${changeLink(step, words, go)}
                </header>
                <div>${body}</div>
              </section>
            `
          : nothing;
      })}
    </div>
  `;
}

/** The way back to a step. */
export function changeLink(step: Step, { say }: FactWords, go: Go): TemplateResult {
  const words = say('review.change', { what: say(`pad.step-${step}`) });
  return html`<button type="button" class="button link" aria-label=${words} @click=${() => go(step)}>
    ${say('ui.change')}
  </button>`;
}

const bodies: Partial<Record<Step, (view: ReviewView, words: FactWords) => TemplateResult>> = {
  contact: ({ contact }) => html`
    <p class="strong">${contact && nameOf(contact)}</p>
    ${[contact?.email, contact?.phone].map((line) => (line ? html`<p class="muted"><bdi>${line}</bdi></p>` : nothing))}
  `,

  destination: ({ destination, currency }, { locale }) => html`
    <p class="strong">${destination && locale.country(destination)}</p>
    <p class="muted">${locale.currency(currency)}</p>
  `,

  shipping: ({ shipTo, quote, currency }, { say, locale }) =>
    html`${shipTo.map((address, index) => {
      const shipment = quote?.shipments[index];
      const method = shipment?.options.find(({ id }) => id === shipment.methodId);
      const lines = address ? addressLabel(address, (code) => locale.country(code)) : [];
      return html`
      <p>${lines.map((line, at) => html`${at > 0 ? html`<br />` : nothing}<bdi>${line}</bdi>`)}</p>
      <p class="muted">
        ${
          method && shipment
            ? html`${method.name} · ${shipment.price === 0 ? say('totals.free') : locale.amount(shipment.price, currency)}`
            : say('review.no-method')
        }
      </p>
    `;
    })}`,

  payment: ({ payment, choice }, { say }) => html`
    <p class="strong">${payment?.name ?? say('review.pay-nothing')}</p>
    ${choice ? html`<p class="muted">${say(`order.payer-${choice.payer}`)}</p>` : nothing}
    ${
      choice?.reference
        ? html`<p class="muted">${say('order.reference', { reference: choice.reference })}</p>`
        : nothing
    }
  `,
};
