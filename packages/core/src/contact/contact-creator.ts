import type { Contact, ContactInput, Host } from '@orderpad/contracts';
import { unsupported } from '../order/unsupported.ts';

/**
 * Returns a function that creates contacts outside an order. The same input again after a failure is sent with the same key, since the
 * host may have created the contact. Rejects with `HostError`.
 *
 * @example
 * const create = contactCreator(host);
 * const contact = await create({ lastName: 'Lovelace' });
 */
export function contactCreator({ contacts }: Host) {
  let failed: { readonly content: string; readonly key: string } | undefined;
  return async (input: ContactInput, signal = new AbortController().signal): Promise<Contact> => {
    const content = JSON.stringify(input);
    const key = failed?.content === content ? failed.key : crypto.randomUUID();
    failed = { content, key };
    const contact = await (contacts?.create?.(input, { signal, key }) ?? unsupported());
    failed = undefined;
    return contact;
  };
}
