import * as z from 'zod/mini';
import { digitsByCurrency } from './minor-unit.ts';

/** An ISO 4217 currency code, e.g. `GBP`. */
export const Currency = z
  .string()
  .check(z.refine((code) => digitsByCurrency.has(code), { error: 'unknown-currency' }));
export type Currency = z.infer<typeof Currency>;
