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

/** Everything that can be said to an order. */
export type OrderEvent =
  /** `without` names lines to take out in the same revision: those that the new contact cannot have. */
  | { type: 'contact.choose'; contact: Contact; without?: readonly Id[] }
  | { type: 'contact.clear' }
  | { type: 'contact.create'; input: ContactInput }
  | { type: 'contact.update'; input: ContactInput }
  | { type: 'contact.addAddress'; address: Address }
  | { type: 'contact.updateAddress'; address: SavedAddress }
  /** With the address there, where it is known already. `without` names lines to take out in the same revision. */
  | { type: 'destination.choose'; country: CountryCode; to?: ShipTo; without?: readonly Id[] }
  | { type: 'items.add'; lines: readonly NewLine[] }
  | { type: 'items.edit'; id: Id; patch: LinePatch }
  | { type: 'items.remove'; ids: readonly Id[] }
  /** Put removed lines back where they were. */
  | { type: 'items.restore'; lines: readonly { line: Line; at: number }[] }
  | { type: 'promotions.addCode'; code: string }
  | { type: 'promotions.removeCode'; code: string }
  | { type: 'promotions.pick'; id: Id }
  | { type: 'promotions.unpick'; id: Id }
  /** `undefined` while another address is still being given: the step then needs one. */
  | { type: 'shipping.sendTo'; shipmentId: Id; to: ShipTo | undefined }
  | { type: 'shipping.chooseMethod'; shipmentId: Id; methodId: Id }
  | { type: 'payment.choose'; methodId: Id; payer?: Payer }
  | { type: 'payment.refer'; reference: string }
  | { type: 'review.note'; note: string }
  | { type: 'review.acknowledge'; issue: Issue; accepted: boolean }
  | { type: 'review.place' }
  /** Ask the host again: for a price, or what became of a submission. */
  | { type: 'retry' }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'go'; step: Step };

/** Everything an order announces. */
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
