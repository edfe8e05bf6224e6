// Fills an empty database with the example shop. Without VENDURE_DATABASE_URL it writes shop.sqlite.gz beside this file.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bootstrap, TransactionalConnection } from '@vendure/core';
import { admin, shopConfig } from '../server/config.mjs';
import { databaseFrom, seededFile } from '../server/database.mjs';
import { freePort } from '../server/free-port.mjs';
import { adminClient, english, operation } from './client.mjs';
import { makeCatalog } from './make-catalog.mjs';
import { offers } from './offers.mjs';
import { countries, people } from './people.mjs';

const database = process.env.VENDURE_DATABASE_URL ? databaseFrom() : { kind: 'memory' };
const port = await freePort();
const app = await bootstrap(shopConfig({ port, database, create: true }));
const { ask, make, makeOr, signIn } = adminClient(`http://127.0.0.1:${port}/admin-api`);
await signIn(admin.username, admin.password);

const zones = {};
for (const [zone, members] of Object.entries(countries)) {
  zones[zone] = (await make('createZone', 'CreateZoneInput!', { name: zone })).id;
  const memberIds = [];
  for (const [code, name] of Object.entries(members)) {
    const country = { code, enabled: true, translations: english(name) };
    memberIds.push((await make('createCountry', 'CreateCountryInput!', country)).id);
  }
  await ask(
    'mutation($zoneId: ID!, $memberIds: [ID!]!) { addMembersToZone(zoneId: $zoneId, memberIds: $memberIds) { id } }',
    {
      zoneId: zones[zone],
      memberIds,
    },
  );
}

const percentages = { Standard: { Americas: 8, Europe: 20 }, Reduced: { Americas: 4, Europe: 7 } };
const taxes = {};
for (const [name, byZone] of Object.entries(percentages)) {
  const category = { name, isDefault: name === 'Standard' };
  taxes[name] = (await make('createTaxCategory', 'CreateTaxCategoryInput!', category)).id;
  for (const [zone, value] of Object.entries(byZone))
    await make('createTaxRate', 'CreateTaxRateInput!', {
      name: `${name} tax ${zone}`,
      value,
      enabled: true,
      categoryId: taxes[name],
      zoneId: zones[zone],
    });
}

const { activeChannel } = await ask('{ activeChannel { id } }');
await makeOr(
  'updateChannel',
  'UpdateChannelInput!',
  {
    id: activeChannel.id,
    availableCurrencyCodes: ['USD', 'EUR'],
    defaultCurrencyCode: 'USD',
    defaultShippingZoneId: zones.Americas,
    defaultTaxZoneId: zones.Americas,
  },
  'Channel',
);

const calculator = (rate, taxRate) =>
  operation('default-shipping-calculator', { rate, includesTax: 'auto', taxRate });
const anywhere = (orderMinimum) => operation('default-shipping-eligibility-checker', { orderMinimum });
const only = (...list) => operation('country-checker', { countries: list });
const shippingMethods = [
  { code: 'standard', name: 'Standard', checker: anywhere(0), calculator: calculator(500, 8) },
  { code: 'express', name: 'Express', checker: anywhere(0), calculator: calculator(1999, 8) },
  { code: 'free-over-100', name: 'Free over $100', checker: anywhere(10_000), calculator: calculator(0, 0) },
  { code: 'us-ground', name: 'US ground', checker: only('US'), calculator: calculator(799, 8) },
  {
    code: 'eu-courier',
    name: 'EU courier',
    checker: only('DE', 'FR', 'AT', 'NL', 'ES', 'IT', 'IE'),
    calculator: calculator(1299, 20),
  },
];
for (const { name, ...method } of shippingMethods)
  await make('createShippingMethod', 'CreateShippingMethodInput!', {
    fulfillmentHandler: 'manual-fulfillment',
    translations: english(name, { description: '' }),
    ...method,
  });
for (const [code, name] of [
  ['invoice', 'Invoice'],
  ['cash', 'Cash on delivery'],
])
  await make('createPaymentMethod', 'CreatePaymentMethodInput!', {
    code,
    enabled: true,
    handler: operation('dummy-payment-handler', { automaticSettle: false }),
    translations: english(name, { description: '' }),
  });

const groups = {};
for (const name of ['VIP', 'Wholesale'])
  groups[name] = (
    await make('createCustomerGroup', 'CreateCustomerGroupInput!', { name, customerIds: [] })
  ).id;
for (const { person, group, addresses } of people) {
  const { id } = await makeOr('createCustomer', 'CreateCustomerInput!', person, 'Customer');
  for (const [index, address] of addresses.entries())
    await ask(
      'mutation($id: ID!, $input: CreateAddressInput!) { createCustomerAddress(customerId: $id, input: $input) { id } }',
      { id, input: { ...address, defaultShippingAddress: index === 0, defaultBillingAddress: index === 0 } },
    );
  if (group)
    await ask(
      'mutation($group: ID!, $ids: [ID!]!) { addCustomersToGroup(customerGroupId: $group, customerIds: $ids) { id } }',
      { group: groups[group], ids: [id] },
    );
}

const catalog = await makeCatalog({ ask, make, taxes });
const ids = { ...catalog, group: (name) => groups[name] };
const promotionIds = [];
for (const { name, ...offer } of offers(ids)) {
  const { id } = await makeOr(
    'createPromotion',
    'CreatePromotionInput!',
    { enabled: true, conditions: [], ...offer, translations: english(name, { description: name }) },
    'Promotion',
  );
  promotionIds.push(id);
}

const {
  sellers,
  products,
  shippingMethods: methods,
  paymentMethods,
  stockLocations,
} = await ask(
  '{ sellers { items { id } } products(options: { filter: { name: { notContains: "Spare" } }, take: 100 }) { items { id } } shippingMethods { items { id } } paymentMethods { items { id } } stockLocations { items { id } } }',
);
const british = await makeOr(
  'createChannel',
  'CreateChannelInput!',
  {
    code: 'uk',
    token: 'uk-token',
    defaultLanguageCode: 'en',
    availableLanguageCodes: ['en'],
    pricesIncludeTax: true,
    defaultCurrencyCode: 'GBP',
    availableCurrencyCodes: ['GBP'],
    defaultShippingZoneId: zones.Europe,
    defaultTaxZoneId: zones.Europe,
    sellerId: sellers.items[0].id,
  },
  'Channel',
);
const idsOf = ({ items }) => items.map(({ id }) => id);
const assign = (mutation, type, input) => make(mutation, type, { ...input, channelId: british.id });
await assign('assignProductsToChannel', 'AssignProductsToChannelInput!', {
  productIds: idsOf(products),
  priceFactor: 0.8,
});
await assign('assignShippingMethodsToChannel', 'AssignShippingMethodsToChannelInput!', {
  shippingMethodIds: idsOf(methods),
});
await assign('assignPaymentMethodsToChannel', 'AssignPaymentMethodsToChannelInput!', {
  paymentMethodIds: idsOf(paymentMethods),
});
await assign('assignStockLocationsToChannel', 'AssignStockLocationsToChannelInput!', {
  stockLocationIds: idsOf(stockLocations),
});

await assign('assignPromotionsToChannel', 'AssignPromotionsToChannelInput!', { promotionIds });

// Vendure knows a customer in the channels they were created in; the same e-mail is the same person.
const inBritain = adminClient(`http://127.0.0.1:${port}/admin-api`, 'uk-token');
await inBritain.signIn(admin.username, admin.password);
for (const { person } of people)
  await inBritain.makeOr('createCustomer', 'CreateCustomerInput!', person, 'Customer');

// Somebody who may take orders and nothing else, and somebody who may not even do that.
const clerkRights = [
  'CreateOrder',
  'ReadOrder',
  'UpdateOrder',
  'DeleteOrder',
  'ReadCustomer',
  'CreateCustomer',
  'UpdateCustomer',
];
const readingRights = [
  'ReadCatalog',
  'ReadCountry',
  'ReadZone',
  'ReadShippingMethod',
  'ReadPaymentMethod',
  'ReadPromotion',
  'ReadSettings',
];
for (const { code, permissions } of [
  { code: 'clerk', permissions: [...clerkRights, ...readingRights] },
  { code: 'reader', permissions: readingRights },
]) {
  const channelIds = [activeChannel.id, british.id];
  const role = await make('createRole', 'CreateRoleInput!', {
    code,
    description: code,
    channelIds,
    permissions,
  });
  await make('createAdministrator', 'CreateAdministratorInput!', {
    firstName: 'Sam',
    lastName: code,
    emailAddress: `${code}@example.com`,
    password: code,
    roleIds: [role.id],
  });
}

const { rawConnection } = app.get(TransactionalConnection);
if (database.kind === 'memory') {
  await rawConnection.query('DELETE FROM session');
  await rawConnection.query('VACUUM');
  writeFileSync(seededFile, gzipSync(rawConnection.sqljsManager.exportDatabase(), { level: 9 }));
}
await app.close();
process.exit(0);
