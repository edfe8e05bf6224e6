import * as z from 'zod/mini';
import { Address } from './address.ts';
import { CatalogQuery, CatalogScope, ProductPage, SkuAnswers, SkuQuery } from './shopping.ts';
import { Categories } from './categories.ts';
import { Contact, ContactInput, ContactPage, ContactQuery } from './contact.ts';
import { ContactNote, ContactNoteInput, ContactRecord } from './contact-record.ts';
import { Draft } from './draft.ts';
import { Colleague } from './colleague.ts';
import { DraftInput, DraftPage, DraftQuery, SavedDraft, TransferInput } from './drafts.ts';
import {
  Handoff,
  HandoffInput,
  HandoffOpening,
  HandoffPage,
  HandoffQuery,
  HandoffTerms,
} from './handoffs.ts';
import { Id } from './id.ts';
import { Mail, MailPage, MailQuery } from './mails.ts';
import { Order, OrderPage, OrderQuery } from './orders.ts';
import { HostProfile } from './profile.ts';
import { PromotionQuery, Promotions } from './promotions.ts';
import { Quote } from './quote.ts';
import { SpecialPage, SpecialQuery } from './rewards.ts';
import { Credentials, PasswordReset, ResetRequest, SignIn, SignIns } from './sign-in.ts';
import { PaymentAttentions } from './payment-attention.ts';
import { PricingTier } from './tiers.ts';
import { Submission, SubmissionKey, SubmissionState } from './placing.ts';
import {
  DeclineInput,
  OrderRequest,
  RequestInput,
  RequestOpening,
  RequestPage,
  RequestQuery,
  RequestsEvent,
  RequestsWatch,
} from './requests.ts';
import {
  GeneratedCredentials,
  OrderingPermission,
  PasswordInput,
  User,
  UserChange,
  UserGroups,
  UserPage,
  UserQuery,
} from './users.ts';

/**
 * One operation of the HTTP contract. `{name}` in `path` is described by `params`. `keyed` operations need an
 * `Idempotency-Key` header holding a UUID. `conditional` operations need `If-None-Match: *` to create and `If-Match` to replace; an
 * answer with a `tag` has it as a strong `ETag`. `correction` operations may have `If-Match`: then they change that state only. Failures are `application/problem+json` holding a `Problem`.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/v1/${string}`;
  readonly summary: string;
  readonly params?: z.ZodMiniObject;
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniType;
  /** Absent when the answer is 204. */
  readonly answer?: z.ZodMiniType;
  readonly status: 200 | 201 | 204;
  readonly keyed?: true;
  readonly conditional?: true | 'correction';
  /** The answer is a stream of server-sent events (`text/event-stream`), each with an `answer` as its data. */
  readonly stream?: true;
  /** Open to those who have not signed in. */
  readonly open?: true;
}

const ById = z.object({ id: Id });
const ByKey = z.object({ key: SubmissionKey });

/** The HTTP form of the port: the `http` adapter sends these requests, and the reference host serves them. */
export const routes = {
  signIn: {
    method: 'POST',
    path: '/v1/sign-in',
    summary: 'Sign in',
    body: Credentials,
    answer: SignIn,
    status: 201,
    open: true,
  },
  getSignIn: {
    method: 'GET',
    path: '/v1/sign-in',
    summary: 'The current sign-in',
    answer: SignIn,
    status: 200,
  },
  signOut: { method: 'DELETE', path: '/v1/sign-in', summary: 'Sign out', status: 204 },
  requestReset: {
    method: 'POST',
    path: '/v1/password-resets',
    summary: 'Ask for a link that resets a password',
    body: ResetRequest,
    status: 204,
    open: true,
  },
  resetPassword: {
    method: 'POST',
    path: '/v1/password-resets/use',
    summary: 'Choose a new password with a link, once',
    body: PasswordReset,
    status: 204,
    open: true,
  },
  listSignIns: {
    method: 'GET',
    path: '/v1/sign-ins',
    summary: 'Your sign-ins',
    answer: SignIns,
    status: 200,
  },
  endSignIn: {
    method: 'DELETE',
    path: '/v1/sign-ins/{id}',
    summary: 'End one of your sign-ins',
    params: ById,
    status: 204,
  },
  endOtherSignIns: {
    method: 'DELETE',
    path: '/v1/sign-ins',
    summary: 'End all of your sign-ins but this one',
    status: 204,
  },
  describe: {
    method: 'GET',
    path: '/v1/profile',
    summary: 'What this host can do for the operator',
    answer: HostProfile,
    status: 200,
  },
  searchContacts: {
    method: 'GET',
    path: '/v1/contacts',
    summary: 'Find contacts',
    query: ContactQuery,
    answer: ContactPage,
    status: 200,
  },
  getContact: {
    method: 'GET',
    path: '/v1/contacts/{id}',
    summary: 'One contact',
    params: ById,
    answer: Contact,
    status: 200,
  },
  createContact: {
    method: 'POST',
    path: '/v1/contacts',
    summary: 'Create a contact',
    body: ContactInput,
    answer: Contact,
    status: 201,
    keyed: true,
  },
  updateContact: {
    method: 'PUT',
    path: '/v1/contacts/{id}',
    summary: 'Correct a contact',
    params: ById,
    body: ContactInput,
    answer: Contact,
    status: 200,
    conditional: 'correction',
  },
  addAddress: {
    method: 'POST',
    path: '/v1/contacts/{id}/addresses',
    summary: 'Add an address to a contact',
    params: ById,
    body: Address,
    answer: Contact,
    status: 201,
    keyed: true,
  },
  updateAddress: {
    method: 'PUT',
    path: '/v1/contacts/{id}/addresses/{addressId}',
    summary: 'Correct an address of a contact',
    params: z.object({ id: Id, addressId: Id }),
    body: Address,
    answer: Contact,
    status: 200,
  },
  getContactRecord: {
    method: 'GET',
    path: '/v1/contacts/{id}/record',
    summary: 'The record of a contact',
    params: ById,
    answer: ContactRecord,
    status: 200,
  },
  addContactNote: {
    method: 'POST',
    path: '/v1/contacts/{id}/notes',
    summary: 'Add a note',
    params: ById,
    body: ContactNoteInput,
    answer: ContactNote,
    status: 201,
    keyed: true,
  },
  searchCatalog: {
    method: 'GET',
    path: '/v1/products',
    summary: 'Find products',
    query: CatalogQuery,
    answer: ProductPage,
    status: 200,
  },
  resolveSkus: {
    method: 'POST',
    path: '/v1/products/resolve',
    summary: 'Resolve typed SKUs',
    body: SkuQuery,
    answer: SkuAnswers,
    status: 200,
  },
  listCategories: {
    method: 'GET',
    path: '/v1/categories',
    summary: 'The categories of the catalog',
    query: CatalogScope,
    answer: Categories,
    status: 200,
  },
  listPromotions: {
    method: 'GET',
    path: '/v1/promotions',
    summary: 'The promotions for a contact',
    query: PromotionQuery,
    answer: Promotions,
    status: 200,
  },
  listSpecials: {
    method: 'GET',
    path: '/v1/rewards/specials',
    summary: 'The specials that reward picks are taken from',
    query: SpecialQuery,
    answer: SpecialPage,
    status: 200,
  },
  getTier: {
    method: 'GET',
    path: '/v1/tiers/{id}',
    summary: 'A pricing tier with its rules',
    params: ById,
    answer: PricingTier,
    status: 200,
  },
  quote: {
    method: 'POST',
    path: '/v1/quotes',
    summary: 'Price a draft',
    body: Draft,
    answer: Quote,
    status: 200,
  },
  place: {
    method: 'POST',
    path: '/v1/orders',
    summary: 'Place a draft, once',
    body: Submission,
    answer: Order,
    status: 201,
    keyed: true,
  },
  listOrders: {
    method: 'GET',
    path: '/v1/orders',
    summary: 'Find orders',
    query: OrderQuery,
    answer: OrderPage,
    status: 200,
  },
  getOrder: {
    method: 'GET',
    path: '/v1/orders/{id}',
    summary: 'One order with its history',
    params: ById,
    answer: Order,
    status: 200,
  },
  saveDraft: {
    method: 'PUT',
    path: '/v1/drafts/{id}',
    summary: 'Save a draft for later',
    params: ById,
    body: DraftInput,
    answer: SavedDraft,
    status: 200,
    conditional: true,
  },
  listDrafts: {
    method: 'GET',
    path: '/v1/drafts',
    summary: 'Find saved drafts',
    query: DraftQuery,
    answer: DraftPage,
    status: 200,
  },
  getDraft: {
    method: 'GET',
    path: '/v1/drafts/{id}',
    summary: 'One saved draft',
    params: ById,
    answer: SavedDraft,
    status: 200,
  },
  removeDraft: {
    method: 'DELETE',
    path: '/v1/drafts/{id}',
    summary: 'Remove a saved draft',
    params: ById,
    status: 204,
  },
  listRepresentatives: {
    method: 'GET',
    path: '/v1/representatives',
    summary: 'The members of staff who can be credited with a sale',
    answer: z.array(Colleague),
    status: 200,
  },
  listColleagues: {
    method: 'GET',
    path: '/v1/colleagues',
    summary: 'The colleagues to whom a saved draft can be transferred',
    answer: z.array(Colleague),
    status: 200,
  },
  transferDraft: {
    method: 'POST',
    path: '/v1/drafts/{id}/transfer',
    summary: 'Transfer a saved draft to a colleague',
    params: ById,
    body: TransferInput,
    answer: SavedDraft,
    status: 200,
  },
  takeOverDraft: {
    method: 'POST',
    path: '/v1/drafts/{id}/take-over',
    summary: 'Take over a draft that a colleague has transferred, or take it back',
    params: ById,
    answer: SavedDraft,
    status: 200,
  },
  openHandoff: {
    method: 'POST',
    path: '/v1/handoffs/open',
    summary: 'Open a hand-off as the customer, once',
    body: HandoffOpening,
    answer: HandoffTerms,
    status: 200,
    keyed: true,
    open: true,
  },
  createHandoff: {
    method: 'POST',
    path: '/v1/handoffs',
    summary: 'Hand a draft off to the customer',
    body: HandoffInput,
    answer: Handoff,
    status: 201,
    keyed: true,
  },
  listHandoffs: {
    method: 'GET',
    path: '/v1/handoffs',
    summary: 'Hand-offs that wait for the customer',
    query: HandoffQuery,
    answer: HandoffPage,
    status: 200,
  },
  getHandoff: {
    method: 'GET',
    path: '/v1/handoffs/{id}',
    summary: 'One hand-off with its history',
    params: ById,
    answer: Handoff,
    status: 200,
  },
  revokeHandoff: {
    method: 'POST',
    path: '/v1/handoffs/{id}/revoke',
    summary: 'Take a hand-off back',
    params: ById,
    answer: Handoff,
    status: 200,
  },
  watchHandoff: {
    method: 'GET',
    path: '/v1/handoffs/{id}/events',
    summary: 'Follow a hand-off',
    params: ById,
    answer: Handoff,
    status: 200,
    stream: true,
  },
  sendRequest: {
    method: 'POST',
    path: '/v1/requests',
    summary: 'Ask for an order',
    body: RequestInput,
    answer: OrderRequest,
    status: 201,
    keyed: true,
  },
  listRequests: {
    method: 'GET',
    path: '/v1/requests',
    summary: 'Find order requests',
    query: RequestQuery,
    answer: RequestPage,
    status: 200,
  },
  watchRequests: {
    method: 'GET',
    path: '/v1/requests/events',
    summary: 'Follow the order requests',
    query: RequestsWatch,
    answer: RequestsEvent,
    status: 200,
    stream: true,
  },
  getRequest: {
    method: 'GET',
    path: '/v1/requests/{id}',
    summary: 'One order request with its history',
    params: ById,
    answer: OrderRequest,
    status: 200,
  },
  declineRequest: {
    method: 'POST',
    path: '/v1/requests/{id}/decline',
    summary: 'Decline an order request',
    params: ById,
    body: DeclineInput,
    answer: OrderRequest,
    status: 200,
  },
  withdrawRequest: {
    method: 'POST',
    path: '/v1/requests/{id}/withdraw',
    summary: 'Take an order request back',
    params: ById,
    answer: OrderRequest,
    status: 200,
  },
  openRequest: {
    method: 'PUT',
    path: '/v1/requests/{id}/openings/{key}',
    summary: 'Tell that an order request is open on a page',
    params: RequestOpening,
    answer: OrderRequest,
    status: 200,
  },
  closeRequest: {
    method: 'DELETE',
    path: '/v1/requests/{id}/openings/{key}',
    summary: 'Tell that an order request is no longer open on a page',
    params: RequestOpening,
    status: 204,
  },
  lookupSubmission: {
    method: 'GET',
    path: '/v1/submissions/{key}',
    summary: 'The state of a key',
    params: ByKey,
    answer: SubmissionState,
    status: 200,
  },
  fenceSubmission: {
    method: 'POST',
    path: '/v1/submissions/{key}/fence',
    summary: 'Close a key that may never have arrived',
    params: ByKey,
    answer: SubmissionState,
    status: 200,
  },
  listPaymentAttention: {
    method: 'GET',
    path: '/v1/payments/attention',
    summary: 'Payments that staff have to see to',
    answer: PaymentAttentions,
    status: 200,
  },
  listMails: {
    method: 'GET',
    path: '/v1/outbox',
    summary: 'Messages to customers',
    query: MailQuery,
    answer: MailPage,
    status: 200,
  },
  getMail: {
    method: 'GET',
    path: '/v1/outbox/{id}',
    summary: 'One message to a customer',
    params: ById,
    answer: Mail,
    status: 200,
  },
  listUsers: {
    method: 'GET',
    path: '/v1/users',
    summary: 'Find users',
    query: UserQuery,
    answer: UserPage,
    status: 200,
  },
  listUserGroups: {
    method: 'GET',
    path: '/v1/user-groups',
    summary: 'The groups of users',
    answer: UserGroups,
    status: 200,
  },
  getUser: {
    method: 'GET',
    path: '/v1/users/{id}',
    summary: 'One user',
    params: ById,
    answer: User,
    status: 200,
  },
  updateUser: {
    method: 'PATCH',
    path: '/v1/users/{id}',
    summary: 'Change a user',
    params: ById,
    body: UserChange,
    answer: User,
    status: 200,
  },
  setPassword: {
    method: 'POST',
    path: '/v1/users/{id}/password',
    summary: 'Set the password of a user',
    params: ById,
    body: PasswordInput,
    status: 204,
  },
  generateCredentials: {
    method: 'POST',
    path: '/v1/users/{id}/credentials',
    summary: 'Generate a password for a user, and show it once',
    params: ById,
    answer: GeneratedCredentials,
    status: 200,
    keyed: true,
  },
  sendReset: {
    method: 'POST',
    path: '/v1/users/{id}/password-reset',
    summary: 'Send a user a link that resets the password',
    params: ById,
    status: 204,
  },
  listUserSignIns: {
    method: 'GET',
    path: '/v1/users/{id}/sign-ins',
    summary: 'The sign-ins of a user',
    params: ById,
    answer: SignIns,
    status: 200,
  },
  endUserSignIns: {
    method: 'DELETE',
    path: '/v1/users/{id}/sign-ins',
    summary: 'End the sign-ins of a user',
    params: ById,
    status: 204,
  },
  setOrdering: {
    method: 'PUT',
    path: '/v1/contacts/{id}/ordering',
    summary: 'Allow a contact to be ordered for, or stop it',
    params: ById,
    body: OrderingPermission,
    answer: Contact,
    status: 200,
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
