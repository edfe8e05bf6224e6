export { openHandoff, type OpeningCall } from './handoff.ts';
export { httpHost } from './host.ts';
export type { HttpOptions } from './options.ts';
export { getSignIn, signIn, signOut } from './sign-in.ts';
export { getMail, listMails, listPaymentAttention } from './staff.ts';
