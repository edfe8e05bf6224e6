import type { Issue, Money, Quote } from '@orderpad/contracts';
import type { ReviewView, Step, StepView } from '@orderpad/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { fixButtons } from '../fixes/fix-buttons.ts';
import { fixesMessages } from '../fixes/fixes.messages.ts';
import { OrderController } from '../order-controller.ts';
import { firstLines, lineSummary, pageOfLines, type SummaryLine } from '../placing/line-summary.ts';
import { detailsStyles } from '../details/details.styles.ts';
import { orderStyles } from '../placing/order.styles.ts';
import { orderMessages } from '../placing/order.messages.ts';
import { panel } from '../placing/panel.ts';
import { giftBeside } from '../placing/gift-text.ts';
import { totalsList } from '../placing/totals-list.ts';
import { withoutReasons } from '../placing/without-reasons.ts';
import { lazyPromotions } from '../promotions/lazy-promotions.ts';
import { StepController } from '../steps/step-controller.ts';
import { ScenesController } from '../steps/scenes-controller.ts';
import { fetchScene } from '../steps/scenes.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { pictures } from '../styles/pictures.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { stepHeading } from '../ui/step-heading.ts';
import { skeleton } from '../ui/surface.ts';
import { asTyped, proseField } from '../ui/text-field.ts';
import { padMessages } from '../pad/pad.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { LazySend } from '../handoffs/lazy-send.ts';
import { sendingMessages } from '../handoffs/sending.messages.ts';
import { cardMessages } from '../placing/card.messages.ts';
import { PayerAction } from '../placing/payer-action.ts';
import { supportMessages } from '../placing/support.messages.ts';
import { lazyDiscounts } from '../prices/lazy-prices.ts';
import { lazyDetails } from '../details/lazy-details.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import { placingNotice } from '../placing/placing-notice.ts';
import { chargedBy, ChargeQuestion } from './charge-question.ts';
import { confirmingCard } from './confirming-card.ts';
import { changeLink, reviewFacts } from './review-facts.ts';
import { reviewIssueText } from './review-issue-text.ts';
import { reviewWarnings } from './review-warnings.ts';
import { reviewStyles } from './review.styles.ts';
import { reviewDetails } from './review-details.ts';
import { orderDiscount } from './order-discount.ts';
import { QuotedTotal } from './quoted-total.ts';
import { reviewMessages } from './review.messages.ts';
import { sentence } from '../messages/sentence.ts';

/**
 * @summary Review step: all facts, warnings to confirm, and the button that places the order at the total it names.
 *
 * @tagname order-pad-review
 *
 * @slot fields - Challenge of the bank that the payer confirms, put there by a payment adapter.
 *
 * @csspart heading - The heading of the step.
 * @csspart place - The button that places the order.
 */
export class OrderPadReview extends LitElement {
  static override styles = [
    ...base,
    controls,
    surfaces,
    popups,
    pictures,
    lines,
    orderStyles,
    detailsStyles,
    reviewStyles,
  ];
  static override properties = {
    shown: { state: true },
  };

  private shown = firstLines;

  readonly #messages = new MessagesController(this, {
    ...padMessages,
    ...cardMessages,
    ...supportMessages,
    ...orderMessages,
    ...reviewMessages,
    ...fixesMessages,
    ...sendingMessages,
  });
  readonly #step = new StepController(this, {
    messages: this.#messages,
    fixes: (issue, onFix) =>
      fixButtons({
        issue,
        at: 'review',
        steps: this.#pad.view?.steps.filter(({ state }) => state !== 'skipped').map(({ step }) => step),
        messages: this.#messages,
        onFix,
      }),
  });
  readonly #promotions = lazyPromotions(this, this.#messages.t);
  readonly #discounts = new LazyModules(this);
  readonly #sending = new LazySend(this, this.#messages.t, () => this.#order.session);
  readonly #order = new OrderController(this, 'review');
  readonly #pad = new OrderController(this, 'pad');
  readonly #quoted = new QuotedTotal(this, this.#messages);
  readonly #charge = new ChargeQuestion(this, this.#messages);
  readonly #action = new PayerAction(this, {
    adapters: () => this.#order.session?.payments() ?? [],
    onDone: (isConfirmed) => this.#order.send({ type: isConfirmed ? 'payment.confirm' : 'payment.cancel' }),
  });
  /** The instructions and the internal note as they were typed. */
  #typed = '';
  #typedInternal = '';
  #isConfirming = false;
  /** The total on the screen when **Place order** was pressed down. */
  #pressedAt: Money | undefined;

  constructor() {
    super();
    this.addController(
      new ScenesController(this, () => ['contact', ...this.#steps.map(({ step }) => step)], fetchScene),
    );
  }

  protected override render() {
    const { view } = this.#order;
    if (!view) return nothing;
    const { t } = this.#messages;
    return html`
      <section class="stack review" aria-labelledby="heading">
        ${stepHeading(t('review.heading'))}
        ${this.#step.errors(
          view.issues.filter(({ severity }) => severity === 'error'),
          (issue) => ({ text: this.#issueText(issue), onGo: undefined }),
        )}
        ${reviewFacts(view, this.#steps, this.#messages, (step) => this.#go(step))} ${this.#items(view)}
        ${view.paysOnly ? nothing : this.#promotions} ${orderDiscount(view, this.#messages, this.#discount)}
        ${this.#discounts.notice(t)} ${this.#note(view)} ${this.#internalNote(view)} ${reviewDetails(view, this.#messages, this.#openDetails)} ${this.#quotedTotal(view)} ${reviewWarnings(view, { t, issueText: this.#issueText, onAccept: this.#accept })}
        ${placingNotice(
          {
            placing: view.placing,
            support: this.#pad.view?.profile?.support,
            issueText: this.#issueText,
            fixes: (issue) => this.#step.fixes(issue),
          },
          this.#messages,
        )}
        ${view.placing.kind === 'confirming' ? confirmingCard(this.#messages.t, () => this.#action.cancel()) : nothing}
        ${this.#place(view)}
        ${this.#charge.render(view, (total) => this.#send(total))}
      </section>
    `;
  }

  readonly #issueText = (issue: Issue): string => reviewIssueText(issue, this.#messages);

  readonly #discount = (): void =>
    this.#discounts.load(
      () => lazyDiscounts(this),
      (discounts) => discounts.onOrder(),
    );

  readonly #openDetails = (): void =>
    this.#discounts.load(
      () => lazyDetails(this),
      (details) => details.open(),
    );

  readonly #accept = (issue: Issue, accepted: boolean): void =>
    this.#order.send({ type: 'review.acknowledge', issue, accepted });

  protected override willUpdate(): void {
    const { view } = this.#order;
    if (view) this.#charge.follow(view, totalShown(view));
  }

  protected override updated(): void {
    const { view } = this.#order;
    if (view) this.#action.follow(view);
    const isConfirming = view?.placing.kind === 'confirming';
    // The button that was pressed waits below the bank's question.
    if (isConfirming && !this.#isConfirming)
      this.renderRoot.querySelector<HTMLElement>('#confirming')?.focus();
    this.#isConfirming = isConfirming;
  }

  /** Renders lines and totals; those of the last quote, marked as such, until the next one is there. */
  #items(view: ReviewView): TemplateResult {
    const { quote: current, lastQuote, currency } = view;
    const { t } = this.#messages;
    const quote = current ?? lastQuote;
    return html`
      <section class="card ${current ? '' : 'renewing'}" aria-labelledby="items" aria-busy=${!current}>
        <header class="card-head">
          <h3 id="items">${t('order.items')}</h3>
          ${isIn(this.#steps, 'items') ? changeLink('items', this.#messages, (step) => this.#go(step)) : nothing}
        </header>
        ${
          quote
            ? html`${lineSummary(this.#withReasons(view, quote), currency, this.shown, this.#messages, () => {
                this.shown += pageOfLines;
              })}
                <div class="card-body sums">${totalsList(quote.totals, currency, this.#messages)}</div>`
            : html`<div class="card-body">${skeleton(5)}</div>`
        }
      </section>
    `;
  }

  /**
   * Adds the reasons for prices set by staff, and the gifts, which a host need not repeat in its quote. The customer of a hand-off is told no
   * reasons.
   */
  #withReasons({ lines, paysOnly }: ReviewView, quote: Quote): readonly SummaryLine[] {
    const shipments = quote.shipments.map(({ shipmentId }) => ({ id: shipmentId }));
    const named = quote.lines.map((line): SummaryLine => {
      const own = lines.get(line.lineId);
      return own ? { ...line, override: own.override, gift: giftBeside(own, shipments) } : line;
    });
    return paysOnly ? named.map((line) => withoutReasons(line, this.#messages.t('totals.discount'))) : named;
  }

  /** Steps of the flow, and before them the shipping that somebody else has chosen. */
  get #steps(): readonly StepView[] {
    const steps = this.#pad.view?.steps ?? [];
    const { paysOnly, quote, lastQuote } = this.#order.view ?? {};
    const ships = (quote ?? lastQuote)?.shipments.some(({ parts }) => parts.length > 0);
    return paysOnly && ships && !isIn(steps, 'shipping')
      ? [{ step: 'shipping', state: 'done', canVisit: false }, ...steps]
      : steps;
  }

  #note({ note, paysOnly }: ReviewView): TemplateResult | typeof nothing {
    const { t } = this.#messages;
    if (paysOnly) return note ? panel(t('review.note'), html`<p class="prose">${note}</p>`) : nothing;
    return proseField({
      id: 'note',
      name: 'note',
      label: t('review.note'),
      hint: t('review.note-hint'),
      need: 'optional',
      rows: 2,
      maxLength: 2000,
      value: asTyped(this.#typed, note ?? ''),
      t,
      // As it is typed: a key that leaves the step must not leave the instructions behind.
      onInput: (text) => {
        this.#typed = text;
        this.#order.send({ type: 'review.edit', patch: { note: text } });
      },
    });
  }

  #internalNote({
    details: { internalNote = '' },
    openDetails,
  }: ReviewView): TemplateResult | typeof nothing {
    if (!openDetails.includes('internalNote')) return nothing;
    const { t } = this.#messages;
    return proseField({
      id: 'internal-note',
      name: 'internal-note',
      label: t('details.internal-note'),
      hint: t('details.internal-note-hint'),
      need: 'optional',
      rows: 2,
      maxLength: 2000,
      value: asTyped(this.#typedInternal, internalNote),
      t,
      onInput: (text) => {
        this.#typedInternal = text;
        this.#order.send({ type: 'details.edit', patch: { internalNote: text } });
      },
    });
  }

  /** Renders the field for the total that the customer was told; a customer in person has seen it herself. */
  #quotedTotal({ quotedTotal, currency }: ReviewView): TemplateResult | typeof nothing {
    if (this.#pad.view?.mode === 'self') return nothing;
    return this.#quoted.render(this.#order.session, quotedTotal, currency);
  }

  /** Renders the button, and below it, where it moves nothing, the reason why it cannot be used yet. */
  #place(view: ReviewView): TemplateResult {
    const { placing, canPlace } = view;
    const { t, locale } = this.#messages;
    const total = totalShown(view);
    const isAwaiting = placing.kind === 'awaiting-price';
    const isUnderWay = isAwaiting || ['sending', 'confirming', 'unknown'].includes(placing.kind);
    const isHeld = !canPlace && !isUnderWay && view.placingIssues.length > 0;
    const charged = chargedBy(view);
    const label = labelOf(view, charged !== undefined);
    const isRequest = view.placeLabel === 'request';
    const down = () => {
      this.#pressedAt = total;
    };
    const press = () => {
      const pressedAt = this.#pressedAt ?? total;
      this.#pressedAt = undefined;
      // An order that cannot be placed says why, before anything is asked.
      const isOpen = this.#order.can({ type: 'review.place' });
      if (charged && view.asksBeforeCharge && pressedAt && isOpen) this.#charge.ask(pressedAt, charged);
      else this.#send(pressedAt);
    };
    return html`
      <div class="place" @pointerdown=${down}>
        ${button({
          kind: 'primary',
          part: 'place',
          look: 'big',
          label: total ? t(label, { total: locale.money(total) }) : t(`review.${view.placeLabel}`),
          busy: {
            isOn: isUnderWay,
            label: t(isAwaiting ? 'review.awaiting' : isRequest ? 'review.requesting' : 'review.placing'),
          },
          disabled: isHeld && { reasonId: 'why' },
          onClick: press,
        })}
        ${this.#sending.render(this.#pad.view)}
        <p class="why small" id="why">${isRequest ? this.#messages.t('review.request-hint') : nothing} ${sentence(this.#charge.reason ?? nothing)} ${this.#why(view, isHeld)}</p>
      </div>
    `;
  }

  #send(total: Money | undefined): void {
    this.#order.send({ type: 'review.place', ...(total && { total }) });
    if (this.#order.view?.placing.kind === 'awaiting-price') announce(this.#messages.t('review.awaiting'));
  }

  /** Returns why the order cannot be placed yet, or that its price is being renewed. */
  #why({ lastQuote, placingIssues }: ReviewView, isHeld: boolean): unknown {
    const { t } = this.#messages;
    if (!isHeld) return lastQuote ? t('review.renewing') : nothing;
    // An error may hide among warnings: it comes first.
    const first = placingIssues.find(({ severity }) => severity === 'error') ?? placingIssues[0];
    if (!first) return t('review.why');
    const key = first.severity === 'warning' ? 'review.why-warnings' : 'review.why';
    return html`${t(key)} ${sentence(this.#issueText(first))} ${this.#step.fixes(first)}`;
  }

  /** Focuses the field of an issue of the review itself. */
  focusIssue({ path: [root] }: Issue): void {
    const open = this.renderRoot.querySelector<HTMLElement>('.warnings input:not(:checked)');
    const shown = open ?? this.renderRoot.querySelector<HTMLElement>('#errors, #heading');
    const isPromotion = root === 'codes' || root === 'promotions';
    if (isPromotion) this.#promotions.scrollIntoView({ block: 'center' });
    else shown?.focus();
  }

  #go(step: Step): void {
    this.#order.send({ type: 'go', step });
  }
}

const isIn = (steps: readonly StepView[], step: Step): boolean => steps.some((each) => each.step === step);

/** Returns the label of the button that places the order at the total on the screen. */
const labelOf = ({ placeLabel }: ReviewView, isCharged: boolean) =>
  placeLabel === 'request'
    ? ('review.request-total' as const)
    : placeLabel === 'submit' || placeLabel === 'confirm'
      ? (`review.${placeLabel}-${isCharged ? 'charge' : 'total'}` as const)
      : (`review.${isCharged ? 'charge' : 'place'}-total` as const);

/** Returns the total on the screen: the current one, or the last one while it is being renewed. */
const totalShown = ({ total, lastQuote }: ReviewView): Money | undefined =>
  total ?? (lastQuote && { amount: lastQuote.totals.total, currency: lastQuote.currency });

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-review': OrderPadReview;
  }
}
