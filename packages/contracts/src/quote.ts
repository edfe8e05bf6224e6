import * as z from 'zod/mini';
import { Currency } from './currency.ts';
import { Extensions } from './extensions.ts';
import { Id, Instant } from './id.ts';
import { Issue } from './issue.ts';
import { QuotedLine } from './items.ts';
import { PaymentMethod } from './payment.ts';
import { AppliedPromotion } from './promotions.ts';
import { Reward } from './rewards.ts';
import { QuotedShipment } from './shipping.ts';
import { Discount, Totals } from './totals.ts';

/**
 * The order as it would be: the host's answer to one revision of a draft. Clean when no issue is an `error`; `warning`
 * issues are acknowledged by code and path before placing.
 */
export const Quote = z.object({
  id: Id,
  draftId: Id,
  /** The draft revision this answers. */
  revision: z.int().check(z.gte(0)),
  currency: Currency,
  expiresAt: Instant,
  /** In the draft's order; lines the host added come after the line or at the end. */
  lines: z.array(QuotedLine),
  shipments: z.array(QuotedShipment),
  /** Order-level discounts. */
  discounts: z.array(Discount),
  /** Promotions that apply, those without any discount too; absent where the host does not say. */
  promotions: z.optional(z.array(AppliedPromotion)),
  /** Reward programmes that run for this order; absent where the host has none. */
  rewards: z.optional(z.array(Reward)),
  totals: Totals,
  /** Payment methods that this order could use. */
  paymentMethods: z.array(PaymentMethod),
  issues: z.array(Issue),
  /** Replaces the draft's `context` when present. */
  context: z.optional(z.record(z.string(), z.string())),
  /** The host's answer to an embedder's own steps, e.g. the choices that a step offers. */
  extensions: z.optional(Extensions),
});
export type Quote = z.infer<typeof Quote>;
