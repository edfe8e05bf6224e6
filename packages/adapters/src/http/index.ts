export { httpHost } from './host.ts';
export type { HttpOptions } from './options.ts';
export { session, signIn, signOut } from './session.ts';
