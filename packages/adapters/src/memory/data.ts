import type {
  Amount,
  Category,
  Colleague,
  Contact,
  ContactNote,
  CountryCode,
  CreditTerms,
  Id,
  Market,
  Order,
  PaymentMethod,
  PricingTier,
  Product,
  Promotion,
} from '@orderpad/contracts';

/** A shipping method. Amounts in the host's currency. */
export interface ShippingRate {
  readonly id: Id;
  readonly name: string;
  readonly description?: string;
  readonly price: Amount;
  /** Working days until it arrives. */
  readonly days?: { readonly min: number; readonly max: number };
  /** Countries it goes to; anywhere when left out. */
  readonly countries?: readonly CountryCode[];
}

/** A tax on everything that goes to a country. `rate` is in parts per million. */
export interface CountryTax {
  readonly country: CountryCode;
  readonly name: string;
  readonly rate: number;
}

/** A promotion with its effects: one at shipping level makes shipping free. Its texts may name its `{minimum}`. */
export interface MemoryPromotion extends Promotion {
  /** The code that unlocks it, with the access `code`. */
  readonly code?: string;
  /** The least that has to be paid for the lines, after item discounts and without picks of rewards. */
  readonly minimum?: Amount;
  /** Off each line or off the order, in parts per million. */
  readonly rate?: number;
  /** Variants that it adds at no charge. */
  readonly adds?: readonly { readonly variantId: Id; readonly quantity: number }[];
}

/** A country with prices of its own: the shop's, carried over by `rate`, to the nearest `step`. */
export interface MemoryMarket extends Market {
  /** Millionths of a minor unit here that one minor unit of the shop's currency is worth. */
  readonly rate: number;
  /** Prices are rounded to a multiple of this, in minor units; 1 when left out. */
  readonly step?: number;
  /** Taxes there, instead of the shop's own for this country. */
  readonly taxes?: readonly Omit<CountryTax, 'country'>[];
  /** Products that are not sold there. */
  readonly excludes?: readonly Id[];
}

/** A category with the products that are directly in it. */
export interface Shelf extends Omit<Category, 'count'> {
  readonly products: readonly Id[];
}

/** A reward programme: each full `threshold` of purchases earns a pick of its specials. Gift cards and the like are excluded. */
export interface MemoryReward {
  readonly id: Id;
  readonly name: string;
  readonly threshold: Amount;
  /** Products that do not count. */
  readonly excludes?: readonly Id[];
  readonly specials: readonly { readonly variantId: Id; readonly price: Amount }[];
}

/** The data that a memory host starts with. It is read, never written to. */
export interface MemoryData {
  /** Every variant has a price in the host's currency; one without is not sold. */
  readonly products: readonly Product[];
  readonly contacts: readonly Contact[];
  /** Ids of the operators whose own customers they are, by the id of the contact. A consultant knows of her own contacts only. */
  readonly owners?: Readonly<Record<Id, Id>>;
  /** Terms on account, by the id of the contact. */
  readonly credit?: Readonly<Record<Id, CreditTerms>>;
  /** Ids of the payment methods that add to the account of the contact; none when left out. */
  readonly onAccount?: readonly Id[];
  /** Notes of staff, newest first, by the id of the contact. */
  readonly notes?: Readonly<Record<Id, readonly ContactNote[]>>;
  readonly shipping: readonly ShippingRate[];
  readonly taxes: readonly CountryTax[];
  /** Price of wrapping one piece as a gift; without it, nothing is wrapped. */
  readonly giftWrap?: Amount;
  readonly paymentMethods: readonly PaymentMethod[];
  /** Destinations; empty when it ships anywhere. */
  readonly countries: readonly CountryCode[];
  /** Countries sold to in their own currency; what goes elsewhere is priced in the host's. */
  readonly markets?: readonly MemoryMarket[];
  /** Categories, parents before those inside them. */
  readonly shelves?: readonly Shelf[];
  readonly promotions?: readonly MemoryPromotion[];
  readonly rewards?: readonly MemoryReward[];
  /** The tiers of contacts; a contact with a tier that is not here pays what everybody pays. */
  readonly tiers?: readonly PricingTier[];
  /** Orders placed before, oldest first. */
  readonly orders?: readonly Order[];
  /** Colleagues of the operator, who take orders over. */
  readonly colleagues?: readonly Colleague[];
  /** Staff without a limit, who decide about approvals. */
  readonly managers?: readonly Colleague[];
}
