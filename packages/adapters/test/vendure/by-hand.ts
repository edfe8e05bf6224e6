import type { Draft } from '@orderpad/contracts';
import type { Shop } from './shop.ts';

export interface Amounts {
  readonly subTotal: number;
  readonly subTotalWithTax: number;
  readonly shipping: number;
  readonly shippingWithTax: number;
  readonly total: number;
  readonly totalWithTax: number;
}

/** An order as Vendure itself tells of it. */
export interface Told extends Amounts {
  readonly id: string;
  readonly couponCodes: string[];
  readonly discounts: { type: string; adjustmentSource: string; amount: number; amountWithTax: number }[];
  readonly taxSummary: { taxRate: number; taxBase: number; taxTotal: number }[];
  readonly lines: {
    quantity: number;
    discountedLinePrice: number;
    discountedLinePriceWithTax: number;
    productVariant: { sku: string };
  }[];
}

export const fields = `id couponCodes subTotal subTotalWithTax shipping shippingWithTax total totalWithTax
  discounts { type adjustmentSource amount amountWithTax } taxSummary { taxRate taxBase taxTotal }
  lines { quantity discountedLinePrice discountedLinePriceWithTax productVariant { sku } }`;

/** The same order made by Vendure's own calls, one after the other. */
export async function enteredByHand({ ask }: Shop, draft: Draft, currency: string): Promise<Told> {
  const said = async (query: string, variables: Record<string, unknown>) =>
    ask<Record<string, Told>>(query, variables);
  const made = await said(`mutation { made: createDraftOrder { ${fields} } }`, {});
  const id = made['made']?.id;
  const { customer } = await ask<{ customer: { addresses: Record<string, unknown>[] } }>(
    'query($id: ID!) { customer(id: $id) { addresses { id fullName streetLine1 city province postalCode country { code } } } }',
    { id: draft.contactId },
  );
  const to = draft.shipments[0]?.to;
  const chosen = customer.addresses.find(({ id: each }) => to?.kind === 'contact' && each === to.addressId);
  const { country, id: _, ...address } = chosen ?? {};
  // Every address of the shop has a country.
  const input = { ...address, countryCode: (country as { code: string }).code };
  await said(
    'mutation($id: ID!, $customer: ID!, $input: CreateAddressInput!) { a: setCustomerForDraftOrder(orderId: $id, customerId: $customer) { __typename } b: setDraftOrderShippingAddress(orderId: $id, input: $input) { __typename } }',
    { id, customer: draft.contactId, input },
  );
  for (const { item, quantity } of draft.lines)
    await said(
      'mutation($id: ID!, $input: AddItemToDraftOrderInput!) { addItemToDraftOrder(orderId: $id, input: $input) { __typename } }',
      { id, input: { productVariantId: item.kind === 'variant' ? item.variantId : '', quantity } },
    );
  // A present merges with what is bought of the same thing: whoever enters the order corrects the quantity.
  const { held } = await ask<{
    held: { lines: { id: string; quantity: number; productVariant: { id: string } }[] };
  }>('query($id: ID!) { held: order(id: $id) { lines { id quantity productVariant { id } } } }', { id });
  for (const { id: line, productVariant, quantity: has } of held.lines) {
    const wanted = draft.lines.find(
      ({ item }) => item.kind === 'variant' && item.variantId === productVariant.id,
    );
    if (wanted && wanted.quantity !== has)
      await said(
        'mutation($id: ID!, $input: AdjustDraftOrderLineInput!) { adjustDraftOrderLine(orderId: $id, input: $input) { __typename } }',
        { id, input: { orderLineId: line, quantity: wanted.quantity } },
      );
  }
  for (const code of draft.codes)
    await said(
      'mutation($id: ID!, $code: String!) { applyCouponCodeToDraftOrder(orderId: $id, couponCode: $code) { __typename } }',
      { id, code },
    );
  await said(
    'mutation($id: ID!, $method: ID!) { setDraftOrderShippingMethod(orderId: $id, shippingMethodId: $method) { __typename } }',
    { id, method: draft.shipments[0]?.methodId },
  );
  const { order } = await said(`query($id: ID!) { order(id: $id) { ${fields} } }`, { id });
  if (!order) throw new Error(`no order ${String(id)} in ${currency}`);
  return order;
}
