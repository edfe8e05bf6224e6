import type { RouteName } from '@orderpad/contracts';

/** Routes of the office, which are closed to customers and to consultants. */
export const officeOnly = {
  askApproval: 'none',
  listApprovals: 'none',
  watchApprovals: 'none',
  getApproval: 'none',
  decideApproval: 'none',
  withdrawApproval: 'none',
  listPaymentAttention: 'none',
  listMails: 'none',
  getMail: 'none',
  listUsers: 'none',
  listUserGroups: 'none',
  getUser: 'none',
  updateUser: 'none',
  setPassword: 'none',
  generateCredentials: 'none',
  sendReset: 'none',
  listUserSignIns: 'none',
  endUserSignIns: 'none',
  setOrdering: 'none',
} as const satisfies Partial<Record<RouteName, 'none'>>;
