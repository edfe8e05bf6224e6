import type { keysListMessages } from './keys-list.messages.ts';

/** Message of the button that opens the list of keys. */
export const keysMessages = { 'keys.open': 'Keyboard shortcuts' } as const;
export type KeysKey = keyof typeof keysMessages | keyof typeof keysListMessages;
