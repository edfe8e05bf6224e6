import {
  reducible,
  type Id,
  type ManualDiscount,
  type QuotedLine,
  type Reducible,
} from '@orderpad/contracts';
import { quotedFor, type OrderEvent } from '@orderpad/core';
import { html, LitElement, nothing } from 'lit';
import { ReductionGuard } from '../items/reduction-guard.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { popups } from '../styles/popups.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import {
  discountFlaws,
  discountIn,
  takenOff,
  withAmountOff,
  withGoods,
  withPercentOff,
  type DiscountEntry,
} from './discount-entry.ts';
import { discountForm } from './discount-form.ts';
import { pricesMessages } from './prices.messages.ts';
import { pricesStyles } from './prices.styles.ts';
import { writtenPercent, writtenPrice } from './read-price.ts';
import { reasonEntry, reasonField, reasonOf } from './reason.ts';

/**
 * @summary Dialog in which staff give a discount: on a line, or on the order.
 *
 * @tagname order-pad-discounts
 */
export class OrderPadDiscounts extends LitElement {
  static override styles = [...base, choices, controls, popups, lines, pricesStyles];
  static override properties = { entry: { state: true } };

  private entry: DiscountEntry | undefined;

  readonly #messages = new MessagesController(this, pricesMessages);
  readonly #items = new OrderController(this, 'items', ({ quoted, isPriced }) => [quoted, isPriced]);
  readonly #review = new OrderController(this, 'review', ({ quote, lastQuote }) => [quote, lastQuote]);
  readonly #pad = new OrderController(this, 'pad', ({ profile }) => [profile]);
  readonly #dialog = new DialogController(this, () => {
    this.entry = undefined;
    this.#reductions.close();
  });
  readonly #reductions = new ReductionGuard(this, this.#items, this.#messages.t, {
    onDecided: () => void this.#focus('discount-percent'),
  });

  /** Opens the dialog for the discount on a line. */
  onLine(id: Id): void {
    const { view } = this.#items;
    const line = view?.lines.get(id);
    if (!view || !line) return;
    // Nobody but staff prices a custom item: there is no price of the host to stay near.
    const limit = line.item.kind === 'custom' ? undefined : this.#limit;
    this.#open({ id, title: line.item.title, limit, currency: view.currency }, line.discount);
  }

  /** Opens the dialog for the discount on the order. */
  onOrder(): void {
    const { view } = this.#review;
    if (!view) return;
    const title = this.#messages.t('discount.all');
    this.#open({ id: undefined, title, limit: this.#limit, currency: view.currency }, view.discount);
  }

  /** Follows the host, which may answer while the dialog is open. */
  protected override willUpdate(): void {
    const { entry } = this;
    const goods = entry && (entry.id === undefined ? this.#goodsOfOrder() : this.#goodsOfLine(entry.id));
    if (goods) this.entry = withGoods(entry, goods);
  }

  protected override render() {
    const { entry } = this;
    const { t } = this.#messages;
    if (!entry) return this.#dialog.render({ id: 'discounts', heading: '', t, body: nothing, foot: nothing });
    return this.#dialog.render({
      id: 'discounts',
      heading: t(entry.id === undefined ? 'discount.order' : 'discount.line'),
      t,
      body: html`${discountForm(entry, this.#messages, (changed) => {
        this.#reductions.close();
        this.entry = changed;
      })} ${this.#reductions.element}`,
      foot: html`
        ${
          entry.isGiven
            ? button({
                kind: 'quiet',
                look: 'give-back',
                label: t('discount.remove'),
                onClick: () => this.#remove(entry),
              })
            : nothing
        }
        ${button({ label: t('ui.cancel'), onClick: () => this.#dialog.close() })}
        ${button({ kind: 'primary', label: t('discount.give'), submits: true })}
      `,
      onSubmit: () => this.#give(entry),
    });
  }

  #give(entry: DiscountEntry): void {
    const [flaw] = discountFlaws(entry);
    const discount = discountIn(entry);
    if (flaw || !discount) {
      this.entry = { ...entry, isTried: true };
      return void this.#focus(
        flaw === 'reason' ? reasonField(entry) : `discount-${flaw === 'percent' ? 'percent' : 'amount'}`,
      );
    }
    const { t, locale } = this.#messages;
    const off = locale.amount(takenOff(entry) ?? 0, entry.currency);
    const given = { ...discount, reason: reasonOf(entry, t) };
    this.#set(entry, given, t('discount.is-given', { title: entry.title, off }));
  }

  #remove(entry: DiscountEntry): void {
    this.#set(entry, undefined, this.#messages.t('discount.is-removed', { title: entry.title }));
  }

  #set({ id }: DiscountEntry, discount: ManualDiscount | undefined, said: string): void {
    const done = (event: OrderEvent) => {
      this.#items.send(event);
      announce(said);
      this.#dialog.close();
    };
    if (id === undefined) return done({ type: 'review.edit', patch: { discount } });
    const event = { type: 'items.edit', id, patch: { discount } } as const;
    this.#reductions.change(id, event, () => done(event));
  }

  /** Returns a line without its discount, once the host has priced it in its quantity. */
  #goodsOfLine(id: Id): Reducible | undefined {
    const { view } = this.#items;
    const line = view?.lines.get(id);
    const quoted = view && line && quotedFor(line, view);
    return quoted?.quantity === line?.quantity && quoted ? goodsOf(quoted) : undefined;
  }

  /** Returns all goods after the discounts of promotions, once the host has priced them. */
  #goodsOfOrder(): Reducible | undefined {
    const { view } = this.#review;
    const quote = view?.quote ?? view?.lastQuote;
    if (!quote) return undefined;
    const goods = reducible(quote.lines);
    const others = quote.discounts.filter(({ source }) => source.kind !== 'manual');
    return { ...goods, net: others.reduce((net, { amount }) => net - amount, goods.net) };
  }

  get #mayAsk(): boolean {
    return this.#pad.view?.profile?.capabilities.includes('approvals') ?? false;
  }

  get #limit(): number | undefined {
    return this.#pad.view?.profile?.overrideLimit;
  }

  #open(
    about: Pick<DiscountEntry, 'id' | 'title' | 'limit' | 'currency'>,
    given: ManualDiscount | undefined,
  ): void {
    const { t, locale } = this.#messages;
    const entry: DiscountEntry = {
      ...about,
      mayAsk: this.#mayAsk,
      goods: undefined,
      lang: locale.lang,
      percent: '',
      amount: '',
      typed: 'percent',
      isGiven: given !== undefined,
      ...reasonEntry(given?.reason, t),
      isLeft: false,
      isTried: false,
    };
    this.entry = given ? withGiven(entry, given) : entry;
    this.#dialog.open();
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

/** Returns a line without its manual discount, as the most that may be taken off it is reckoned. */
function goodsOf(line: QuotedLine): Reducible {
  const { net, reduced, ...rest } = reducible([line]);
  let off = 0;
  for (const { source, amount } of line.discounts) if (source.kind === 'manual') off += amount;
  return { ...rest, net: net + off, reduced: Math.max(reduced - off, 0) };
}

const withGiven = (entry: DiscountEntry, given: ManualDiscount): DiscountEntry =>
  given.kind === 'rate'
    ? withPercentOff(entry, writtenPercent(given.rate / 1_000_000, entry.lang, 2))
    : withAmountOff(entry, writtenPrice(given.amount, entry.currency, entry.lang));

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-discounts': OrderPadDiscounts;
  }
}
