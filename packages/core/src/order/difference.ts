import type {
  Amount,
  Currency,
  Id,
  Issue,
  LineSnapshot,
  PromotionSnapshot,
  ShipmentSnapshot,
  Tax,
  Totals,
} from '@orderpad/contracts';

interface Of<Kind, Part> {
  readonly kind: Kind;
  /** The id of the line, promotion or shipment, the name of the tax, the code and place of the issue. */
  readonly id: Id;
  /** As it was when the draft was saved; absent for what is new. */
  readonly before?: Part;
  /** As the host quotes it now; absent for what is gone. */
  readonly after?: Part;
  /** True when the operator has to decide about it. Sums follow from other parts, and an issue holds the order back by itself. */
  readonly isToDecide: boolean;
  /** True for a line of the draft, which can be removed. */
  readonly isOwn?: boolean;
  /** The unit price, after discounts, that the line could be kept at; absent where it costs no more than before. */
  readonly kept?: Amount;
}

/** One part of an order that the host quotes otherwise than when its draft was saved. */
export type Difference =
  | Of<'line', LineSnapshot>
  | Of<'promotion', PromotionSnapshot>
  | Of<'shipment', ShipmentSnapshot>
  | Of<'tax', Tax>
  | Of<'totals', Totals>
  /** An error or warning that there was not before. */
  | Of<'issue', Issue>;

/** All differences between a saved draft and its first quote since, with the currencies of both. */
export interface Comparison {
  readonly before: Currency;
  readonly after: Currency;
  readonly differences: readonly Difference[];
}
