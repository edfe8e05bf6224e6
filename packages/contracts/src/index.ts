export { Address, CountryCode, SavedAddress } from './address.ts';
export { allocate, share, sum, type Rounding } from './arithmetic.ts';
export {
  CatalogQuery,
  CatalogScope,
  Image,
  Pack,
  Product,
  ProductOption,
  ProductPage,
  Sku,
  SkuAnswer,
  SkuAnswers,
  SkuQuery,
  Stock,
  Variant,
} from './catalog.ts';
export { Categories, Category } from './category.ts';
export { chargesOf, type TaxedPart } from './charges.ts';
export { Contact, ContactBar, ContactInput, ContactPage, ContactQuery } from './contact.ts';
export { nameOf } from './contact-name.ts';
export { Currency } from './currency.ts';
export { amountOf, decimalOf } from './decimal.ts';
export { Draft, PromotionCode } from './draft.ts';
export { draftFlaw } from './draft-flaw.ts';
export type {
  Call,
  CatalogPort,
  ContactsPort,
  Host,
  HostFactory,
  KeyedCall,
  OrdersPort,
  PromotionsPort,
  RewardsPort,
  TiersPort,
} from './host.ts';
export { HostError, isHostError, isOutcomeUnknown, type HostErrorOptions } from './host-error.ts';
export { Id, Instant } from './id.ts';
export { Fix, isBlocking, Issue, Params, Path, Severity } from './issue.ts';
export { Cause, Gift, Line, LineItem, PriceOverride, Quantity } from './line.ts';
export { itemOf } from './line-item.ts';
export { Market } from './market.ts';
export { lowestPrice } from './lowest-price.ts';
export { digitsOf } from './minor-unit.ts';
export { Amount, isSameMoney, Money } from './money.ts';
export {
  HistoryEntry,
  Order,
  OrderLine,
  OrderPage,
  OrderQuery,
  OrderShipment,
  OrderStatus,
  OrderSummary,
} from './order.ts';
export { withOwnLines } from './own-lines.ts';
export { pageOf, PageQuery } from './page.ts';
export { Payer, PaymentChoice, PaymentMethod } from './payment.ts';
export { Problem, ProblemCode } from './problem.ts';
export { Capability, EntryBar, ExactlyOnce, HostProfile, Operator } from './profile.ts';
export {
  AppliedPromotion,
  Promotion,
  PromotionAccess,
  PromotionQuery,
  PromotionScope,
  Promotions,
} from './promotion.ts';
export { Quote, QuotedLine, QuotedShipment, ShippingOption } from './quote.ts';
export { Reward, Special, SpecialPage, SpecialQuery } from './reward.ts';
export { routes, type Route, type RouteName } from './routes.ts';
export { Credentials, Session } from './session.ts';
export { Shipment, ShipTo } from './shipment.ts';
export { Acknowledgement, Submission, SubmissionKey, SubmissionState } from './submission.ts';
export { PriceSource, PricingTier, TierRule } from './tier.ts';
export { Discount, Tax, Totals } from './totals.ts';
export { withAmounts } from './with-amounts.ts';
export { sumUp, type Charge, type SumUp, type TaxRate } from './sum-up.ts';
