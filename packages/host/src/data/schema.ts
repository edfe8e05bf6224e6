export { approvalPositions, approvals } from './approvals.schema.ts';
export { audit } from './audit.schema.ts';
export { addresses, contactNotes, contacts, keyedWrites } from './contact.schema.ts';
export { destinations, marketCarriage, markets, marketTaxes, regions } from './destination.schema.ts';
export { drafts, removedDrafts } from './drafts.schema.ts';
export { mails } from './mail.schema.ts';
export { handoffs } from './handoffs.schema.ts';
export { orderHistory, orderNumbers, orders, purchases } from './orders.schema.ts';
export { paymentMethods, payments, storedCards } from './payment.schema.ts';
export { quotes, submissions } from './placing.schema.ts';
export { marketPrices, priceRules, tierRates } from './prices.schema.ts';
export { promotions, redemptions } from './promotions.schema.ts';
export { referenceVersion } from './reference.schema.ts';
export { requestNumbers, requestOpenings, requestPositions, requests } from './requests.schema.ts';
export { rewards, specials } from './rewards.schema.ts';
export { settings } from './settings.schema.ts';
export { shippingMethods, shippingRates } from './shipping.schema.ts';
export { categories, products, variants } from './shopping.schema.ts';
export {
  passwordResets,
  resetRequests,
  sessions,
  signInFailures,
  userGroups,
  users,
} from './sign-in.schema.ts';
export { tiers } from './tiers.schema.ts';
