import * as z from 'zod/mini';
import { Colleague } from './colleague.ts';
import { Currency } from './currency.ts';
import { Draft } from './draft.ts';
import { Id, Instant } from './id.ts';
import { SentPath } from './issue.ts';
import { Cause, Choices } from './items.ts';
import { Amount, Money } from './money.ts';
import { mostOfLines, mostShipments } from './limits.ts';
import { pageOf, PageQuery } from './page.ts';
import { Quantity } from './quantity.ts';
import { multiLine, singleLine } from './text.ts';
import { Totals } from './totals.ts';

/**
 * Names one state of a saved draft: the content of its strong `ETag`, without the quotes. Opaque. Another content never gets the same tag,
 * not even after the draft was removed and saved anew.
 */
export const DraftTag = z.string().check(z.regex(/^[\x21\x23-\x7e]{1,100}$/));
export type DraftTag = z.infer<typeof DraftTag>;

/** Figures that a quote gave for one line. Amounts in the currency of the snapshot. */
export const LineSnapshot = z.object({
  lineId: Id,
  title: singleLine(200),
  choices: Choices,
  /** The variant; absent for a custom item. */
  variantId: z.optional(Id),
  quantity: Quantity,
  cause: Cause,
  unitPrice: Amount,
  /** Item discounts over the whole quantity. */
  discount: Amount.check(z.gte(0)),
  total: Amount,
});
export type LineSnapshot = z.infer<typeof LineSnapshot>;

/** A promotion that applied, and what it took off altogether. */
export const PromotionSnapshot = z.object({
  promotionId: Id,
  name: singleLine(120),
  code: z.optional(singleLine(60)),
  discount: Amount.check(z.gte(0)),
});
export type PromotionSnapshot = z.infer<typeof PromotionSnapshot>;

/** The delivery of one shipment: the chosen method, when there was one, and its price after discounts. */
export const ShipmentSnapshot = z.object({
  shipmentId: Id,
  method: z.optional(z.object({ id: Id, name: singleLine(80) })),
  price: Amount,
});
export type ShipmentSnapshot = z.infer<typeof ShipmentSnapshot>;

/**
 * Figures of the quote when a draft was saved, as far as a later quote is compared with them. A resumed draft is priced again, and
 * the difference is shown. It is never charged and never placed.
 */
export const QuoteSnapshot = z.object({
  currency: Currency,
  /** Those of the draft, and those that promotions brought. */
  lines: z.array(LineSnapshot).check(z.maxLength(mostOfLines)),
  promotions: z.array(PromotionSnapshot).check(z.maxLength(200)),
  shipments: z.array(ShipmentSnapshot).check(z.maxLength(mostShipments)),
  totals: Totals,
  /** Errors and warnings that there were, so that only later ones count as a difference. */
  issues: z
    .array(z.object({ code: z.string().check(z.maxLength(80)), path: SentPath }))
    .check(z.maxLength(mostOfLines)),
});
export type QuoteSnapshot = z.infer<typeof QuoteSnapshot>;

/** A draft to save for later, with what its last quote said. Like every draft it has no place for card data or a token. */
export const DraftInput = z.object({
  draft: Draft,
  /** Absent where the draft could not be priced. */
  quoted: z.optional(QuoteSnapshot),
});
export type DraftInput = z.infer<typeof DraftInput>;

/** A saved draft on its way from one member of staff to another, who has not taken it over yet. */
export const DraftTransfer = z.object({
  from: Colleague,
  to: Colleague,
  note: z.optional(multiLine(500)),
  at: Instant,
});
export type DraftTransfer = z.infer<typeof DraftTransfer>;

/** The colleague to whom a saved draft is transferred, and a note for them. */
export const TransferInput = z.object({ to: Id, note: z.optional(multiLine(500)) });
export type TransferInput = z.infer<typeof TransferInput>;

const about = {
  tag: DraftTag,
  savedAt: Instant,
  savedBy: Colleague,
  /** Present until the colleague takes the draft over, or it is taken back. */
  transfer: z.optional(DraftTransfer),
  /** The contact as it is called now; absent where the draft names none. */
  contact: z.optional(z.object({ id: Id, name: singleLine(200) })),
};

/** A draft as the host saved it. */
export const SavedDraft = z.object({ ...about, ...DraftInput.shape });
export type SavedDraft = z.infer<typeof SavedDraft>;

/** A saved draft as a list shows it. */
export const DraftSummary = z.object({
  id: Id,
  flow: singleLine(60),
  ...about,
  /** Sum of the quantities. */
  items: z.int().check(z.gte(0)),
  /** The total of the last quote; absent where there was none. */
  total: z.optional(Money),
  /** The hand-off that waits for the customer, and the end of its link; absent while the draft can be edited. */
  handoff: z.optional(z.object({ id: Id, expiresAt: Instant })),
});
export type DraftSummary = z.infer<typeof DraftSummary>;

/** Saved last, listed first. `text` finds drafts by their contact, as contacts are found. */
export const DraftQuery = z.object({
  text: z._default(z.string().check(z.maxLength(200)), ''),
  contactId: z.optional(Id),
  /** Only those that this operator saved, or that are transferred to this operator. */
  savedBy: z.optional(Id),
  ...PageQuery.shape,
});
export type DraftQuery = z.infer<typeof DraftQuery>;

export const DraftPage = pageOf(DraftSummary);
export type DraftPage = z.infer<typeof DraftPage>;
