export { stripe } from './adapter.ts';
