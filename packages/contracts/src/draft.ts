import * as z from 'zod/mini';
import { CountryCode } from './address.ts';
import { Currency } from './currency.ts';
import { isCrowded } from './is-crowded.ts';
import { Extensions } from './extensions.ts';
import { Id } from './id.ts';
import { Line } from './items.ts';
import { ManualDiscount } from './manual-discount.ts';
import { Money } from './money.ts';
import { mostLines, mostShipments } from './limits.ts';
import { OrderDetails } from './details.ts';
import { PaymentChoice } from './payment.ts';
import { Shipment } from './shipping.ts';
import { multiLine, singleLine, typedCode } from './text.ts';

/** A code a person typed. Hosts compare it by `codeKey`. */
export const PromotionCode = typedCode(60);
export type PromotionCode = z.infer<typeof PromotionCode>;

/** Values by name, at most 100. */
const DraftContext = z
  .record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(500)))
  .check(({ value, issues }) => {
    if (isCrowded(value)) issues.push({ code: 'custom', message: 'too-many', path: [], input: value });
  });

/**
 * The order as it should be, complete or not. Plain JSON; holds no card data and no token. `revision` grows by one with every
 * edit; a quote answers one revision. At most `mostLines` lines.
 */
export const Draft = z.object({
  /** Made once, by the pad; a host places a draft id at most once. */
  id: Id,
  revision: z.int().check(z.gte(0)),
  /** The flow it is being entered in, e.g. `back-office`. */
  flow: singleLine(60),
  currency: Currency,
  contactId: z.optional(Id),
  /** Ship-to country, where a flow asks for it before the items. */
  destination: z.optional(CountryCode),
  lines: z.array(Line).check(z.maxLength(mostLines, 'too-many-lines')),
  codes: z.array(PromotionCode).check(z.maxLength(50)),
  /** Promotions picked from the host's list. */
  promotions: z.array(Id).check(z.maxLength(50)),
  /** A discount by staff on the order: off the net of all its goods, after every other discount. */
  discount: z.optional(ManualDiscount),
  /** At least one; see `Shipment`. */
  shipments: z.array(Shipment).check(z.minLength(1), z.maxLength(mostShipments)),
  payment: z.optional(PaymentChoice),
  /** Facts that change no price: dates, the representative, tags and a note of staff. */
  details: z.optional(OrderDetails),
  /** Instructions for the people who fulfil the order. */
  note: z.optional(multiLine(2000)),
  /** The total that the customer was promised; a difference is shown before any charge. */
  quotedTotal: z.optional(Money),
  /** Values that the host wants sent back with this draft (channel, region, a cart's handle). Opaque to the pad. */
  context: DraftContext,
  /** Values that an embedder's own steps add; the order carries them unchanged. */
  extensions: z.optional(Extensions),
});
export type Draft = z.infer<typeof Draft>;
