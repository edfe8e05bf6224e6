import { isEmail, isSameMoney, type Money } from '@orderpad/contracts';
import { handoffsView } from '@orderpad/core/handoffs';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { popups } from '../styles/popups.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import { icon } from '../ui/icon.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import { selectField } from '../ui/select-field.ts';
import { textField } from '../ui/text-field.ts';
import { sendMessages } from './send.messages.ts';

/** Days that a link may work, and those chosen at first. */
const validDays = [1, 3, 7, 14] as const;
const usualDays = 3;
const day = 86_400_000;

/**
 * @summary Question before the order is left to its customer, who pays it by a link: the amount, the address, the end of the link.
 *
 * @tagname order-pad-send
 */
export class OrderPadSend extends LitElement {
  static override styles = [
    ...base,
    controls,
    popups,
    css`
      :host {
        display: contents;
      }
      .amount {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--_u) calc(var(--_u) * 4);
        padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
        border-radius: var(--_radius);
        background: var(--_sunken);
      }
      .amount dd {
        font-size: var(--_title);
        font-weight: var(--_bold);
        font-variant-numeric: tabular-nums;
      }
      .then {
        display: grid;
        gap: calc(var(--_u) * 2);
        color: var(--_muted);
      }
      .then li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: calc(var(--_u) * 2);
      }
      .then .icon {
        margin-top: 0.15em;
      }
    `,
  ];
  static override properties = {
    email: { state: true },
    days: { state: true },
    error: { state: true },
  };

  private email = '';
  private days: number = usualDays;
  private error: string | undefined;

  readonly #messages = new MessagesController(this, sendMessages);
  readonly #order = new OrderController(this, handoffsView);
  readonly #modules = new LazyModules(this);
  readonly #dialog = new DialogController(this, () => {
    this.#asked = undefined;
  });
  /** The total that is asked about. */
  #asked: Money | undefined;
  /** The end of the link, as it was shown. */
  #until = '';

  protected override render() {
    return html`${this.#modules.notice(this.#messages.t)} ${this.#question()}`;
  }

  protected override updated(): void {
    const { view } = this.#order;
    const asked = this.#asked;
    // Another price, or something that is missing now, is seen before anything is sent.
    if (!asked || (view?.total && isSameMoney(view.total, asked) && this.#canSend(asked))) return;
    this.#dialog.close();
    announce(this.#messages.t('handoffs.changed'));
  }

  #canSend(total: Money): boolean {
    return this.#order.can({ type: 'handoffs.create', total });
  }

  /** Asks, or leads to what is missing. */
  ask(): void {
    const { total, email, handoff } = this.#order.view ?? {};
    if (!total || !this.#canSend(total)) {
      // Refused, which shows what is missing.
      this.#order.send({ type: 'handoffs.create', ...(total && { total }) });
      return;
    }
    this.email = handoff?.sentTo ?? email ?? '';
    this.days = usualDays;
    this.error = undefined;
    this.#asked = total;
    this.#dialog.open();
  }

  #question(): TemplateResult {
    const { t, locale } = this.#messages;
    const isSent = this.email.trim() !== '';
    this.#until = new Date(Date.now() + this.days * day).toISOString();
    return this.#dialog.render({
      id: 'send',
      heading: t('handoffs.ask'),
      t,
      body: html`
        <dl class="amount">
          <dt>${t('handoffs.amount')}</dt>
          <dd translate="no">${this.#asked ? locale.money(this.#asked) : ''}</dd>
        </dl>
        ${textField({
          id: 'email',
          name: 'email',
          type: 'email',
          label: t('handoffs.email'),
          hint: t('handoffs.email-hint'),
          need: 'optional',
          maxLength: 254,
          value: this.email,
          error: this.error,
          isFirst: true,
          t,
          onInput: (email) => {
            this.email = email;
            this.error = undefined;
          },
        })}
        ${selectField({
          id: 'valid',
          name: 'valid',
          label: t('handoffs.valid'),
          hint: t('handoffs.valid-until', { until: locale.dateTime(this.#until) }),
          value: String(this.days),
          options: validDays.map((days) => ({
            value: String(days),
            label: t('handoffs.valid-days', { count: days }),
          })),
          t,
          onChange: (days) => {
            this.days = Number(days);
          },
        })}
        <ul role="list" class="then">
          <li>${icon('card')}${t('handoffs.then-pays')}</li>
          <li>${icon('info')}${t('handoffs.then-locked')}</li>
        </ul>
      `,
      foot: html`
        ${button({ label: t('handoffs.cancel'), onClick: () => this.#dialog.close() })}
        ${button({ kind: 'primary', label: t(isSent ? 'handoffs.send-link' : 'handoffs.make-link'), submits: true })}
      `,
      onSubmit: () => this.#send(),
    });
  }

  #send(): void {
    const { session } = this.#order;
    const total = this.#asked;
    const sendTo = this.email.trim();
    if (sendTo && !isEmail(sendTo)) {
      this.error = this.#messages.t('handoffs.email-invalid');
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#email')?.focus());
      return;
    }
    if (!session || !total) return;
    this.#asked = undefined;
    this.#dialog.close();
    const terms = { total, expiresAt: this.#until, ...(sendTo && { sendTo }) };
    this.#modules.load(
      () => import('./send-order.ts'),
      ({ handOff }) => handOff(session, terms),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-send': OrderPadSend;
  }
}
