export { fromStripe, toStripe } from './amounts.ts';
export { stripeProvider, type StripeProviderOptions } from './provider.ts';
