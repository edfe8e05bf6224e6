export { openHandoff, type OpeningCall } from './handoff.ts';
export { httpHost } from './host.ts';
export type { HttpOptions } from './options.ts';
export { getSignIn, signIn, signOut } from './sign-in.ts';
export { endOtherSignIns, endSignIn, listSignIns, requestReset, resetPassword } from './sign-ins.ts';
export { getMail, listMails, listPaymentAttention } from './staff.ts';
export {
  endUserSignIns,
  generateCredentials,
  getUser,
  listUserGroups,
  listUsers,
  listUserSignIns,
  sendReset,
  setOrdering,
  setPassword,
  updateUser,
} from './users.ts';
