import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { MessagesController } from '../messages/messages-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { popups } from '../styles/popups.ts';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import { questionMessages } from './question.messages.ts';

/**
 * @summary Dialog with a question that the flow asks on the way to a step, such as "Ready to check out?". Esc says no.
 *
 * @tagname order-pad-question
 */
export class OrderPadQuestion extends LitElement {
  static override styles = [...base, controls, popups];

  readonly #messages = new MessagesController(this, questionMessages);
  readonly #dialog = new DialogController(this);
  #question = '';
  #onYes = () => {};

  /** Asks the question of a name, in the messages `question.<name>`, and calls `onYes` when the answer is yes. */
  ask(question: string, onYes: () => void): void {
    this.#question = question;
    this.#onYes = onYes;
    this.#dialog.open();
  }

  protected override render(): TemplateResult {
    const hint = this.#own('hint');
    return this.#dialog.render({
      id: 'question',
      heading: this.#messages.tKey(`question.${this.#question}`),
      t: this.#messages.t,
      body: hint ? html`<p>${hint}</p>` : nothing,
      foot: html`
        ${button({ label: this.#own('no') ?? this.#messages.t('question.no'), onClick: () => this.#dialog.close() })}
        ${button({
          kind: 'primary',
          label: this.#own('yes') ?? this.#messages.t('question.yes'),
          attributes: { autofocus: true },
          submits: true,
        })}
      `,
      onSubmit: () => {
        this.#dialog.close();
        this.#onYes();
      },
    });
  }

  /** Returns the message that this question has for a part of it. */
  #own(name: 'hint' | 'yes' | 'no'): string | undefined {
    const key = `question.${this.#question}-${name}`;
    const message = this.#messages.tKey(key);
    return message === key ? undefined : message;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-question': OrderPadQuestion;
  }
}
