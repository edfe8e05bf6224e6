import type {
  Address,
  Cause,
  Contact,
  ContactInput,
  CountryCode,
  DraftTag,
  Handoff,
  Id,
  Instant,
  Issue,
  Line,
  ManualDiscount,
  Money,
  Order,
  OrderDetails,
  OrderRequest,
  Payer,
  ProblemCode,
  Quote,
  QuoteSnapshot,
  SavedAddress,
  Shipment,
  ShippingOverride,
  ShipTo,
} from '@orderpad/contracts';
import type { Comparison } from './difference.ts';
import type { CardEntry } from './card-entry.ts';
import type { Step } from './flow.ts';
import type { OwnStep } from './own-steps.ts';
import type { OrderStorage } from '../storage/storage.ts';

/**
 * A line to add. With the `id` of a line of the order, it raises the quantity of that line instead. With a `cause`, it takes a
 * reward, whose price the host decides; without one, it is the operator's own.
 */
export type NewLine = Omit<Line, 'id' | 'cause'> & {
  readonly id?: Id;
  readonly cause?: Extract<Cause, { kind: 'reward' }>;
};

/** The changes that can be made to a line. `undefined` removes a note, gift, gifts, override or discount. */
export type LinePatch = {
  readonly [Key in 'item' | 'quantity' | 'note' | 'gift' | 'gifts' | 'override' | 'discount']?:
    | Line[Key]
    | undefined;
};

/** The changes that can be made at the review. `quotedTotal`: what the customer was told; `undefined` removes it. */
export interface ReviewPatch {
  readonly note?: string;
  readonly quotedTotal?: Money | undefined;
  /** The discount by staff on the order; `undefined` removes it. */
  readonly discount?: ManualDiscount | undefined;
}

/** The changes that can be made to the details of the order; `undefined` removes one. */
export type DetailsPatch = {
  readonly [Name in keyof OrderDetails]?: OrderDetails[Name] | undefined;
};

/** The changes that can be made to a shipment. Another address removes the method, which may not be offered there, with its price. */
export interface ShipmentPatch {
  /** `undefined` removes the address, while another one is still being typed. */
  readonly to?: ShipTo | undefined;
  readonly methodId?: Id;
  /** The price set by staff; `undefined` gives it back to the host. */
  readonly override?: ShippingOverride | undefined;
}

/** Pieces of a line on their way to another address: all of them unless `quantity` says how many. */
export interface MovedPieces {
  readonly lineId: Id;
  readonly quantity?: number;
  /** The shipment that they leave. By default they leave every other one, the first one first. */
  readonly from?: Id;
}

/** The changes that can be made to the payment. A method that names its payer decides who pays. */
export interface PaymentPatch {
  readonly methodId?: Id;
  readonly payer?: Payer;
  /** The customer's own reference, for example a purchase order number. An empty one removes it. */
  readonly reference?: string;
}

/** The events of an embedder's steps: `<step>.<verb>`, with what `OrderPadSteps` declares for it. */
type OwnEvent = {
  [Own in OwnStep]: {
    [Verb in keyof OrderPadSteps[Own] & string]: { type: `${Own}.${Verb}` } & OrderPadSteps[Own][Verb];
  }[keyof OrderPadSteps[Own] & string];
}[OwnStep];

/** Everything that can be sent to an order. */
// oxlint-disable-next-line typescript/no-redundant-type-constituents -- `never` until an embedder declares a step
export type OrderEvent = ShippedEvent | OwnEvent;

/** The events of the shipped slices. */
type ShippedEvent =
  /** `without`: ids of lines to remove in the same revision, since the new contact cannot order them. */
  | { type: 'contact.select'; contact: Contact; without?: readonly Id[] }
  | { type: 'contact.clear' }
  | { type: 'contact.create'; input: ContactInput }
  | { type: 'contact.update'; input: ContactInput }
  | { type: 'contact.addAddress'; address: Address }
  | { type: 'contact.updateAddress'; address: SavedAddress }
  /** `to`: the address there, where it is known. `without`: ids of lines to remove in the same revision. */
  | { type: 'destination.select'; country: CountryCode; to?: ShipTo; without?: readonly Id[] }
  | { type: 'items.add'; lines: readonly NewLine[] }
  | { type: 'items.edit'; id: Id; patch: LinePatch }
  | { type: 'items.remove'; ids: readonly Id[] }
  /**
   * Puts removed lines back at their former index, to undo a removal. `shipments`: those of the draft before the removal, so that
   * each piece goes where it went.
   */
  | {
      type: 'items.restore';
      lines: readonly { line: Line; at: number }[];
      shipments?: readonly Shipment[];
    }
  | { type: 'promotions.addCode'; code: string }
  | { type: 'promotions.removeCode'; code: string }
  | { type: 'promotions.add'; id: Id }
  | { type: 'promotions.remove'; id: Id }
  | { type: 'shipping.edit'; shipmentId: Id; patch: ShipmentPatch }
  /**
   * Sends pieces to another address: with the shipment `shipmentId`, or with the one that goes to `to`, which is made where there is
   * none. A shipment that is left without pieces is removed, unless it is the first.
   */
  | { type: 'shipping.assign'; pieces: readonly MovedPieces[]; shipmentId?: Id; to?: ShipTo }
  /** Sends everything with one shipment, the first by default, and removes the others. */
  | { type: 'shipping.merge'; shipmentId?: Id }
  | { type: 'payment.edit'; patch: PaymentPatch }
  | { type: 'review.edit'; patch: ReviewPatch }
  | { type: 'details.edit'; patch: DetailsPatch }
  /** Tells the state of the fields of a payment provider, and where to get a token; `undefined` once they are closed. No edit. */
  | { type: 'payment.enter'; entry: CardEntry | undefined }
  /** The payer has acted, as the placing state `confirming` asked: the same key is sent again. */
  | { type: 'payment.confirm' }
  /** The payer does not act: the key is fenced, which releases the payment. */
  | { type: 'payment.cancel' }
  | { type: 'review.acknowledge'; issue: Issue; accepted: boolean }
  /**
   * Places the order. `total`: the one on the screen when the person decided; at another the order is not placed. While the
   * host is being asked for a new price, placing waits for it, and goes ahead if the total stays the same.
   */
  | { type: 'review.place'; total?: Money }
  /**
   * Saves the draft for later at the host, with what its quote said. `base`: the tag of the saved state that is replaced, `null` for
   * none; by default the one that this order was resumed from or saved as.
   */
  | { type: 'drafts.save'; quoted?: QuoteSnapshot | undefined; base?: DraftTag | null }
  /**
   * Leaves the order to the customer, who opens a link and pays. `total`: the one on the screen when the person decided; at another
   * the order is not handed off. Without `sendTo` the operator passes the link on. `quoted`: what the quote said.
   */
  | {
      type: 'handoffs.create';
      total?: Money;
      sendTo?: string | undefined;
      expiresAt?: Instant | undefined;
      quoted?: QuoteSnapshot | undefined;
    }
  /** Takes the order back from the customer: the link opens nothing any more, and the draft can be edited again. */
  | { type: 'handoffs.revoke' }
  /** Records what is quoted otherwise than when the draft was saved; `undefined` forgets it. */
  | { type: 'drafts.compare'; comparison: Comparison | undefined }
  /** Saves drafts and submissions in this storage from now on. */
  | { type: 'storage.set'; storage: OrderStorage | undefined }
  /** Asks the host again: for a quote, or for the outcome of a submission. */
  | { type: 'retry' }
  /** Moves to the next screen. `answered`: the person has answered the question that the flow asks on the way. */
  | { type: 'next'; answered?: true }
  | { type: 'back' }
  /** Moves to a step. `answered`: as with `next`. */
  | { type: 'go'; step: Step; answered?: true };

/** Every event that an order emits. */
export type OrderEmitted =
  /** The order can be edited, or an earlier submission is being looked up. */
  | { type: 'started' }
  | { type: 'stepped'; step: Step }
  /** A move waits for an answer. To give it, send `go` to that step, with `answered`. */
  | { type: 'asked'; question: string; step: Step }
  /** An event was refused, for these issues. */
  | { type: 'blocked'; step: Step; issues: readonly Issue[] }
  | { type: 'changed'; revision: number }
  | { type: 'quoted'; quote: Quote }
  | { type: 'submitting'; key: string }
  | { type: 'placed'; order: Order }
  /** The order was asked for; the business confirms or declines it. */
  | { type: 'requested'; request: OrderRequest }
  /** The order was handed off, or the hand-off changed. `handoff` is without its link. */
  | { type: 'handed-off'; handoff: Handoff }
  | { type: 'saved'; where: 'device' | 'host'; revision: number }
  /** A call failed. `cause` is its error, for a log; that of a fault in the adapter has the thrown error as its own `cause`. */
  | {
      type: 'failed';
      code: ProblemCode;
      during: 'describe' | 'contact' | 'quote' | 'place' | 'keep' | 'save' | 'handoff';
      cause: unknown;
    };
