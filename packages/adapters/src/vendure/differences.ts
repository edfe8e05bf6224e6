import { change, type Change } from './changes.ts';
import type { OrderLine, VendureOrder } from './order-answers.ts';
import { isWritten } from './addresses.ts';
import { keyOfLine, spelled, type Wanted } from './wanted.ts';

export interface Comparing {
  /** The custom field that names the draft, when the server has it. */
  readonly reference: string | undefined;
  readonly lineNote: string | undefined;
  /** Lines came or went since the shipping method was set: Vendure then forgets it at the next chance. */
  readonly isUnsettled: boolean;
}

/** Returns the changes that make the order as wanted, in an order that makes Vendure price it right. Empty when it is. */
export function differences(order: VendureOrder, wanted: Wanted, comparing: Comparing): Change[] {
  const { id: orderId } = order;
  const about = [
    ...nameChanges(order, wanted, comparing),
    ...buyerChanges(order, wanted),
    ...addressChanges(order, wanted),
  ];
  const lines = [...lineChanges(order, wanted, comparing)];
  const codes = [...codeChanges(order, wanted)];
  const method = order.shippingLines[0]?.shippingMethod.id;
  const isUnsettled = comparing.isUnsettled || lines.length > 0;
  const methods =
    wanted.methodId && (method !== wanted.methodId || isUnsettled)
      ? [
          change(`method ${wanted.methodId}`, 'setDraftOrderShippingMethod', {
            orderId,
            shippingMethodId: wanted.methodId,
          }),
        ]
      : [];
  const priced = [...addressChanges(order, wanted), ...lines, ...codes, ...methods];
  const again =
    priced.length === 0 && (about.length > 0 || !isPriced(order, wanted)) ? [...reprice(order)] : [];
  return [...about, ...lines, ...codes, ...again, ...methods];
}

/** Tells whether the shipping method must be set again after this change. */
export const unsettles = ({ key }: Change): boolean => key.startsWith('line ');

export const settles = ({ mutation }: Change): boolean => mutation === 'setDraftOrderShippingMethod';

export const lineKey = (key: string, quantity: number): string => `line ${key} = ${quantity}`;
export const codeKey = (code: string): string => `code ${code}`;

function* nameChanges({ id, customFields }: VendureOrder, { draftId }: Wanted, { reference }: Comparing) {
  if (!reference || customFields?.reference?.split(' ')[0] === draftId) return;
  yield naming(id, reference, draftId);
}

export const naming = (id: string, reference: string, text: string): Change =>
  change('named', 'setDraftOrderCustomFields', {
    orderId: id,
    input: { id, customFields: { [reference]: text } },
  });

function* buyerChanges({ id: orderId, customer }: VendureOrder, { contactId }: Wanted) {
  if (!contactId || customer?.id === contactId) return;
  yield change('contact', 'setCustomerForDraftOrder', { orderId, customerId: contactId });
}

function* addressChanges({ id: orderId, shippingAddress }: VendureOrder, { address }: Wanted) {
  if (!address) {
    if (shippingAddress?.streetLine1) yield change('address', 'unsetDraftOrderShippingAddress', { orderId });
    return;
  }
  if (isWritten(shippingAddress, address)) return;
  // Billed first: the address to ship to makes Vendure price the order again.
  yield change('address', 'setDraftOrderBillingAddress', { orderId, input: address });
  yield change('address', 'setDraftOrderShippingAddress', { orderId, input: address });
}

function* lineChanges({ id: orderId, lines }: VendureOrder, wanted: Wanted, { lineNote }: Comparing) {
  const kept = new Map<string, OrderLine>();
  for (const line of lines) {
    const key = keyOfLine(line);
    const isWanted = wanted.lines.some((each) => each.key === key);
    if (isWanted && !kept.has(key)) kept.set(key, line);
    // What a promotion put there leaves with the promotion; and two lines of one kind are Vendure's own mishap.
    else if (isWanted || !isPresent(line))
      yield change(`line ${key} ${line.id}`, 'removeDraftOrderLine', { orderId, orderLineId: line.id });
  }
  for (const { key, variantId, quantity, note } of wanted.lines) {
    const line = kept.get(key);
    const customFields = lineNote && note ? { customFields: { [lineNote]: note } } : {};
    if (!line)
      yield change(lineKey(key, quantity), 'addItemToDraftOrder', {
        orderId,
        input: { productVariantId: variantId, quantity, ...customFields },
      });
    else if (line.quantity !== quantity)
      yield change(lineKey(key, quantity), 'adjustDraftOrderLine', {
        orderId,
        input: { orderLineId: line.id, quantity },
      });
  }
}

/** Given by a promotion: Vendure marks it by nothing but its price. */
export const isPresent = ({ unitPrice, quantity, discounts }: OrderLine): boolean =>
  unitPrice > 0 &&
  quantity > 0 &&
  discounts.some(({ type, amount }) => type === 'PROMOTION' && -amount >= unitPrice * quantity);

function* codeChanges({ id: orderId, couponCodes }: VendureOrder, { codes }: Wanted) {
  const applied = new Set(couponCodes.map(spelled));
  for (const code of couponCodes)
    if (!codes.includes(spelled(code)))
      yield change(`no ${codeKey(spelled(code))}`, 'removeCouponCodeFromDraftOrder', {
        orderId,
        couponCode: code,
      });
  for (const code of codes)
    if (!applied.has(code))
      yield change(codeKey(code), 'applyCouponCodeToDraftOrder', { orderId, couponCode: code });
}

/** Tells whether the sums are of these lines: Vendure's may lag behind after changes that came at once. */
function isPriced(
  { lines, surcharges, subTotal, currencyCode }: VendureOrder,
  { currency }: Wanted,
): boolean {
  const sum = [...lines.map(({ prorated }) => prorated), ...surcharges.map(({ price }) => price)];
  return currencyCode === currency && subTotal === sum.reduce((total, each) => total + each, 0);
}

/** Vendure prices again when a line is set to what it is. */
function* reprice({ id: orderId, lines: [line] }: VendureOrder) {
  if (!line) return;
  const { id, quantity } = line;
  yield change(`price ${id}`, 'adjustDraftOrderLine', { orderId, input: { orderLineId: id, quantity } });
}

/** Take each code off and put it on again, which is how Vendure is asked whether it still holds. */
export const reapply = ({ id: orderId, couponCodes }: VendureOrder): Change[] =>
  couponCodes.flatMap((couponCode) => [
    change(`off ${codeKey(spelled(couponCode))}`, 'removeCouponCodeFromDraftOrder', { orderId, couponCode }),
    change(codeKey(spelled(couponCode)), 'applyCouponCodeToDraftOrder', { orderId, couponCode }),
  ]);

/** Set every line to what it is, which is how Vendure is asked whether there still is as much. */
export const reassert = ({ id: orderId, lines }: VendureOrder): Change[] =>
  lines.map((line) =>
    change(lineKey(keyOfLine(line), line.quantity), 'adjustDraftOrderLine', {
      orderId,
      input: { orderLineId: line.id, quantity: line.quantity },
    }),
  );
