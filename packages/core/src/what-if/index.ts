export type { Consequence } from './consequences.rules.ts';
export { preview } from './preview.ts';
export {
  differenceIf,
  eventWithoutLines,
  whatIf,
  type WhatIf,
  type WhatIfQuestion,
} from './what-if.ts';
export type { Difference, PriceChange, RemovedLine, Sum } from './what-if.rules.ts';
