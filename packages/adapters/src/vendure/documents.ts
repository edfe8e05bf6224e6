import type { Desk } from './desk.ts';

// What Vendure is asked, by its Admin API's own names. Documents that depend on the server — whether prices contain their
// tax, which custom fields there are — are functions of the desk. `write-types.mjs` of the example server checks them all
// against the published schema.

type Terms = Pick<Desk, 'taxIncluded' | 'reference' | 'lineNote'>;

export const loginMutation =
  'mutation($username: String!, $password: String!) { login(username: $username, password: $password) { __typename } }';

export const deskQuery = `{
  me { id identifier channels { token permissions } }
  activeAdministrator { firstName lastName }
  activeChannel { code token defaultCurrencyCode availableCurrencyCodes pricesIncludeTax }
  globalSettings { serverConfig { entityCustomFields { entityName customFields { ... on CustomField { name } } } } }
  products(options: { take: 1, filter: { enabled: { eq: true } } }) { totalItems }
}`;

export const countriesQuery =
  '{ countries(options: { take: 300, filter: { enabled: { eq: true } } }) { items { code } } }';

export const paymentMethodsQuery =
  '{ paymentMethods(options: { take: 100, filter: { enabled: { eq: true } } }) { items { code name description } } }';

const address = 'fullName company streetLine1 streetLine2 city province postalCode phoneNumber';
const contact = `id firstName lastName emailAddress phoneNumber groups { id name }
  addresses { id ${address} country { code } defaultShippingAddress }`;

export const customersQuery = `query($skip: Int!, $take: Int!, $words: [CustomerFilterParameter!]!, $code: String!, $byOrder: Boolean!) {
  customers(options: { skip: $skip, take: $take, sort: { id: ASC }, filter: { _and: $words } }) { totalItems items { ${contact} } }
  orders(options: { take: 5, filter: { code: { contains: $code } } }) @include(if: $byOrder) { items { customer { ${contact} } } }
}`;
export const customerQuery = `query($id: ID!) { customer(id: $id) { ${contact} } }`;
export const createCustomerMutation =
  'mutation($input: CreateCustomerInput!) { made: createCustomer(input: $input) { __typename ... on Customer { id } ... on ErrorResult { errorCode } } }';
export const updateCustomerMutation =
  'mutation($input: UpdateCustomerInput!) { made: updateCustomer(input: $input) { __typename ... on Customer { id } ... on ErrorResult { errorCode } } }';
export const createAddressMutation =
  'mutation($customerId: ID!, $input: CreateAddressInput!) { made: createCustomerAddress(customerId: $customerId, input: $input) { id } }';
export const updateAddressMutation =
  'mutation($input: UpdateAddressInput!) { made: updateCustomerAddress(input: $input) { id } }';

const suffix = ({ taxIncluded }: Terms) => (taxIncluded ? 'WithTax' : '');

const product = (terms: Terms) => `id name description enabled featuredAsset { preview }
  optionGroups { id name options { id name } }
  variants { id sku enabled stockLevel currencyCode price: price${suffix(terms)} options { id groupId } }`;

export const productsQuery = (
  terms: Terms,
) => `query($skip: Int!, $take: Int!, $filter: ProductFilterParameter!) {
  products(options: { skip: $skip, take: $take, sort: { name: ASC }, filter: $filter }) { totalItems items { ${product(terms)} } }
}`;
export const skusQuery = (terms: Terms) => `query($skus: [String!]!) {
  productVariants(options: { take: 1000, filter: { sku: { in: $skus } } }) { items { id sku enabled product { ${product(terms)} } } }
}`;

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

/** A draft order as it is, with the speeds it could go by and which of its variants are sold. */
export const draftQuery = (terms: Terms) => `query($id: ID!, $variants: [String!]!) {
  order(id: $id) { ${order(terms)} }
  eligible: eligibleShippingMethodsForDraftOrder(orderId: $id) { id name description price: price${suffix(terms)} }
  sold: productVariants(options: { take: 1000, filter: { id: { in: $variants } } }) { items { id enabled stockLevel product { enabled } } }
}`;

export const orderQuery = (terms: Terms) => `query($id: ID!) { order(id: $id) {
  ${order(terms, 'product { name } options { name }', 'orderPlacedQuantity')}
  payments { method state transactionId metadata }
  history(options: { take: 100, sort: { createdAt: ASC } }) { items { type createdAt data administrator { firstName lastName } } }
} }`;

/** Orders whose reference contains a draft's id or a press's key. */
export const referenceQuery = ({ reference }: Terms) => `query($text: String!) {
  orders(options: { take: 20, sort: { id: ASC }, filter: { ${reference}: { contains: $text } } }) { items { id state currencyCode orderPlacedAt customFields { reference: ${reference} } } }
}`;

/** Orders paid under a press's key. */
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
