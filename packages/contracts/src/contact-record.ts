import * as z from 'zod/mini';
import { Id, Instant } from './id.ts';
import { Money } from './money.ts';
import { multiLine, singleLine } from './text.ts';

/** The terms on which a contact buys on account. */
export const CreditTerms = z.object({
  /** Days until an invoice is due. */
  days: z.optional(z.int().check(z.gte(0))),
  /** The most that may be owed. */
  limit: z.optional(Money),
  /** Amount owed now. */
  owed: z.optional(Money),
  /** True while nothing more may be bought on account. */
  isStopped: z.boolean(),
});
export type CreditTerms = z.infer<typeof CreditTerms>;

/** A note that staff write for staff. No customer reads it. */
export const ContactNoteInput = z.object({ text: multiLine(2000) });
export type ContactNoteInput = z.infer<typeof ContactNoteInput>;

/** A note of staff as the host keeps it. */
export const ContactNote = z.object({
  id: Id,
  ...ContactNoteInput.shape,
  at: Instant,
  /** The name of the person who wrote it. */
  by: singleLine(120),
});
export type ContactNote = z.infer<typeof ContactNote>;

/** Knowledge of staff about a contact, besides the account details, the orders and the saved drafts. */
export const ContactRecord = z.object({
  /** Absent where nothing is bought on account. */
  credit: z.optional(CreditTerms),
  /** Newest first, at most 50. */
  notes: z.array(ContactNote),
});
export type ContactRecord = z.infer<typeof ContactRecord>;
