/** The part of the address behind `#`: the secret of a link, or the id of an order that this browser has opened. */
export type Address = { readonly token: string } | { readonly id: string };

/**
 * Returns what the address of this page names, and takes the secret of a link out of it and out of the history: nobody who looks at the
 * screen, and no page that is opened from here, learns it. What is no token is returned as one: the shop knows no such link.
 */
export function takeAddress(): Address | undefined {
  const { hash, pathname } = location;
  const [, id] = /^#order=([\w-]+)$/.exec(hash) ?? [];
  if (id !== undefined) return { id };
  if (hash.length < 2) return undefined;
  history.replaceState(null, '', pathname);
  return { token: hash.replace(/^#(?:handoff=)?/, '') };
}

/** Names the order in the address, so that a reload goes on with it. The id opens nothing without the cookie of this browser. */
export const nameOrder = (id: string): void =>
  history.replaceState(null, '', `${location.pathname}#order=${id}`);

const cookie = 'larkspur-opening';

/** Returns the key of this browser: with it a link whose first answer was lost can be opened again, in another tab as well. */
export function openingKey(): string {
  const kept = document.cookie.split('; ').find((each) => each.startsWith(`${cookie}=`));
  const key = kept?.slice(cookie.length + 1) ?? crypto.randomUUID();
  document.cookie = `${cookie}=${key}; path=${location.pathname}; max-age=2592000; samesite=strict`;
  return key;
}
