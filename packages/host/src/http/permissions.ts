import type { RouteName } from '@orderpad/contracts';
import type { User } from '../service/service.ts';
import { isOpenToConsultants } from './consultant-access.ts';
import { isOpenToCustomers } from './customer-access.ts';

/** Permission that a route requires of its caller. */
type Permission = 'nothing' | 'signed-in' | 'enter-orders' | 'order-in-person' | 'decide' | 'manage-users';

/**
 * Permissions by route, checked before the rest of the request is read. A new route without one is a compile error.
 */
const permissions: Record<RouteName, Permission> = {
  signIn: 'nothing',
  getSignIn: 'signed-in',
  signOut: 'signed-in',
  requestReset: 'nothing',
  resetPassword: 'nothing',
  listSignIns: 'signed-in',
  endSignIn: 'signed-in',
  endOtherSignIns: 'signed-in',
  describe: 'signed-in',
  searchContacts: 'enter-orders',
  getContact: 'enter-orders',
  createContact: 'enter-orders',
  updateContact: 'enter-orders',
  addAddress: 'enter-orders',
  updateAddress: 'enter-orders',
  getContactRecord: 'enter-orders',
  addContactNote: 'enter-orders',
  searchCatalog: 'enter-orders',
  resolveSkus: 'enter-orders',
  listCategories: 'enter-orders',
  listPromotions: 'enter-orders',
  listSpecials: 'enter-orders',
  getTier: 'enter-orders',
  quote: 'enter-orders',
  place: 'enter-orders',
  listOrders: 'enter-orders',
  listBought: 'enter-orders',
  getOrder: 'enter-orders',
  saveDraft: 'enter-orders',
  listDrafts: 'enter-orders',
  getDraft: 'enter-orders',
  removeDraft: 'enter-orders',
  listRepresentatives: 'enter-orders',
  listColleagues: 'enter-orders',
  transferDraft: 'enter-orders',
  takeOverDraft: 'enter-orders',
  createHandoff: 'enter-orders',
  listHandoffs: 'enter-orders',
  getHandoff: 'enter-orders',
  revokeHandoff: 'enter-orders',
  watchHandoff: 'enter-orders',
  openHandoff: 'nothing',
  sendRequest: 'order-in-person',
  listRequests: 'enter-orders',
  watchRequests: 'enter-orders',
  getRequest: 'enter-orders',
  declineRequest: 'enter-orders',
  withdrawRequest: 'order-in-person',
  openRequest: 'enter-orders',
  closeRequest: 'enter-orders',
  askApproval: 'enter-orders',
  listApprovals: 'enter-orders',
  watchApprovals: 'enter-orders',
  getApproval: 'enter-orders',
  decideApproval: 'decide',
  withdrawApproval: 'enter-orders',
  lookupSubmission: 'enter-orders',
  fenceSubmission: 'enter-orders',
  listPaymentAttention: 'enter-orders',
  listMails: 'enter-orders',
  getMail: 'enter-orders',
  listUsers: 'manage-users',
  listUserGroups: 'manage-users',
  getUser: 'manage-users',
  updateUser: 'manage-users',
  setPassword: 'manage-users',
  generateCredentials: 'manage-users',
  sendReset: 'manage-users',
  listUserSignIns: 'manage-users',
  endUserSignIns: 'manage-users',
  setOrdering: 'manage-users',
};

const managers: ReadonlySet<User['role']> = new Set<User['role']>(['manager', 'admin']);

export function isPermitted(route: RouteName, { role, mayEnter }: User): boolean {
  const permission = permissions[route];
  if (permission === 'manage-users') return managers.has(role);
  if (permission === 'decide' && !managers.has(role)) return false;
  if (permission === 'order-in-person' && role !== 'customer') return false;
  const isForAnybody = permission === 'nothing' || permission === 'signed-in';
  return (
    (isForAnybody || mayEnter) &&
    (role !== 'customer' || isOpenToCustomers(route)) &&
    (role !== 'consultant' || isOpenToConsultants(route))
  );
}

/** Routes that serve a browser that opened a hand-off; every other route meets it as a stranger. */
const openToHandoffs: ReadonlySet<RouteName> = new Set<RouteName>([
  'describe',
  'getDraft',
  'quote',
  'place',
  'lookupSubmission',
  'fenceSubmission',
]);

export const isOpenToHandoffs = (route: RouteName): boolean => openToHandoffs.has(route);
