export { vendureHost } from './host.ts';
export type { VendureOptions } from './options.ts';
export { signIn } from './sign-in.ts';
