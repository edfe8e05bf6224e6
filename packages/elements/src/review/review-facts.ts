import type { ReviewView, Step, StepView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import { contactFact } from '../contact/contact-fact.ts';
import type { FactMessages } from '../steps/scene.ts';
import { loadedScene } from '../steps/scene-register.ts';
import { button } from '../ui/button.ts';

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
                <header class="row spread"><h3 id="fact-contact">${messages.tStep('contact')}</h3></header>
                <div>${contactFact(view.contact)}</div>
              </section>
            `
          : nothing
      }
      ${steps.map(({ step, state }) => {
        const body = state === 'skipped' ? undefined : factOf(step, view, messages);
        return body
          ? html`
              <section class="fact" aria-labelledby="fact-${step}">
                <header class="row spread">
                  <h3 id="fact-${step}">${messages.tStep(step)}</h3>
                  ${view.paysOnly && step !== 'payment' ? nothing : changeLink(step, messages, go)}
                </header>
                <div>${body}</div>
              </section>
            `
          : nothing;
      })}
    </div>
  `;
}

const factOf = (step: Step, view: ReviewView, messages: FactMessages): TemplateResult | undefined =>
  step === 'contact' ? contactFact(view.contact) : loadedScene(step)?.reviewFact?.(view, messages);

/** Button back to a step. */
export function changeLink(step: Step, { t, tStep }: FactMessages, go: Go): TemplateResult {
  const text = t('review.change', { what: tStep(step) });
  return button({ kind: 'link', label: t('ui.change'), ariaLabel: text, onClick: () => go(step) });
}
