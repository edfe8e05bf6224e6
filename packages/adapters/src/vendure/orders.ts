import {
  HostError,
  type HistoryEntry,
  type Order,
  type OrderLine,
  type OrderPage,
  type OrderQuery,
  type OrderStatus,
} from '@orderpad/contracts';
import { discountsOf, partsOf, totalsOf, whole } from './amounts.ts';
import {
  CustomerOrdersAnswer,
  OrderAnswer,
  OrdersAnswer,
  type OrderSummary,
  type PlacedOrder,
} from './order-answers.ts';
import { ask } from './ask.ts';
import type { ShopContext } from './shop-context.ts';
import { customerOrdersQuery, orderQuery, ordersQuery } from './order-documents.ts';
import { itemOf } from './items.ts';
import type { VendureOptions } from './options.ts';
import { pageOf } from './paging.ts';
import { addressOn } from './addresses.ts';

const statesOf = {
  complete: ['Delivered'],
  cancelled: ['Cancelled'],
  'needs-attention': ['Modifying', 'ArrangingAdditionalPayment'],
  processing: ['PaymentAuthorized', 'PaymentSettled', 'PartiallyShipped', 'Shipped', 'PartiallyDelivered'],
} as const satisfies Record<OrderStatus, readonly string[]>;

// Sound: these are the keys of the table.
const statuses = Object.keys(statesOf) as OrderStatus[];

/** States a shop has added of its own are work in progress. */
const statusOf = (state: string): OrderStatus =>
  statuses.find((status) => statesOf[status].some((each) => each === state)) ?? 'processing';

export async function listOrders(
  options: VendureOptions,
  query: OrderQuery,
  signal: AbortSignal,
): Promise<OrderPage> {
  const page = pageOf(query);
  const { text, status, contactId } = query;
  const filter = {
    orderPlacedAt: { isNull: false },
    ...(status && { state: { in: statesOf[status] } }),
    ...(text.trim() && {
      _or: [{ code: { contains: text.trim() } }, { customerLastName: { contains: text.trim() } }],
    }),
  };
  const variables = { ...page.variables, filter };
  const orders =
    contactId === undefined
      ? (await ask(options, { document: ordersQuery, variables, signal }, OrdersAnswer)).orders
      : (
          await ask(
            options,
            { document: customerOrdersQuery, variables: { ...variables, id: contactId }, signal },
            CustomerOrdersAnswer,
          )
        ).customer?.orders;
  return page.of((orders?.items ?? []).map(summaryOf), orders?.totalItems ?? 0);
}

const summaryOf = (order: OrderSummary): OrderPage['items'][number] => ({
  id: order.id,
  number: order.code,
  status: statusOf(order.state),
  placedAt: order.orderPlacedAt ?? '',
  contact: { id: order.customer?.id ?? '–', name: personOf(order.customer) },
  items: order.totalQuantity,
  total: { amount: order.totalWithTax, currency: order.currencyCode },
});

interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly emailAddress?: string;
}

const personOf = (person: Person | null | undefined): string =>
  [person?.firstName, person?.lastName].filter(Boolean).join(' ').trim() || person?.emailAddress || '–';

/** An order as Vendure has it now. Rejects with `not-found`. */
export async function readOrder(
  options: VendureOptions,
  shop: ShopContext,
  id: string,
  signal?: AbortSignal,
): Promise<PlacedOrder> {
  const question = { document: orderQuery(shop), variables: { id }, ...(signal && { signal }) };
  const { order } = await ask(options, question, OrderAnswer);
  if (!order) throw new HostError('not-found', `there is no order ${id}`);
  return order;
}

export function orderOf(order: PlacedOrder, shop: ShopContext): Order {
  const { totals, discounts } = totalsOf(order, shop.taxIncluded, true);
  const placed = order.history.items.find(isPlacing);
  const lines = [...order.lines.map(lineOf), ...order.surcharges.map(surchargeOf)];
  const note = order.history.items.find(({ type }) => type === 'ORDER_NOTE')?.data['note'];
  const { customer } = order;
  return {
    id: order.id,
    number: order.code,
    draftId: draftIdOf(order),
    status: statusOf(order.state),
    placedAt: order.orderPlacedAt ?? order.updatedAt,
    placedBy: personOf(placed?.administrator),
    currency: order.currencyCode,
    contact: {
      id: customer?.id ?? '–',
      name: personOf(customer),
      ...(customer?.emailAddress && { email: customer.emailAddress }),
      ...(customer?.phoneNumber && { phone: customer.phoneNumber }),
    },
    lines,
    shipments: shipmentsOf(order),
    discounts,
    totals,
    payment: paymentOf(order, shop),
    ...(typeof note === 'string' && note && { note }),
    history: historyOf(order),
  };
}

/** As the order's own field says, or else its payment; an order that no pad placed is its own draft. */
function draftIdOf({ id, customFields, payments }: PlacedOrder): string {
  const noted = payments
    ?.map(({ metadata }) => metadata?.['draftId'])
    .find((each) => typeof each === 'string');
  return customFields?.reference?.split(' ')[0] || (noted ?? id);
}

function lineOf(line: PlacedOrder['lines'][number]): OrderLine {
  // A cancelled line has no quantity left; what was ordered is what it shows.
  const quantity = line.quantity || line.orderPlacedQuantity || 1;
  const [part] = partsOf(line, [line.quantity]);
  const note = line.customFields?.note;
  return {
    id: line.id,
    item: itemOf(line),
    quantity,
    cause: { kind: 'operator' },
    unitPrice: whole(line.unitPrice),
    discounts: part?.discounts ?? [],
    total: whole(line.total),
    ...(note && { note }),
  };
}

const surchargeOf = ({ id, description, price }: PlacedOrder['surcharges'][number]): OrderLine => ({
  id: `surcharge ${id}`,
  item: { kind: 'custom', title: description.slice(0, 200) || '–', unitPrice: price, ships: false },
  quantity: 1,
  cause: { kind: 'operator' },
  unitPrice: price,
  discounts: [],
  total: price,
});

function shipmentsOf(order: PlacedOrder): Order['shipments'] {
  const address = addressOn(order);
  const [line] = order.shippingLines;
  if (!address || !line) return [];
  const { price, shippingMethod, discounts } = line;
  return [
    {
      id: order.id,
      address,
      method: { id: shippingMethod.id, name: shippingMethod.name.slice(0, 80) || '–' },
      parts: order.lines.flatMap(({ id, quantity }) => (quantity > 0 ? [{ lineId: id, quantity }] : [])),
      price: whole(price),
      discounts: discountsOf(discounts, 'shipping'),
    },
  ];
}

function paymentOf({ payments }: PlacedOrder, { paymentMethods }: ShopContext): Order['payment'] {
  const payment = payments?.findLast(({ state }) => state !== 'Cancelled' && state !== 'Declined');
  const { method = '–', metadata } = payment ?? {};
  const { payer, reference } = metadata ?? {};
  return {
    methodId: method,
    name: paymentMethods.find(({ id }) => id === method)?.name ?? method,
    payer: payer === 'operator' ? payer : 'contact',
    ...(typeof reference === 'string' && reference && { reference }),
  };
}

type Entry = PlacedOrder['history']['items'][number];

const placing: ReadonlySet<unknown> = new Set(['PaymentAuthorized', 'PaymentSettled']);
const isPlacing = ({ type, data }: Entry): boolean =>
  type === 'ORDER_STATE_TRANSITION' && placing.has(data['to']) && data['from'] === 'ArrangingPayment';

/** Returns the history since the order was placed; earlier entries are about the draft. */
function historyOf({ history, orderPlacedAt, updatedAt, state }: PlacedOrder): HistoryEntry[] {
  const first = history.items.findIndex(isPlacing);
  const entries = history.items
    .slice(Math.max(0, first))
    .flatMap(({ type, createdAt: at, data, administrator }) => {
      const by = administrator ? { by: personOf(administrator) } : {};
      const to = typeof data['to'] === 'string' ? data['to'] : '';
      if (type === 'ORDER_STATE_TRANSITION')
        return [{ at, code: codeOf(to), status: statusOf(to), ...by, params: { state: to } }];
      return [];
    });
  return entries.length > 0
    ? entries
    : [{ at: orderPlacedAt ?? updatedAt, code: 'placed', status: statusOf(state), params: {} }];
}

const codesByState: Readonly<Record<string, string>> = {
  PaymentAuthorized: 'placed',
  PaymentSettled: 'placed',
  Shipped: 'shipped',
  Delivered: 'delivered',
  Cancelled: 'cancelled',
};

const codeOf = (state: string): string => codesByState[state] ?? 'status-changed';
