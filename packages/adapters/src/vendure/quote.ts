import {
  issue,
  warning,
  type Address,
  type Draft,
  type Issue,
  type Line,
  type Quote,
  type QuotedLine,
  type QuotedShipment,
} from '@orderpad/contracts';
import { discountsOf, partsOf, totalsOf, whole } from './amounts.ts';
import type { OrderLine } from './order-answers.ts';
import { stockOf } from './shopping.ts';
import type { ShopContext } from './shop-context.ts';
import { isPresent } from './differences.ts';
import { itemOf } from './items.ts';
import { lineIssues } from './line-issues.ts';
import { typedAddressIssues } from '@orderpad/contracts/addresses';
import { addressOn, isWritten } from './addresses.ts';
import { codeIssues, promotionsOf } from './promotions.ts';
import type { Reconciled } from './reconcile.ts';
import { keyOfLine, type Wanted, type WantedLine } from './wanted.ts';

const lifetime = 5 * 60_000;

/** Returns the draft order as the quote of a draft: Vendure's answer, with an issue for each difference from the draft. */
export function quoteOf(
  draft: Draft,
  wanted: Wanted,
  state: Reconciled,
  shop: ShopContext,
  now: number,
): Quote {
  const { order } = state;
  const lines = draft.lines.length > 0 ? quoteLines(draft, wanted, state) : { quoted: [], issues: [] };
  const { shipments, issues } = quoteShipment(draft, wanted, state, lines.quoted);
  const isShipped = shipments.some(({ methodId }) => methodId !== undefined);
  const { totals, discounts } = totalsOf(order, shop.taxIncluded, isShipped);
  return {
    id: `${order.id} ${order.updatedAt} ${totals.total}`,
    draftId: draft.id,
    revision: draft.revision,
    currency: draft.currency,
    expiresAt: new Date(now + lifetime).toISOString(),
    lines: lines.quoted,
    shipments,
    discounts,
    promotions: promotionsOf(draft, state),
    totals,
    paymentMethods: [...shop.paymentMethods],
    issues: [
      ...wanted.issues,
      ...refusedContact(state),
      ...lines.issues,
      ...codeIssues(draft, state),
      ...issues,
      ...paymentIssues(draft, shop),
      ...(order.currencyCode === draft.currency ? [] : [issue('currency-not-sold', ['currency'])]),
    ],
    context: contextOf(order.id, order.currencyCode, shop),
  };
}

/** The context that binds a draft to its Vendure order, and the order to the channel of its prices. */
const contextOf = (order: string, currency: string, { channel }: ShopContext) => ({
  'vendure.order': order,
  'vendure.channel': channel.code,
  'vendure.currency': currency,
});

function quoteLines(draft: Draft, { lines: wanted }: Wanted, state: Reconciled) {
  const held = new Map(state.order.lines.map((line) => [keyOfLine(line), line]));
  const quoted = new Map<string, QuotedLine>();
  const issues: Issue[] = [];
  for (const group of wanted) {
    const line = held.get(group.key);
    for (const each of shareOut(group, line, state)) quoted.set(each.lineId, each);
    issues.push(...lineIssues(group, line, state));
  }
  const asked = new Set(wanted.map(({ key }) => key));
  const given = state.order.lines.filter((line) => !asked.has(keyOfLine(line)));
  return {
    quoted: [...draft.lines.map((line) => quoted.get(line.id) ?? unpriced(line)), ...given.map(quotePresent)],
    issues: [
      ...issues,
      ...given.flatMap((line) =>
        isPresent(line) ? [] : [warning('line-not-asked-for', ['lines', line.id])],
      ),
    ],
  };
}

/** The lines of a draft that Vendure keeps as one, each with its part; short stock serves the first ones. */
function shareOut({ lines }: WantedLine, held: OrderLine | undefined, { sold }: Reconciled): QuotedLine[] {
  if (!held) return lines.map(unpriced);
  let left = held.quantity;
  const quantities = lines.map(({ quantity }) => {
    const part = Math.min(quantity, left);
    left -= part;
    return part;
  });
  const parts = partsOf(held, quantities);
  const { stockLevel } = sold.find(({ id }) => id === held.productVariant.id) ?? {};
  return lines.map((line, index) => {
    const { unitPrice, discounts, total } = parts[index] ?? { unitPrice: 0, discounts: [], total: 0 };
    const quantity = quantities[index] ?? 0;
    if (quantity === 0) return unpriced(line);
    const stock = stockLevel === undefined ? {} : { stock: stockOf(stockLevel) };
    const { id: lineId, item, cause } = line;
    return { lineId, item, quantity, cause, unitPrice, discounts, total, ...stock };
  });
}

const unpriced = ({ id: lineId, item, quantity, cause }: Line): QuotedLine => ({
  lineId,
  item,
  quantity,
  cause,
  unitPrice: 0,
  discounts: [],
  total: 0,
});

function quotePresent(line: OrderLine): QuotedLine {
  const [part] = partsOf(line, [line.quantity]);
  const [discount] = part?.discounts ?? [];
  const cause: QuotedLine['cause'] =
    discount?.source.kind === 'promotion'
      ? { kind: 'promotion', promotionId: discount.source.promotionId }
      : { kind: 'operator' };
  const priced = part ?? { unitPrice: 0, discounts: [], total: 0 };
  return { lineId: line.id, item: itemOf(line), quantity: line.quantity, cause, ...priced };
}

const refusedContact = ({ refused }: Reconciled): Issue[] =>
  refused.has('contact') ? [issue('contact-gone', ['contactId'])] : [];

function quoteShipment(draft: Draft, wanted: Wanted, state: Reconciled, lines: readonly QuotedLine[]) {
  const [shipment] = draft.shipments;
  const parts = lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
  if (!shipment || parts.length === 0) return { shipments: [], issues: [] };
  const { order, refused, eligible } = state;
  const isThere = wanted.address !== undefined && isWritten(order.shippingAddress, wanted.address);
  const address: Address | undefined = isThere ? addressOn(order) : undefined;
  const options = isThere
    ? eligible.toSorted(byAge).map(({ id, name, description, price }) => ({
        id,
        name,
        ...(description?.trim() && { description: description.trim().slice(0, 300) }),
        price: whole(price),
      }))
    : [];
  const set = order.shippingLines[0];
  // Vendure keeps a shipping method that was taken away, and would complete an order with it.
  const isOffered = eligible.some(({ id }) => id === wanted.methodId);
  const methodId =
    isOffered && set?.shippingMethod.id === wanted.methodId ? set?.shippingMethod.id : undefined;
  const chosen = methodId === undefined ? undefined : set;
  const quoted: QuotedShipment = {
    shipmentId: shipment.id,
    ...(address && { address }),
    parts,
    options,
    ...(methodId && { methodId }),
    price: whole(chosen?.price ?? 0),
    discounts: chosen ? discountsOf(chosen.discounts, 'shipping') : [],
  };
  const country = wanted.address?.countryCode ?? '';
  const isServed = isThere && options.length > 0;
  const to = ['shipments', shipment.id, 'to'];
  const typed = wanted.typed ? typedAddressIssues({ id: shipment.id, to: wanted.typed }) : [];
  const issues = [
    ...typed,
    ...(wanted.address && (!isServed || refused.has('address'))
      ? [issue('not-shipped-there', to, { country })]
      : []),
    // An order without lines takes no shipping method; what keeps its lines away is said already.
    ...(wanted.methodId && isServed && methodId === undefined && order.lines.length > 0
      ? [issue('method-not-offered', ['shipments', shipment.id, 'methodId'])]
      : []),
  ];
  return { shipments: [quoted], issues };
}

/** Vendure sorts by price, and so moves one method before another while somebody is about to choose it; ids stay. */
const byAge = (a: { id: string }, b: { id: string }): number =>
  a.id.length - b.id.length || (a.id < b.id ? -1 : Number(a.id > b.id));

function paymentIssues({ payment }: Draft, { paymentMethods }: ShopContext): Issue[] {
  const isOffered = !payment || paymentMethods.some(({ id }) => id === payment.methodId);
  return isOffered ? [] : [issue('method-not-offered', ['payment', 'methodId'])];
}
