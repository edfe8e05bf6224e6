export {
  settings,
  users,
  sessions,
  signInFailures,
  tiers,
  contacts,
  addresses,
  keyedWrites,
} from './people.schema.ts';
export { marketCarriage, marketPrices, markets, marketTaxes, regions } from './markets.schema.ts';
export { categories, products, variants, priceRules, tierRates } from './catalog.schema.ts';
export { destinations, shippingMethods, shippingRates, paymentMethods } from './terms.schema.ts';
export { quotes, orderNumbers, orders, orderHistory, submissions, audit } from './orders.schema.ts';
export { promotions, redemptions } from './promotions.schema.ts';
export { rewards, specials } from './rewards.schema.ts';
