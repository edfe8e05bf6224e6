import type { Call, Id, Mail, MailPage, MailQuery, PaymentAttentions } from '@orderpad/contracts';
import type { HttpOptions } from './options.ts';
import { send } from './send.ts';

const patient = (): Call => ({ signal: new AbortController().signal });

/**
 * Returns the payments that the host could not finish by itself, oldest first, for staff to see to.
 *
 * @example
 * for (const { advice, number, amount } of await listPaymentAttention({ url: '/api' })) console.log(advice, number, amount);
 */
export const listPaymentAttention = (options: HttpOptions, call = patient()): Promise<PaymentAttentions> =>
  send(options, 'listPaymentAttention', {}, call);

/**
 * Returns messages to customers, newest first, without their texts.
 *
 * @example
 * const { items } = await listMails({ url: '/api' }, { about: handoff.id, limit: 20 });
 */
export const listMails = (options: HttpOptions, query: MailQuery, call = patient()): Promise<MailPage> =>
  send(options, 'listMails', { query }, call);

/**
 * Returns one message, with its texts while it is `stored`. Rejects with `not-found`.
 *
 * @example
 * const { state, text } = await getMail({ url: '/api' }, mail.id);
 */
export const getMail = (options: HttpOptions, id: Id, call = patient()): Promise<Mail> =>
  send(options, 'getMail', { params: { id } }, call);
