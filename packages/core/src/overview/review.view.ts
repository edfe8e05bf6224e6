import {
  type Address,
  type Contact,
  type Currency,
  detailCapabilities,
  detailNames,
  type Draft,
  type Id,
  isAccepted,
  isSendable,
  type Issue,
  type ManualDiscount,
  type Money,
  type OrderDetails,
  type PaymentAction,
  type PaymentChoice,
  type PaymentMethod,
  type ProblemCode,
  type Quote,
} from '@orderpad/contracts';
import { currentQuote, hostCan, shownQuote, type OrderContext } from '../order/context.ts';
import { warningsOf } from '../order/acknowledged.ts';
import { addressOf } from '../order/address.ts';
import type { LineList } from '../order/line-list.ts';
import { filledShipments } from '../order/shipments.ts';
import { issuesOf } from '../rules/issues-of.ts';
import { issuesWith } from '../rules/issues-with.ts';
import { stepsOf } from '../rules/route.ts';
import type { Policies } from '../order/flow.ts';
import { paysOnly } from '../order/pays-only.ts';
import type { OrderState } from '../order/state.ts';

/** The state of a submission. `unknown` is never final: the host is asked until it has told the outcome. */
export type PlacingState =
  | { readonly kind: 'idle' }
  /** The order is placed once the host has confirmed the total on the screen. */
  | { readonly kind: 'awaiting-price' }
  /** The intent is being stored, then sent. */
  | { readonly kind: 'sending' }
  /** The payer has to act before the payment goes on: run the action, then send `payment.confirm` or `payment.cancel`. */
  | { readonly kind: 'confirming'; readonly action: PaymentAction }
  /** The outcome is unknown: the host may have placed the order. */
  | { readonly kind: 'unknown'; readonly since: number; readonly attempts: number }
  /** The order is certainly not placed. */
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly issues: readonly Issue[] };

/** The content of the review step. */
export interface ReviewView {
  readonly contact: Contact | undefined;
  /** The newest quote; `undefined` unless it holds for the draft as it is now. */
  readonly quote: Quote | undefined;
  /** The last quote while the host is asked for the next one, so that it can stay in view; `undefined` otherwise. */
  readonly lastQuote: Quote | undefined;
  readonly currency: Currency;
  /** The lines of the draft. A host need not repeat their gifts in its quote. */
  readonly lines: LineList;
  /** The destination country, in a flow with a destination step. */
  readonly destination: string | undefined;
  /** The shipments, each with its address and with the method that is chosen for it, which a `lastQuote` may not have yet. */
  readonly shipments: readonly {
    readonly id: Id;
    readonly address: Address | undefined;
    readonly methodId: Id | undefined;
  }[];
  readonly payment: PaymentMethod | undefined;
  readonly choice: PaymentChoice | undefined;
  readonly note: string | undefined;
  /** Facts that change no price. */
  readonly details: OrderDetails;
  /** The details that this person can give, as far as the host takes them. */
  readonly openDetails: readonly (keyof OrderDetails)[];
  /** True for an order that was handed off: only the payment can be changed. */
  readonly paysOnly: boolean;
  /** The discount by staff on the order. */
  readonly discount: ManualDiscount | undefined;
  /** True where staff can give a discount on the order. */
  readonly canDiscount: boolean;
  /** The total that the customer was told. */
  readonly quotedTotal: Money | undefined;
  /** Data that the draft keeps for the steps of an embedder, by step. */
  readonly extensions: Draft['extensions'];
  /** The verb of the button that places the order. */
  readonly placeLabel: NonNullable<Policies['placeLabel']>;
  /** True when the person is asked once more before a card is charged. */
  readonly asksBeforeCharge: boolean;
  readonly issues: readonly Issue[];
  /** Warnings to accept before placing, each with its state. */
  readonly warnings: readonly { readonly issue: Issue; readonly accepted: boolean }[];
  /** The exact total that placing accepts. */
  readonly total: Money | undefined;
  readonly placing: PlacingState;
  /** True when the order would be placed at `total` now. With a `lastQuote`, placing waits for the host to confirm its total. */
  readonly canPlace: boolean;
  /** The issues to resolve before placing, in the order of the steps. */
  readonly placingIssues: readonly Issue[];
}

/** Selects the content of the review step. */
export function reviewView({ isPlacing, phase, context }: OrderState): ReviewView {
  const { contact, draft, refused } = context;
  const { placeLabel = 'place', askBeforeCharge = true } = context.flow.policies;
  const quote = currentQuote(context);
  const lastQuote = quote ? undefined : shownQuote(context);
  const placingIssues = issuesWith({ type: 'review.place' }, context);
  const payment = (quote ?? lastQuote)?.paymentMethods.find(({ id }) => id === draft.payment?.methodId);
  return {
    contact,
    quote,
    lastQuote,
    currency: draft.currency,
    lines: context.lines,
    destination: draft.destination,
    shipments: filledShipments(context).map(({ id, to, methodId }) => ({
      id,
      // A host may tell the address of a contact that the operator cannot load.
      address:
        addressOf(to, context) ??
        (quote ?? lastQuote)?.shipments.find(({ shipmentId }) => shipmentId === id)?.address,
      methodId,
    })),
    payment,
    choice: draft.payment,
    note: draft.note,
    details: draft.details ?? {},
    openDetails: paysOnly(context)
      ? []
      : detailNames.filter((name) => hostCan(context, detailCapabilities[name])),
    paysOnly: paysOnly(context),
    discount: draft.discount,
    canDiscount: hostCan(context, 'orders.discount') && !paysOnly(context),
    quotedTotal: draft.quotedTotal,
    extensions: draft.extensions,
    placeLabel,
    asksBeforeCharge: askBeforeCharge,
    issues: [
      ...notesOf(context),
      ...stepsOf(context)
        .filter((step) => refused.includes(step))
        .flatMap((step) => issuesOf(step, context))
        .filter(({ severity }) => severity === 'error'),
    ],
    warnings: warningsOf(context).map((issue) => ({
      issue,
      accepted: isAccepted(issue, context.acknowledged),
    })),
    total: quote && { amount: quote.totals.total, currency: quote.currency },
    placing: placingOf(context),
    canPlace: phase === 'editing' && !isPlacing && quote !== undefined && placingIssues.length === 0,
    placingIssues,
  };
}

/** Returns the issues that only inform and block nothing, without those that were dismissed. */
const notesOf = (context: OrderContext): readonly Issue[] =>
  [...context.notices, ...(shownQuote(context)?.issues ?? [])].filter(
    (each) => each.severity === 'info' && !isAccepted(each, context.acknowledged),
  );

function placingOf(context: OrderContext): PlacingState {
  const { placing, refusal, awaitedTotal } = context;
  if (awaitedTotal) return { kind: 'awaiting-price' };
  if (placing?.record?.state === 'needs-action' && isSendable(placing.intent.submission))
    return { kind: 'confirming', action: placing.record.action };
  if (placing?.unknownSince !== undefined)
    return { kind: 'unknown', since: placing.unknownSince, attempts: placing.attempts };
  if (placing) return { kind: 'sending' };
  return refusal ? { kind: 'refused', code: refusal.code, issues: refusal.issues } : { kind: 'idle' };
}
