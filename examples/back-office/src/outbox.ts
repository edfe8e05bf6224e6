import { Mail, MailPage } from '@orderpad/contracts';
import { read } from './read.ts';

/** Messages to customers, as the reference host lists them for staff. */
export interface Outbox {
  /** Returns the newest messages, or those that follow a page. */
  list(cursor?: string): Promise<MailPage>;
  get(id: string): Promise<Mail>;
  /** Returns the address of a message as a page of its own, for a frame. */
  pageOf(id: string): string;
}

export const outbox: Outbox = {
  list: async (cursor) => {
    const rest = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    return MailPage.parse(await read(`/v1/outbox${rest}`));
  },
  get: async (id) => Mail.parse(await read(`/v1/outbox/${encodeURIComponent(id)}`)),
  pageOf: (id) => `/v1/outbox/${encodeURIComponent(id)}/html`,
};
