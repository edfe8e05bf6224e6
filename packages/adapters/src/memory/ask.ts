import type { Call } from '@orderpad/contracts';
import type * as operations from './operations.ts';
import type { Operation } from './options.ts';
import type { Shop } from './shop.ts';

export type Operations = typeof operations;

/** Asks the shop, after the latency of the operation. */
export type Ask = <Answer>(
  operation: Operation,
  call: Call,
  answer: (does: Operations, shop: Shop) => Answer | Promise<Answer>,
) => Promise<Answer>;
