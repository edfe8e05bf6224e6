import { address, suffix, type Terms } from './documents.ts';

// What is asked of Vendure's orders, by its Admin API's own names.

const discounts = (terms: Terms) =>
  `discounts { adjustmentSource type description amount: amount${suffix(terms)} }`;

/** An order, its amounts those that lead: with tax where the channel's prices contain it, else without. */
const order = (terms: Terms, ofVariant = '', ofLine = '') => {
  const with_ = suffix(terms);
  const fields = terms.reference ? `customFields { reference: ${terms.reference} }` : '';
  const note = terms.lineNote ? `customFields { note: ${terms.lineNote} }` : '';
  return `id code state currencyCode orderPlacedAt updatedAt couponCodes totalQuantity ${fields}
  subTotal: subTotal${with_} shipping total totalWithTax shippingWithTax
  customer { id firstName lastName emailAddress phoneNumber }
  shippingAddress { ${address} countryCode }
  lines {
    id quantity unitPrice: unitPrice${with_} total: discountedLinePrice${with_} prorated: proratedLinePrice${with_}
    ${discounts(terms)} productVariant { id sku name productId ${ofVariant} } ${note} ${ofLine}
  }
  surcharges { id description price: price${with_} }
  shippingLines { price: discountedPrice${with_} shippingMethod { id name } ${discounts(terms)} }
  ${discounts(terms)}
  taxSummary { description taxRate taxBase taxTotal }`;
};

export const createDraftMutation = (terms: Terms) =>
  `mutation { made: createDraftOrder { ${order(terms)} } }`;

/** A draft order as it is, with the shipping methods it could go by, which of its variants are sold, and what its codes unlock. */
export const draftQuery = (
  terms: Terms,
) => `query($id: ID!, $variants: [String!]!, $codes: [String!]!, $byCode: Boolean!) {
  order(id: $id) { ${order(terms)} }
  eligible: eligibleShippingMethodsForDraftOrder(orderId: $id) { id name description price: price${suffix(terms)} }
  sold: productVariants(options: { take: 1000, filter: { id: { in: $variants } } }) { items { id enabled stockLevel product { enabled } } }
  offers: promotions(options: { take: 100, filter: { couponCode: { in: $codes } } }) @include(if: $byCode) { items { id name couponCode endsAt actions { code } } }
}`;

export const orderQuery = (terms: Terms) => `query($id: ID!) { order(id: $id) {
  ${order(terms, 'product { name } options { name }', 'orderPlacedQuantity')}
  payments { method state transactionId metadata }
  history(options: { take: 100, sort: { createdAt: ASC } }) { items { type createdAt data administrator { firstName lastName } } }
} }`;

/** Orders whose reference contains a draft's id or a submission's key. */
export const referenceQuery = ({ reference }: Terms) => `query($text: String!) {
  orders(options: { take: 20, sort: { id: ASC }, filter: { ${reference}: { contains: $text } } }) { items { id state currencyCode orderPlacedAt customFields { reference: ${reference} } } }
}`;

/** Orders paid under a submission's key. */
export const paymentQuery = `query($text: String!) {
  orders(options: { take: 20, sort: { id: ASC }, filter: { transactionId: { eq: $text } } }) { items { id state currencyCode orderPlacedAt } }
}`;

const summary =
  'id code state orderPlacedAt totalQuantity totalWithTax currencyCode customer { id firstName lastName }';
const page = '(options: { skip: $skip, take: $take, sort: { orderPlacedAt: DESC }, filter: $filter })';
export const ordersQuery = `query($skip: Int!, $take: Int!, $filter: OrderFilterParameter!) {
  orders${page} { totalItems items { ${summary} } }
}`;
export const customerOrdersQuery = `query($id: ID!, $skip: Int!, $take: Int!, $filter: OrderFilterParameter!) {
  customer(id: $id) { orders${page} { totalItems items { ${summary} } } }
}`;
