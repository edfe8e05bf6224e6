import * as z from 'zod/mini';
import { Colleague } from './colleague.ts';
import { Draft } from './draft.ts';
import { Id, Instant } from './id.ts';
import { mostReductions, mostShipments } from './limits.ts';
import { Amount, Money } from './money.ts';
import { pageOf, PageQuery } from './page.ts';
import { Quantity } from './quantity.ts';
import { multiLine, singleLine } from './text.ts';

/**
 * The progress of an approval. Only `asked` is not final.
 *
 * - `asked`: nobody has decided.
 * - `granted`: the draft may be placed with what was asked for; see `isCovered`.
 * - `refused`: somebody said no; `remark` may say why.
 * - `withdrawn`: who asked took it back, asked for something else, or placed the order without it.
 */
export const ApprovalState = z.enum(['asked', 'granted', 'refused', 'withdrawn']);
export type ApprovalState = z.infer<typeof ApprovalState>;

/** Money that staff take off, and the price that they take it off. */
const portion = { amount: Amount.check(z.gte(1)), of: Amount.check(z.gte(1)) };
export const Portion = z.object(portion);
export type Portion = z.infer<typeof Portion>;

/** As it was typed; the price and the discount of one line may have a reason each. */
const reasons = z.array(singleLine(200)).check(z.maxLength(2));

/** What staff take off the host's own prices in one draft, part by part. Amounts in the currency of the draft. */
export const Reductions = z.object({
  /** Prices and discounts of single lines. `of` is the host's own price of all pieces, before promotions. */
  lines: z
    .array(
      z.object({
        lineId: Id,
        variantId: Id,
        title: singleLine(200),
        quantity: Quantity,
        ...portion,
        reasons,
      }),
    )
    .check(z.maxLength(mostReductions)),
  /** The discount on the order, off what the goods cost before it; and with it all that is taken off all goods. */
  order: z.optional(z.object({ ...portion, goods: Portion, reasons })),
  /** Prices of shipping. `of` is the host's own price of the method, whose name it is. */
  shipments: z
    .array(z.object({ shipmentId: Id, method: singleLine(80), ...portion, reasons }))
    .check(z.maxLength(mostShipments)),
});
export type Reductions = z.infer<typeof Reductions>;

/** A draft that takes off more than its operator may, and the reason for it. */
export const ApprovalInput = z.object({ draft: Draft, reason: multiLine(500) });
export type ApprovalInput = z.infer<typeof ApprovalInput>;

/** The answer to who asked. */
export const ApprovalDecision = z.object({
  decision: z.enum(['granted', 'refused']),
  remark: z.optional(multiLine(500)),
});
export type ApprovalDecision = z.infer<typeof ApprovalDecision>;

/** One state that an approval was in, since `at`, and the person who brought it there. */
export const ApprovalEntry = z.object({ at: Instant, state: ApprovalState, by: singleLine(120) });
export type ApprovalEntry = z.infer<typeof ApprovalEntry>;

/** A question whether a draft may take off more than its operator may, and the answer. */
export const Approval = z.object({
  id: Id,
  draftId: Id,
  /** The contact as it is called now. The approval is for an order of this contact only. */
  contact: z.object({ id: Id, name: singleLine(200) }),
  askedBy: Colleague,
  askedAt: Instant,
  reason: multiLine(500),
  state: ApprovalState,
  /** What was asked for. It never changes. */
  reductions: Reductions,
  /** The total of the draft when it was asked for. */
  total: Money,
  /** With `granted` and `refused`: who decided, when, and what they said. */
  decidedBy: z.optional(Colleague),
  decidedAt: z.optional(Instant),
  remark: z.optional(multiLine(500)),
  /** The order that was placed with it, and its number. */
  order: z.optional(z.object({ id: Id, number: singleLine(60) })),
  /** True where the operator who reads it may decide about it: somebody else asked, and the operator's own limit reaches that far. */
  mayDecide: z.optional(z.literal(true)),
  /** Oldest first; the last one is the present state. It only grows. */
  history: z.array(ApprovalEntry).check(z.minLength(1)),
});
export type Approval = z.infer<typeof Approval>;

/** Newest first. */
export const ApprovalQuery = z.object({
  state: z.optional(ApprovalState),
  draftId: z.optional(Id),
  ...PageQuery.shape,
});
export type ApprovalQuery = z.infer<typeof ApprovalQuery>;

export const ApprovalPage = pageOf(Approval);
export type ApprovalPage = z.infer<typeof ApprovalPage>;

/** The approvals to follow: all, or those of one draft. */
export const ApprovalsWatch = z.object({ draftId: z.optional(Id) });
export type ApprovalsWatch = z.infer<typeof ApprovalsWatch>;

/** News of the approvals that are followed. The first one tells the count alone. */
export const ApprovalsEvent = z.object({
  /** Grows with every change at the host; a stream that broke goes on after the last one. */
  position: z.int().check(z.gte(0)),
  /** Approvals that nobody has decided about. */
  open: z.int().check(z.gte(0)),
  /** The approval that changed. */
  approval: z.optional(Approval),
  /** True for an approval that was asked for since the event before. */
  isNew: z.optional(z.boolean()),
});
export type ApprovalsEvent = z.infer<typeof ApprovalsEvent>;
