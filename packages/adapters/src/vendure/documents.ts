// Queries and mutations of Vendure's Admin API. Documents that depend on the server are functions of its terms.
// `write-types.mjs` of the example server checks them all against the published schema.

/** Facts that documents depend on: `taxIncluded` prices, and the names of custom fields that the server has. */
export interface Terms {
  readonly taxIncluded: boolean;
  readonly reference: string | undefined;
  readonly lineNote: string | undefined;
}

export const loginMutation =
  'mutation($username: String!, $password: String!) { login(username: $username, password: $password) { __typename } }';

export const contextQuery = `{
  me { id identifier channels { token permissions } }
  activeAdministrator { firstName lastName }
  activeChannel { code token defaultCurrencyCode availableCurrencyCodes pricesIncludeTax }
  globalSettings { serverConfig { entityCustomFields { entityName customFields { ... on CustomField { name } } } } }
}`;

export const countriesQuery =
  '{ countries(options: { take: 300, filter: { enabled: { eq: true } } }) { items { code } } }';

export const shopQuery = `query($pays: Boolean!, $sells: Boolean!) {
  paymentMethods(options: { take: 100, filter: { enabled: { eq: true } } }) @include(if: $pays) { items { code name description } }
  products(options: { take: 1, filter: { enabled: { eq: true } } }) @include(if: $sells) { totalItems }
}`;

export const address = 'fullName company streetLine1 streetLine2 city province postalCode phoneNumber';
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

export const suffix = ({ taxIncluded }: Terms) => (taxIncluded ? 'WithTax' : '');

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
