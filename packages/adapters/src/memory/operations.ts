/** Everything a memory host does, in one module that a page loads with the first question. */
export { listCategories, resolveSkus, searchCatalog } from './shopping.ts';
export {
  addAddress,
  createContact,
  getContact,
  searchContacts,
  storedContact,
  updateAddress,
  updateContact,
} from './contact.ts';
export {
  askApproval,
  decideApproval,
  getApproval,
  listApprovals,
  watchApprovals,
  withdrawApproval,
} from './approvals.ts';
export { shopOf } from './colleague.ts';
export { addNote, contactRecord } from './contact-record.ts';
export { listRepresentatives } from './details.ts';
export { getDraft, listDrafts, removeDraft, saveDraft } from './drafts.ts';
export { listColleagues, takeOverDraft, transferDraft } from './transfers.ts';
export { createHandoff, getHandoff, listHandoffs, revokeHandoff } from './handoffs.ts';
export {
  describeFor,
  draftOf,
  fenceFor,
  lookUpFor,
  openHandoff,
  pay,
  quoteFor,
} from './handoff-customer.ts';
export { watchHandoff } from './handoff-watch.ts';
export { getOrder, listOrders } from './orders.ts';
export { listBought } from './bought.ts';
export { fence, lookUp, placeDraft } from './placing.ts';
export { listPromotions } from './promotions.ts';
export { shopFor } from './in-person.ts';
export {
  closeRequest,
  declineRequest,
  getRequest,
  listRequests,
  openRequest,
  sendRequest,
  withdrawRequest,
} from './requests.ts';
export { watchRequests } from './request-watch.ts';
export { listSpecials } from './rewards.ts';
export { quoteDraft } from './quote.ts';
export { getTier } from './tiers.ts';
export { openShop } from './shop.ts';
export { settledDraft, storedAddress } from '@orderpad/contracts/addresses';
