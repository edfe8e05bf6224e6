import { nameOf, type Contact } from '@orderpad/contracts';
import { handoffsView, type HandoffProgress, type HandoffsView } from '@orderpad/core/handoffs';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { askFirst } from '../ui/ask-first.ts';
import { button } from '../ui/button.ts';
import { icon, type IconName } from '../ui/icon.ts';
import { notice, skeleton } from '../ui/surface.ts';
import { handoffTrack } from './handoff-track.ts';
import { handoffsMessages, type HandoffsKey } from './handoffs.messages.ts';
import { handoffsStyles } from './handoffs.styles.ts';
import { linkField } from './link-field.ts';
import { wantAgain } from './lazy-send.ts';
import { timeLeft } from './time-left.ts';

/** Milliseconds between two looks at the time that is left. */
const lookAgain = 30_000;

const signs: Partial<Record<HandoffProgress, readonly [IconName, string]>> = {
  opened: ['card', ''],
  failed: ['alert', 'warning'],
  paid: ['check', 'success'],
};

/**
 * @summary The order at the customer: the amount, who has it, how far the customer is, and how to take it back. Shows nothing
 *   while the order is not handed off; for a while after that, what became of it.
 *
 * @tagname order-pad-handoff
 *
 * @csspart heading - The heading that names the state.
 */
export class OrderPadHandoff extends LitElement {
  static override styles = [...base, controls, surfaces, handoffsStyles];
  static override properties = {
    asked: { state: true },
    isCopied: { state: true },
    cannotCopy: { state: true },
  };

  private asked: 'take-back' | 'again' | undefined;
  private isCopied = false;
  private cannotCopy = false;

  readonly #messages = new MessagesController(this, handoffsMessages);
  readonly #order = new OrderController(this, handoffsView);
  readonly #contact = new OrderController(this, 'contact');
  readonly #summary = new OrderController(this, 'summary', ({ quantity }) => [quantity]);
  readonly #pad = new OrderController(this, 'pad');
  #announced: HandoffProgress = 'none';
  #focused: Element | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // The time that is left goes by without an event.
    this.#timer = setInterval(() => this.requestUpdate(), lookAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override render() {
    const { view } = this.#order;
    if (!view) return nothing;
    return this.#isLocked ? this.#card(view) : this.#ended(view);
  }

  get #isLocked(): boolean {
    return this.#pad.view?.phase === 'handed-off';
  }

  protected override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement ?? undefined;
  }

  protected override updated(): void {
    const { view } = this.#order;
    // A button that goes away takes the focus to no other place than the card.
    if (this.#focused && !this.#focused.isConnected) void this.updateComplete.then(() => this.#hold());
    if (!view || view.progress === this.#announced) return;
    const isFirst = this.#announced === 'none';
    this.#announced = view.progress;
    this.asked = undefined;
    this.isCopied = false;
    this.cannotCopy = false;
    // The heading is read when it gets the focus; what happens afterwards is announced.
    if (isFirst || view.progress === 'none') return;
    const { failure } = view.handoff ?? {};
    const { t, tIssue } = this.#messages;
    const more = view.progress === 'failed' && failure ? tIssue(failure) : '';
    announce(`${t(`handoffs.${view.progress}`)} ${more}`.trim());
  }

  /** Renders what became of it, once the order can be edited again. */
  #ended({ progress, refusal }: HandoffsView): TemplateResult | typeof nothing {
    const { t, tProblem, tIssue } = this.#messages;
    if (refusal)
      return notice('error', html`<b>${t('handoffs.refused')}</b> ${tProblem(refusal.code)}`, {
        isUrgent: true,
        actions:
          refusal.issues.length > 0
            ? html`<ul role="list">${refusal.issues.map((issue) => html`<li>${tIssue(issue)}</li>`)}</ul>`
            : nothing,
      });
    if (progress !== 'expired' && progress !== 'revoked') return nothing;
    return notice(
      progress === 'expired' ? 'warning' : 'info',
      html`<b>${t(`handoffs.${progress}`)}</b> ${t(`handoffs.${progress}-more`)}`,
    );
  }

  #card(view: HandoffsView): TemplateResult {
    const { t } = this.#messages;
    const { handoff, isConnected, revokeFailure, link } = view;
    return html`
      <section class="card" aria-labelledby="heading">
        ${this.#head(view)}
        ${
          handoff
            ? html`<div class="body">
                <div>
                  <h3>${t('handoffs.progress')}</h3>
                  ${handoffTrack(handoff, this.#messages)}
                </div>
                ${this.#facts(view)}
                ${link ? linkField(link, this.isCopied, this.#messages, () => void this.#copy(link)) : nothing}
                ${this.cannotCopy ? html`<p class="wide small">${t('handoffs.copy-failed')}</p>` : nothing}
                ${isConnected ? nothing : html`<div class="wide">${this.#offline()}</div>`}
                ${
                  revokeFailure
                    ? html`<div class="wide">
                        ${notice('error', html`<b>${t('handoffs.take-back-failed')}</b> ${this.#messages.tProblem(revokeFailure.code)}`, { isUrgent: true })}
                      </div>`
                    : nothing
                }
              </div>`
            : html`<div class="body">${isConnected ? nothing : this.#offline()}${skeleton(4)}</div>`
        }
        ${this.asked ? this.#question(this.asked) : this.#foot(view)}
      </section>
    `;
  }

  #head({ progress, handoff }: HandoffsView): TemplateResult {
    const { t, locale } = this.#messages;
    const [sign, tone] = signs[progress] ?? ['mail', ''];
    return html`
      <header class="head">
        <div class="state">
          <span class="sign ${tone}">${icon(sign)}</span>
          <div>
            <h2 id="heading" part="heading" tabindex="-1">${t(`handoffs.${progress}` as HandoffsKey)}</h2>
            <p class="muted">${this.#more(progress, handoff?.number)}</p>
          </div>
        </div>
        ${
          handoff
            ? html`<dl class="amount">
                <dt>${t('handoffs.total')}</dt>
                <dd translate="no">${locale.money(handoff.total)}</dd>
              </dl>`
            : nothing
        }
      </header>
    `;
  }

  #more(progress: HandoffProgress, number: string | undefined): string {
    const { t } = this.#messages;
    if (progress === 'paid' && number) return t('handoffs.paid-number', { number });
    if (progress === 'unknown') return t('handoffs.unknown-more');
    if (progress === 'waiting' || progress === 'opened' || progress === 'failed' || progress === 'paid')
      return t(`handoffs.${progress}-more`);
    return '';
  }

  #facts({ handoff }: HandoffsView): TemplateResult | typeof nothing {
    const { t, locale } = this.#messages;
    if (!handoff) return nothing;
    const contact: Contact | undefined = this.#contact.view?.contact;
    const { expiresAt, sentTo, createdBy } = handoff;
    const fact = (label: string, value: TemplateResult | string) =>
      html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
    return html`
      <dl class="facts">
        ${contact ? fact(t('handoffs.customer'), html`<bdi>${nameOf(contact)}</bdi>`) : nothing}
        ${fact(t('handoffs.sent-to'), sentTo ? html`<bdi>${sentTo}</bdi>` : t('handoffs.not-sent'))}
        ${
          handoff.state === 'paid'
            ? nothing
            : fact(
                t('handoffs.expires'),
                html`<time datetime=${expiresAt}>${locale.dateTime(expiresAt)}</time>
                  <span class="muted">· ${timeLeft(expiresAt, locale)}</span>`,
              )
        }
        ${fact(t('handoffs.items'), locale.number(this.#summary.view?.quantity ?? 0))}
        ${fact(t('handoffs.sent-by'), html`<bdi>${createdBy.name}</bdi>`)}
      </dl>
    `;
  }

  #offline(): TemplateResult {
    const { t } = this.#messages;
    return notice('warning', t('handoffs.offline'), {
      actions: button({
        icon: 'retry',
        label: t('handoffs.retry'),
        onClick: () => this.#order.send({ type: 'retry' }),
      }),
    });
  }

  #foot({ handoff, isRevoking, progress }: HandoffsView): TemplateResult | typeof nothing {
    const { t } = this.#messages;
    if (!handoff) return nothing;
    const isLive = progress !== 'paid';
    return html`
      <footer class="foot">
        <div class="row">
          ${
            isLive
              ? html`${button({
                  id: 'take-back',
                  label: t('handoffs.take-back'),
                  busy: { isOn: isRevoking, label: t('handoffs.taking-back') },
                  onClick: () => this.#ask('take-back'),
                })}
                ${button({
                  id: 'again',
                  kind: 'quiet',
                  label: t('handoffs.again'),
                  disabled: isRevoking,
                  onClick: () => this.#ask('again'),
                })}`
              : nothing
          }
        </div>
        ${button({ kind: 'primary', icon: 'plus', label: t('handoffs.new-order'), onClick: () => this.#order.session?.begin() })}
      </footer>
    `;
  }

  #question(asked: 'take-back' | 'again'): TemplateResult {
    const { t } = this.#messages;
    const points =
      asked === 'again'
        ? [t('handoffs.again-old'), t('handoffs.again-new')]
        : [t('handoffs.take-back-link'), t('handoffs.take-back-kept')];
    return askFirst({
      id: 'question',
      heading: t(`handoffs.${asked}-ask`),
      points,
      confirm: t(`handoffs.${asked}-confirm`),
      keep: t('handoffs.leave'),
      onConfirm: () => this.#takeBack(asked === 'again'),
      onKeep: () => this.#keep(asked),
    });
  }

  #ask(asked: 'take-back' | 'again'): void {
    this.asked = asked;
    this.#focus('#question');
  }

  #keep(asked: 'take-back' | 'again'): void {
    this.asked = undefined;
    this.#focus(`#${asked}`);
  }

  #takeBack(isAgain: boolean): void {
    const { session } = this.#order;
    this.asked = undefined;
    if (session && isAgain) wantAgain(session);
    this.#order.send({ type: 'handoffs.revoke' });
    // The button that says that it is being taken back.
    this.#focus('#take-back');
  }

  async #copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.isCopied = true;
      announce(this.#messages.t('handoffs.copied-more'));
    } catch {
      this.cannotCopy = true;
      this.#focus('#link');
    }
  }

  /** Focuses the heading, unless the focus has its next place already. */
  #hold(): void {
    if (!this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-handoff': OrderPadHandoff;
  }
}
