import type { RouteName } from '@orderpad/contracts';
import type { Handler } from '../service/handler.ts';
import {
  decideApproval,
  getApproval,
  listApprovals,
  withdrawApproval,
} from '../slices/approvals/approvals.ts';
import { askApproval } from '../slices/approvals/ask.ts';
import { watchApprovals } from '../slices/approvals/watch.ts';
import { searchCatalog } from '../slices/shopping/catalog.ts';
import { listCategories } from '../slices/shopping/categories.ts';
import { getContact } from '../slices/contact/contact.ts';
import { searchContacts } from '../slices/contact/search.ts';
import { addAddress, createContact, updateAddress, updateContact } from '../slices/contact/edit.ts';
import { addContactNote, getContactRecord } from '../slices/contact/record.ts';
import { getDraft, listDrafts, removeDraft } from '../slices/drafts/drafts.ts';
import { saveDraft } from '../slices/drafts/save.ts';
import { listColleagues, takeOverDraft, transferDraft } from '../slices/drafts/transfers.ts';
import { listRepresentatives } from '../slices/details/representatives.ts';
import { listBought } from '../slices/orders/bought.ts';
import { listOrders } from '../slices/orders/list.ts';
import { getOrder } from '../slices/orders/orders.ts';
import { getMail, listMails } from '../mail/mails.ts';
import { listPaymentAttention } from '../slices/placing/attention.ts';
import { place } from '../slices/placing/place.ts';
import { createHandoff } from '../slices/handoffs/create.ts';
import { describeFor, draftFor, quoteFor, submissionFor } from '../slices/handoffs/customer.ts';
import { getHandoff, listHandoffs, revokeHandoff } from '../slices/handoffs/handoffs.ts';
import { openHandoff } from '../slices/handoffs/open.ts';
import { watchHandoff } from '../slices/handoffs/watch.ts';
import { listPromotions } from '../slices/promotions/promotions.ts';
import { describe } from '../profile/profile.ts';
import { quote } from '../pricing/quote.ts';
import { closeRequest, openRequest } from '../slices/requests/openings.ts';
import { declineRequest, getRequest, listRequests, withdrawRequest } from '../slices/requests/requests.ts';
import { sendRequest } from '../slices/requests/send.ts';
import { watchRequests } from '../slices/requests/watch.ts';
import { resolveSkus } from '../slices/shopping/skus.ts';
import { listSpecials } from '../slices/rewards/specials.ts';
import { requestReset, resetPassword } from '../sign-in/resets.ts';
import { getSignIn, signIn, signOut } from '../sign-in/sign-in.ts';
import { endOtherSignIns, endSignIn, listSignIns } from '../sign-in/sign-ins.ts';
import { setOrdering } from '../slices/contact/ordering.ts';
import { updateUser } from '../slices/users/change.ts';
import {
  endUserSignIns,
  generateCredentials,
  listUserSignIns,
  sendReset,
  setPassword,
} from '../slices/users/credentials.ts';
import { orderFor, pageFor, stateFor } from './told-to-customers.ts';
import { getUser, listUserGroups, listUsers } from '../slices/users/users.ts';
import { getTier } from '../slices/tiers/tiers.ts';
import { fenceSubmission, lookupSubmission } from '../slices/placing/submissions.ts';

/** Handlers by route of the contract; a missing one is a compile error. */
export const handlers: { readonly [Name in RouteName]: Handler<Name> } = {
  signIn,
  getSignIn,
  signOut,
  requestReset,
  resetPassword,
  listSignIns,
  endSignIn,
  endOtherSignIns,
  describe: (request) => (request.user.handoff ? describeFor(request) : describe(request)),
  searchContacts,
  getContact,
  createContact,
  updateContact,
  addAddress,
  updateAddress,
  getContactRecord,
  listBought,
  addContactNote,
  searchCatalog,
  resolveSkus,
  listCategories,
  listPromotions,
  listSpecials,
  getTier,
  quote: (request) => (request.user.handoff ? quoteFor(request) : quote(request)),
  place: async (request) =>
    orderFor(
      request.user,
      await place(request.user.handoff ? { ...request, body: await submissionFor(request) } : request),
    ),
  listOrders: async (request) => pageFor(request.user, await listOrders(request)),
  getOrder: async (request) => orderFor(request.user, await getOrder(request)),
  saveDraft,
  listDrafts,
  getDraft: (request) => (request.user.handoff ? draftFor(request) : getDraft(request)),
  removeDraft,
  listRepresentatives,
  listColleagues,
  transferDraft,
  takeOverDraft,
  createHandoff,
  listHandoffs,
  getHandoff,
  revokeHandoff,
  watchHandoff,
  openHandoff,
  sendRequest,
  listRequests,
  watchRequests,
  getRequest,
  declineRequest,
  withdrawRequest,
  openRequest,
  closeRequest,
  askApproval,
  listApprovals,
  watchApprovals,
  getApproval,
  decideApproval,
  withdrawApproval,
  lookupSubmission: async (request) => stateFor(request.user, await lookupSubmission(request)),
  fenceSubmission: async (request) => stateFor(request.user, await fenceSubmission(request)),
  listPaymentAttention,
  listMails,
  getMail,
  listUsers,
  listUserGroups,
  getUser,
  updateUser,
  setPassword,
  generateCredentials,
  sendReset,
  listUserSignIns,
  endUserSignIns,
  setOrdering,
};
