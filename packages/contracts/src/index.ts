export { isAccepted, isSameIssue, unaccepted } from './acknowledged.ts';
export { Address, CountryCode, SavedAddress } from './address.ts';
export {
  Approval,
  ApprovalDecision,
  ApprovalEntry,
  ApprovalInput,
  ApprovalPage,
  ApprovalQuery,
  ApprovalsEvent,
  ApprovalState,
  ApprovalsWatch,
  Portion,
  Reductions,
} from './approvals.ts';
export { approvalHistory, orderForCustomer } from './approval-history.ts';
export { approvedIssues, type DraftApprovals, isBeyondLimit, isCovered } from './approved-issues.ts';
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
} from './shopping.ts';
export { Categories, Category } from './categories.ts';
export { cleanLine, cleanLines } from './clean-text.ts';
export { codeKey, codeText } from './code-text.ts';
export { chargesOf, type TaxedPart } from './charges.ts';
export type { OwnCode } from './code-table.ts';
export {
  Contact,
  ContactBar,
  ContactFlag,
  ContactCount,
  ContactFieldName,
  ContactFields,
  type ContactFilter,
  contactFilters,
  ContactInput,
  ContactPage,
  ContactQuery,
  ContactSort,
  ContactTag,
  contactSorts,
  needsContactList,
  SortDirection,
} from './contact.ts';
export { nameOf } from './contact-name.ts';
export { ManualDiscount } from './manual-discount.ts';
export {
  largestDiscount,
  manualDiscountOn,
  priceDiscount,
  type PricedDiscount,
  type Reducible,
  reducible,
  type ReductionTerms,
  withManualDiscount,
  withOrderDiscount,
} from './price-discount.ts';
export { withShippingOverride, withShippingOverrides } from './price-shipping.ts';
export { LanguageTag } from './language.ts';
export { ContactNote, ContactNoteInput, ContactRecord, CreditTerms } from './contact-record.ts';
export { Currency } from './currency.ts';
export { amountOf, decimalOf } from './decimal.ts';
export { Draft, PromotionCode } from './draft.ts';
export { Colleague } from './colleague.ts';
export { detailCapabilities, detailIssues, detailNames, type DetailTerms } from './check-details.ts';
export { mostTags, OrderDetails, PlainDate, Tag } from './details.ts';
export { withoutStaffDetails } from './without-staff-details.ts';
export {
  DraftInput,
  DraftPage,
  DraftQuery,
  DraftSummary,
  DraftTag,
  DraftTransfer,
  LineSnapshot,
  PromotionSnapshot,
  QuoteSnapshot,
  SavedDraft,
  ShipmentSnapshot,
  TransferInput,
} from './drafts.ts';
export { Email } from './email.ts';
export { isEmail } from './is-email.ts';
export { draftInvalidAt } from './draft-invalid-at.ts';
export { Extensions } from './extensions.ts';
export { fingerprint } from './fingerprint.ts';
export { fixCodes, type FixCode, type FixParams } from './fix-codes.ts';
export {
  Handoff,
  HandoffEntry,
  HandoffInput,
  HandoffOpening,
  HandoffPage,
  HandoffQuery,
  HandoffState,
  HandoffTerms,
  HandoffToken,
} from './handoffs.ts';
export type {
  ApprovalsPort,
  BasedCall,
  Call,
  CatalogPort,
  ContactsPort,
  CorrectingCall,
  DraftsPort,
  HandoffsPort,
  Host,
  HostFactory,
  KeyedCall,
  OrdersPort,
  PromotionsPort,
  RequestsPort,
  RewardsPort,
  TiersPort,
} from './host.ts';
export { HostError, isHostError, isOutcomeUnknown, type HostErrorOptions } from './host-error.ts';
export { Id, Instant } from './id.ts';
export { isBlocking } from './is-blocking.ts';
export { Fix, Issue, Params, Path, Severity } from './issue.ts';
export {
  issueCodes,
  padIssueCodes,
  requestIssueCodes,
  type IssueCode,
  type IssueParams,
  type RequestIssueCode,
} from './issue-codes.ts';
export type { JsonValue } from './json-value.ts';
export { giftOf, wrappedPieces, type LineGifts } from './gifts.ts';
export { Bought, BoughtItems, BoughtQuery, BoughtScope } from './bought.ts';
export {
  Cause,
  Gift,
  GiftWrap,
  Line,
  LineItem,
  OrderLine,
  PriceOverride,
  QuantityBreak,
  QuotedLine,
  ShipmentGift,
} from './items.ts';
export { itemOf } from './item-of.ts';
export { Market } from './destination.ts';
export { lowestPrice } from './lowest-price.ts';
export { Mail, MailPage, MailQuery, MailState, MailSummary } from './mails.ts';
export { fix, fixIn, issue, warning } from './make-issue.ts';
export { digitsOf } from './minor-unit.ts';
export { missingIn } from './missing.ts';
export { Amount, Money } from './money.ts';
export { mostLines, mostOfLines, mostReductions, mostShipments } from './limits.ts';
export { isSameMoney } from './same-money.ts';
export {
  HistoryEntry,
  Order,
  OrderPage,
  OrderQuery,
  OrderStatus,
  OrderSummary,
} from './orders.ts';
export { withOwnLines } from './own-lines.ts';
export { fullCartons, nextQuantity, quantityUpTo } from './next-quantity.ts';
export { quantityIssue } from './quantity-issue.ts';
export { Quantity, QuantityRules } from './quantity.ts';
export { paidDraft } from './paid-draft.ts';
export {
  isNoMore,
  isTooMuchToAsk,
  isWithinLimits,
  type ReductionLimits,
  reductionsOf,
} from './reductions.ts';
export { pageOf, PageQuery } from './page.ts';
export { parseIssues } from './parse-issues.ts';
export {
  AccountStanding,
  CardAccount,
  CardFields,
  CardSummary,
  Channel,
  Payer,
  PaymentChoice,
  PaymentMethod,
  PaymentProgress,
} from './payment.ts';
export { creditIssue, type OverLimit } from './credit-issue.ts';
export { PaymentAction } from './payment-action.ts';
export { PaymentAttention, PaymentAttentions } from './payment-attention.ts';
export { declineIssue, declineRetries } from './decline-issue.ts';
export { DeclineReason } from './payment-decline.ts';
export {
  paymentErrorCodes,
  paymentFailed,
  type CardFieldName,
  type PaymentError,
  type PaymentErrorCode,
  type PaymentResult,
  type Retry,
} from './payment-error.ts';
export type {
  CardFieldState,
  ContentPolicy,
  FieldsAppearance,
  FieldsConfig,
  FieldsEvent,
  FieldsOptions,
  FieldsSetup,
  FieldsState,
  PaymentAdapter,
  PaymentCaps,
  PaymentField,
  TokenRequest,
} from './payment-fields.ts';
export { paymentKey } from './payment-key.ts';
export type {
  LinkTerms,
  PaymentIntent,
  PaymentLink,
  PaymentProvider,
  PaymentSource,
  PaymentStatus,
} from './payment-provider.ts';
export { PaymentRef, SubmissionPayment } from './payment-ref.ts';
export { isPaymentToken, paymentToken, revealToken, type PaymentToken } from './payment-token.ts';
export { Problem, ProblemCode } from './problem.ts';
export {
  capabilities,
  capabilitiesBut,
  Capability,
  EntryBar,
  ExactlyOnce,
  HostProfile,
  Operator,
} from './profile.ts';
export {
  AppliedPromotion,
  Promotion,
  PromotionAccess,
  PromotionQuery,
  PromotionScope,
  Promotions,
} from './promotions.ts';
export { Quote } from './quote.ts';
export { snapshotOf } from './snapshot-of.ts';
export { Reward, Special, SpecialPage, SpecialQuery } from './rewards.ts';
export {
  DeclineInput,
  OrderRequest,
  RequestEntry,
  RequestInput,
  RequestOpening,
  RequestPage,
  RequestQuery,
  RequestsEvent,
  RequestState,
  RequestSummary,
  RequestsWatch,
  RequestViewer,
  viewerLease,
} from './requests.ts';
export { routes, type Route, type RouteName } from './routes.ts';
export {
  Credentials,
  Login,
  PasswordReset,
  ResetRequest,
  ResetToken,
  SignIn,
  SignIns,
  SignInSummary,
} from './sign-in.ts';
export {
  OrderShipment,
  QuotedShipment,
  Shipment,
  ShipmentPart,
  ShippingOption,
  ShippingOverride,
  ShipTo,
} from './shipping.ts';
export { namedParts, partsOf, unknownParts, type ShipmentParts } from './shipment-parts.ts';
export { isSameShipTo } from './same-ship-to.ts';
export { Acknowledgement, Submission, SubmissionKey, SubmissionState } from './placing.ts';
export { isSendable, submissionBody } from './sendable.ts';
export { PriceSource, PricingTier, TierRule } from './tiers.ts';
export { Discount, Tax, Totals } from './totals.ts';
export { withAmounts } from './with-amounts.ts';
export { sumUp, type Charge, type SumUp, type TaxRate } from './sum-up.ts';
export {
  GeneratedCredentials,
  NewPassword,
  OrderingPermission,
  PasswordInput,
  Pin,
  User,
  UserChange,
  UserGroup,
  UserGroups,
  Username,
  UserPage,
  UserQuery,
  UserState,
} from './users.ts';
