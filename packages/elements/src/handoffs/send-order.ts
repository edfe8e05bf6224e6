// What is sent with an order: fetched when it is sent.
export { handOff } from '@orderpad/core/handoffs';
