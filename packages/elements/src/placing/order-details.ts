import type { Amount, HistoryEntry, Order, OrderShipment, OrderStatus } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { reachLines } from '../contact/contact-fact.ts';
import type { OrderFactMessages } from '../steps/scene.ts';
import { addressLabel } from '../ui/address-format.ts';
import { pill } from '../ui/surface.ts';
import { detailsList } from '../details/details-list.ts';
import { orderFacts } from './order-facts.ts';
import { giftBeside } from './gift-text.ts';
import { panel } from './panel.ts';
import { byId, parcelLines } from './parcel-lines.ts';
import { lineSummary, type SummaryLine } from './line-summary.ts';
import { totalsList, type OrderMessages } from './totals-list.ts';
import { discountText } from '../ui/discount-text.ts';
import { struck } from '../items/struck.ts';
import { withoutReasons } from './without-reasons.ts';
import { sentence } from '../messages/sentence.ts';

export interface DetailsOptions {
  /** Count of lines to show. */
  readonly shown: number;
  readonly onMore: () => void;
  /** True for the customer of the order, who is told no reasons of prices and discounts that staff gave. */
  readonly isOwn: boolean;
  /** Buttons beside the heading. */
  readonly actions: TemplateResult | typeof nothing;
}

/** Details of a placed order: status, lines, totals, shipments, payer, history. */
export function orderDetails(
  order: Order,
  messages: OrderFactMessages,
  options: DetailsOptions,
): TemplateResult {
  const { t, locale } = messages;
  const { contact, payment, shipments, currency } = order;
  const { isOwn } = options;
  return html`
    <article class="stack details" aria-labelledby="heading">
      <header class="row spread">
        <div class="who">
          <div class="row">
            <h2 id="heading" part="heading" tabindex="-1">${t('order.heading', { number: order.number })}</h2>
            ${statusPill(order.status, messages)}
          </div>
          <p class="muted small">
            ${t('order.by', { at: locale.dateTime(order.placedAt), by: order.placedBy, name: contact.name })}
          </p>
        </div>
        <div class="row">${options.actions}</div>
      </header>
      <div class="columns">
        <div class="stack">
          <section class="card" aria-labelledby="items">
            <header class="card-head">
              <h3 id="items">${t('order.items')}</h3>
              <span class="muted small">${t('order.count', { count: piecesIn(order) })}</span>
            </header>
            ${lineSummary(linesOf(order, isOwn ? t('totals.discount') : undefined), currency, options.shown, messages, options.onMore)}
            <div class="card-body sums">${totalsList(order.totals, currency, messages)}${isOwn ? nothing : html`${discountOn(order, messages)}${approvalOf(order, messages)}`}</div>
          </section>
          ${
            order.quotedTotal
              ? panel(
                  t('order.quoted'),
                  html`<p class="number" translate="no">${messages.locale.money(order.quotedTotal)}</p>`,
                )
              : nothing
          }
          ${order.note ? panel(t('order.note'), html`<p class="prose" dir="auto">${order.note}</p>`) : nothing}
          ${
            order.details?.internalNote
              ? panel(
                  t('details.internal-note'),
                  html`<p class="prose" dir="auto">${order.details.internalNote}</p>`,
                )
              : nothing
          }
        </div>
        <div class="stack">
          ${panel(
            t('order.contact'),
            html`<p class="strong"><bdi>${contact.name}</bdi></p>
              ${reachLines(contact)}`,
          )}
          ${panel(
            t('order.shipping'),
            shipments.length === 0
              ? html`<p class="muted">${t('order.nothing-ships')}</p>`
              : html`${shipments.map((shipment, at) => shipmentOf(shipment, at, order, messages, isOwn))}`,
          )}
          ${panel(
            t('order.payment'),
            html`<p class="strong">${payment.name}</p>
              <p class="muted">${t(`order.payer-${payment.payer}`)}</p>
              ${payment.state ? html`<p class="muted">${t(`order.payment-${payment.state}`)}</p>` : nothing}
              ${
                payment.reference
                  ? html`<p class="muted">${t('order.reference', { reference: payment.reference })}</p>`
                  : nothing
              }`,
          )}
          ${detailsPanel(order, messages)} ${orderFacts(order, messages)}
          ${panel(
            t('order.history'),
            html`<ol role="list" class="history">
              ${order.history.toReversed().map((entry) => happening(entry, messages))}
            </ol>`,
          )}
        </div>
      </div>
    </article>
  `;
}

/** Who approved what was taken off beyond the limit, for staff. */
function approvalOf({ approvedBy }: Order, { t, locale }: OrderMessages): TemplateResult | typeof nothing {
  if (!approvedBy) return nothing;
  const { name: by, at } = approvedBy;
  return html`<p class="muted small approved">${sentence(t('order.approved', { by, at: locale.dateTime(at) }))}</p>`;
}

function detailsPanel({ details }: Order, messages: OrderFactMessages) {
  const list = details ? detailsList(details, messages) : nothing;
  return list === nothing ? nothing : panel(messages.t('details.heading'), html`${list}`);
}

export const statusPill = (status: OrderStatus, { t }: OrderMessages): TemplateResult =>
  pill(t(`order.status-${status}`), tones[status]);

const tones = {
  processing: 'busy',
  complete: 'success',
  cancelled: 'neutral',
  'needs-attention': 'warning',
} as const satisfies Record<OrderStatus, string>;

function shipmentOf(
  shipment: OrderShipment,
  at: number,
  { currency, shipments: { length: count }, lines }: Order,
  { t, locale }: OrderMessages,
  isOwn: boolean,
): TemplateResult {
  const { address, method, price, hostPrice, override } = shipment;
  const money = (amount: Amount): string => locale.amount(amount, currency);
  const [first, ...rest] = addressLabel(address, (code) => locale.country(code));
  return html`
    <div class="shipment">
      ${count > 1 ? html`<h4>${t('order.parcel', { number: at + 1, count })}</h4>` : nothing}
      <p><bdi>${first}</bdi>${rest.map((line) => html`<br /><bdi>${line}</bdi>`)}</p>
      ${address.postalCodeAsEntered ? html`<p class="muted small">${t('order.postal-code-as-entered')}</p>` : nothing}
      <p class="row spread">
        <span class="strong">${method.name}</span>
        <span class="number muted"
          >${
            isOwn || hostPrice === undefined || hostPrice === price
              ? nothing
              : struck(money(hostPrice), t('order.instead', { price: money(hostPrice) }))
          }
          ${sentence(price === 0 ? t('totals.free') : money(price))}</span
        >
      </p>
      ${override && !isOwn ? html`<p class="muted small">${t('order.price-reason', { reason: override.reason })}</p>` : nothing}
      ${count > 1 ? parcelLines(shipment, byId(lines), { t }) : nothing}
    </div>
  `;
}

/** Returns the lines to show; `name` stands for the reason of a discount where the customer reads them. */
const linesOf = ({ lines, shipments }: Order, name: string | undefined): SummaryLine[] =>
  lines.map((line) => {
    const shown = { ...line, gift: giftBeside(line, shipments) };
    return name === undefined ? shown : withoutReasons(shown, name);
  });

/** The discount that staff gave on the order, with its reason. */
function discountOn({ discounts, currency }: Order, { t, locale }: OrderMessages) {
  const given = discounts.find(({ source }) => source.kind === 'manual');
  if (!given) return nothing;
  const what = discountText(given, (rate) => locale.share(rate));
  return html`<p class="muted small">
    ${sentence(t('order.discount', { what, amount: locale.amount(given.amount, currency) }))}
  </p>`;
}

function happening({ at, code, status, by, params }: HistoryEntry, messages: OrderMessages): TemplateResult {
  const { t, locale } = messages;
  return html`
    <li>
      <span class="strong">${t(isNamed(code) ? `order.history-${code}` : 'order.history-other', params)}</span>
      ${status ? html`<span class="muted"> · ${t(`order.status-${status}`)}</span>` : nothing}
      <br /><span class="muted small">
        <time datetime=${at}>${locale.dateTime(at)}</time>${by ? html` ${t('order.by-whom', { by })}` : nothing}
      </span>
    </li>
  `;
}

const namedEvents = [
  'approval-asked',
  'approval-granted',
  'handed-off',
  'placed',
  'promotion-used',
  'shipped',
  'completed',
  'cancelled',
  'payment-authorized',
  'payment-captured',
  'payment-uncaptured',
  'payment-lost',
] as const;
const isNamed = (code: string): code is (typeof namedEvents)[number] =>
  namedEvents.some((each) => each === code);

const piecesIn = ({ lines }: Order): number => lines.reduce((sum, { quantity }) => sum + quantity, 0);
