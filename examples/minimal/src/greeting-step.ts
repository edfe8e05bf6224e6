import type { OrderState } from '@orderpad/core';
import {
  base,
  controls,
  fixesMessages,
  MessagesController,
  OrderController,
  StepController,
  stepFixes,
  stepHeading,
  surfaces,
  textField,
} from '@orderpad/elements';
import { html, LitElement, nothing } from 'lit';
import { greetingIn } from './greeting.ts';

export const greetingMessages = {
  'pad.step-greeting': 'Greeting',
  'greeting.heading': 'What should the card say?',
  'greeting.text': 'Text of the card',
  'issue.greeting.required': 'Write a text for the card.',
} as const;

const greetingView = ({ context, shownIssues }: OrderState) => ({
  text: greetingIn(context.draft.extensions),
  issues: shownIssues('greeting'),
});

/** Asks for the text of a greeting card. */
export class GreetingStep extends LitElement {
  static override styles = [...base, controls, surfaces];

  readonly #messages = new MessagesController(this, { ...greetingMessages, ...fixesMessages });
  readonly #order = new OrderController(this, greetingView);
  readonly #step = new StepController(this, {
    messages: this.#messages,
    fixes: stepFixes('greeting', this.#messages),
  });

  protected override render() {
    const { view } = this.#order;
    if (!view) return nothing;
    const { t, tIssue } = this.#messages;
    const [error] = view.issues;
    return html`
      <section class="stack" aria-labelledby="heading">
        ${stepHeading(t('greeting.heading'))} ${this.#step.errors(view.issues)}
        ${textField({
          id: 'text',
          name: 'text',
          label: t('greeting.text'),
          value: view.text,
          t,
          ...(error && { error: tIssue(error) }),
          onChange: (text) => this.#order.send({ type: 'greeting.write', text }),
        })}
      </section>
    `;
  }

  /** Focuses the field. The error summary and the pad call it. */
  focusIssue(): void {
    this.#step.focus('#text');
  }
}
