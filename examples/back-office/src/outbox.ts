import { getMail, type HttpOptions, listMails } from '@orderpad/adapters/http';
import type { Mail, MailPage } from '@orderpad/contracts';

/** Messages to customers, as the reference host lists them for staff. */
export interface Outbox {
  /** Returns the newest messages, or those that follow a page. */
  list(cursor?: string): Promise<MailPage>;
  get(id: string): Promise<Mail>;
  /** Returns the address of a message as a page of its own, for a frame. */
  pageOf(id: string): string;
}

/** Returns the outbox of a shop on the page's own origin. */
export const outboxOf = (shop: HttpOptions): Outbox => ({
  list: (cursor) => listMails(shop, { limit: 20, ...(cursor !== undefined && { cursor }) }),
  get: (id) => getMail(shop, id),
  pageOf: (id) => `/v1/outbox/${encodeURIComponent(id)}/html`,
});
