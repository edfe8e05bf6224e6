import type {
  Address,
  Cause,
  Contact,
  ContactInput,
  CountryCode,
  Id,
  Issue,
  Line,
  Order,
  Payer,
  ProblemCode,
  Quote,
  SavedAddress,
  ShipTo,
} from '@orderpad/contracts';
import type { Step } from './flow.ts';
import type { OwnStep } from './own-steps.ts';

/**
 * A line before it has an id. With the `id` of a line that is there, it is more of that one instead. It is the operator's own
 * unless it takes a reward: then its price is the host's.
 */
export type NewLine = Omit<Line, 'id' | 'cause'> & {
  readonly id?: Id;
  readonly cause?: Extract<Cause, { kind: 'reward' }>;
};

/** What may be changed about a line once it is there. `undefined` takes a note, gift or override away. */
export type LinePatch = {
  readonly [Key in 'item' | 'quantity' | 'note' | 'gift' | 'override']?: Line[Key] | undefined;
};

/** What may be changed about a shipment. Another address takes the method away, which may not be offered there. */
export interface ShipmentPatch {
  /** `undefined` while another address is still being typed: the step then lacks one. */
  readonly to?: ShipTo | undefined;
  readonly methodId?: Id;
}

/** What may be changed about the payment. A method of one payer is never paid by the other. */
export interface PaymentPatch {
  readonly methodId?: Id;
  readonly payer?: Payer;
  /** The customer's own reference, a purchase-order number say; an empty one takes it away. */
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
  /** `without` names lines to take out in the same revision: those that the new contact cannot have. */
  | { type: 'contact.select'; contact: Contact; without?: readonly Id[] }
  | { type: 'contact.clear' }
  | { type: 'contact.create'; input: ContactInput }
  | { type: 'contact.update'; input: ContactInput }
  | { type: 'contact.addAddress'; address: Address }
  | { type: 'contact.updateAddress'; address: SavedAddress }
  /** With the address there, where it is known already. `without` names lines to take out in the same revision. */
  | { type: 'destination.select'; country: CountryCode; to?: ShipTo; without?: readonly Id[] }
  | { type: 'items.add'; lines: readonly NewLine[] }
  | { type: 'items.edit'; id: Id; patch: LinePatch }
  | { type: 'items.remove'; ids: readonly Id[] }
  /** Put removed lines back where they were. */
  | { type: 'items.restore'; lines: readonly { line: Line; at: number }[] }
  | { type: 'promotions.addCode'; code: string }
  | { type: 'promotions.removeCode'; code: string }
  | { type: 'promotions.add'; id: Id }
  | { type: 'promotions.remove'; id: Id }
  | { type: 'shipping.edit'; shipmentId: Id; patch: ShipmentPatch }
  | { type: 'payment.edit'; patch: PaymentPatch }
  | { type: 'review.edit'; patch: { note: string } }
  | { type: 'review.acknowledge'; issue: Issue; accepted: boolean }
  | { type: 'review.place' }
  /** Ask the host again: for a price, or what became of a submission. */
  | { type: 'retry' }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'go'; step: Step };

/** Everything an order emits. */
export type OrderEmitted =
  | { type: 'started' }
  | { type: 'stepped'; step: Step }
  /** A move was refused; these issues stand in the way. */
  | { type: 'blocked'; step: Step; issues: readonly Issue[] }
  | { type: 'changed'; revision: number }
  | { type: 'quoted'; quote: Quote }
  | { type: 'submitting'; key: string }
  | { type: 'placed'; order: Order }
  | { type: 'saved'; where: 'device' | 'host'; revision: number }
  | { type: 'failed'; code: ProblemCode; during: 'describe' | 'contact' | 'quote' | 'place' | 'keep' };
