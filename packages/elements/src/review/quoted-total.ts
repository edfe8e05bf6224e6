import type { Currency, Money } from '@orderpad/contracts';
import { readAmount } from '@orderpad/core/numbers';
import type { LitElement, TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { textField } from '../ui/text-field.ts';
import type { ReviewKey } from './review.messages.ts';

type ReviewMessages = Pick<MessagesController<ReviewKey>, 't' | 'locale'>;

/** Field for the total that the customer was told. A text that is no amount holds the order back until it is corrected. */
export class QuotedTotal {
  readonly #element: LitElement;
  readonly #messages: ReviewMessages;
  /** The text as it was typed; `undefined` until something was. */
  #typed: string | undefined;
  #session: PadSession | undefined;
  #isRefused = false;
  #release: (() => void) | undefined;

  constructor(element: LitElement, messages: ReviewMessages) {
    this.#element = element;
    this.#messages = messages;
  }

  render(session: PadSession | undefined, quoted: Money | undefined, currency: Currency): TemplateResult {
    if (session !== this.#session) {
      this.#session = session;
      this.#typed = undefined;
      this.#refuse(false);
    }
    const { t, locale } = this.#messages;
    return textField({
      id: 'quoted',
      name: 'quoted-total',
      label: t('review.quoted'),
      hint: t('review.quoted-hint'),
      need: 'optional',
      maxLength: 40,
      value: this.#typed ?? (quoted ? locale.money(quoted) : ''),
      ...(this.#isRefused && {
        error: t('review.quoted-refused', { example: locale.amount(1250, currency) }),
      }),
      t,
      onInput: (text) => {
        this.#typed = text;
      },
      onChange: (text) => this.#set(text, currency),
    });
  }

  #set(text: string, currency: Currency): void {
    this.#typed = text;
    const { value, refusal } = readAmount(text, currency, this.#messages.locale.lang);
    const isRefused = refusal !== 'missing' && (value === undefined || value < 0);
    this.#refuse(isRefused);
    if (!isRefused) this.#typed = undefined;
    const quotedTotal = isRefused || value === undefined ? undefined : { amount: value, currency };
    this.#session?.send({ type: 'review.edit', patch: { quotedTotal } });
    this.#element.requestUpdate();
  }

  #refuse(isRefused: boolean): void {
    this.#isRefused = isRefused;
    this.#release?.();
    this.#release = isRefused
      ? this.#session?.hold(({ type }) => {
          if (type !== 'review.place') return false;
          this.#element.renderRoot.querySelector<HTMLElement>('#quoted')?.focus();
          return true;
        })
      : undefined;
  }
}
