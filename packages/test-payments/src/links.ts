import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { ApiError } from './api-error.ts';
import type { Link, Payment } from './documents.ts';
import { authorize, paymentAt, release } from './payments.ts';
import type { Store } from './store.ts';

/** A request for a page on which a customer pays. */
export const LinkRequest = z.object({
  amount: z.int().check(z.gte(1)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  expiresAt: z.iso.datetime({ offset: true }),
  reference: z.optional(z.string().check(z.maxLength(300))),
  description: z.optional(z.string().check(z.maxLength(200))),
  returnUrl: z.optional(z.url({ protocol: /^https?$/ })),
});
export type LinkRequest = z.infer<typeof LinkRequest>;

/** Makes a link under a key, once. */
export function makeLink(store: Store, key: string, request: LinkRequest): Link {
  const earlier = store.find(store.links, (link) => link.key === key);
  if (earlier) {
    if (earlier.amount !== request.amount || earlier.currency !== request.currency)
      throw new ApiError(409, 'key-reused');
    return linkAt(store, earlier.id);
  }
  const link: Link = { ...request, key, id: `link_${randomUUID()}`, state: 'open', attempts: 0 };
  store.write({ type: 'link', link });
  return linkAt(store, link.id);
}

/** Returns a link as it is now: an open one expires by itself. */
export function linkAt(store: Store, id: string): Link {
  const link = store.links.get(id);
  if (!link) throw new ApiError(404, 'no-link');
  const isOver = isPayable(link) && Date.parse(link.expiresAt) <= store.now().getTime();
  return isOver ? closeLink(store, link) : link;
}

/** Notes that the customer has seen the page. */
export function openLink(store: Store, id: string): Link {
  const link = linkAt(store, id);
  return link.state === 'open' ? change(store, { ...link, state: 'opened' }) : link;
}

/** Closes a link that is not paid. */
export function expireLink(store: Store, id: string): Link {
  const link = linkAt(store, id);
  return isPayable(link) ? closeLink(store, link) : link;
}

/**
 * Pays a link with what was entered on its page. A declined card leaves it open for another one; a challenge has to be answered
 * before another card is taken.
 */
export function payLink(store: Store, id: string, token: string): Payment {
  const link = linkAt(store, id);
  const running = paymentOf(store, link);
  if (running?.state === 'needs-action') return running;
  if (!isPayable(link)) throw new ApiError(410, `link-${link.state}`);
  const { amount, currency, reference } = link;
  const key = `${link.key}-${link.attempts + 1}`;
  const payment = authorize(
    store,
    key,
    { amount, currency, token, channel: 'ecom', ...(reference && { reference }) },
    id,
  );
  const isPaid = payment.state === 'authorized' || payment.state === 'pending';
  change(store, { ...link, attempts: link.attempts + 1, state: isPaid ? 'paid' : link.state });
  return payment;
}

/** Notes that a challenge of this link's payment was answered. */
export function settleLink(store: Store, payment: Payment): void {
  const link = payment.linkId === undefined ? undefined : store.links.get(payment.linkId);
  if (link && payment.state === 'authorized' && link.state !== 'paid')
    change(store, { ...link, state: 'paid' });
}

/** Returns the newest payment of a link. */
export const paymentOf = (store: Store, { key, attempts }: Link): Payment | undefined =>
  attempts === 0 ? undefined : paymentAt(store, `${key}-${attempts}`);

const isPayable = ({ state }: Link): boolean => state === 'open' || state === 'opened';

function closeLink(store: Store, link: Link): Link {
  const payment = paymentOf(store, link);
  if (payment) release(store, payment.key);
  return change(store, { ...link, state: 'expired' });
}

function change(store: Store, link: Link): Link {
  store.write({ type: 'link', link });
  return link;
}
