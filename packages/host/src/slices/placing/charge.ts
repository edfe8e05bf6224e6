import { HostError, issue, type Issue, type SubmissionPayment } from '@orderpad/contracts';
import type { payments } from '../../data/schema.ts';
import type { Priced } from '../../pricing/pricing.ts';
import type { Service } from '../../service/service.ts';
import { channelFor } from '../payment/payers.ts';
import type { Placing } from './order-body.ts';

// Placing knows the payment by this file alone.
export { cardById } from '../payment/cards.ts';

type Charge = Omit<typeof payments.$inferInsert, 'key' | 'beganAt' | 'nextAt'>;

/** A card that was stored with a provider, under the reference of that provider. */
type Stored = { readonly reference: string } | undefined;

/**
 * Returns the payment that an order needs; undefined for a method that is settled outside and for an order that costs nothing. Throws
 * `refused` when the payment of the submission is not what this host asked for. `find` looks up the stored card that the order names.
 */
export async function chargeOf(
  find: (id: string, provider: string) => Promise<Stored>,
  service: Pick<Service, 'payments'>,
  placing: Placing,
  priced: Priced,
  payment: SubmissionPayment | undefined,
): Promise<Charge | undefined> {
  const method = methodOf(placing, priced);
  const { payments: provider } = service;
  const stored = provider && method?.kind === 'stored' ? await find(method.id, provider.id) : undefined;
  return chargeWith(stored, service, placing, priced, payment);
}

const methodOf = ({ submission: { draft } }: Placing, { quoted }: Priced) =>
  quoted.paymentMethods.find(({ id }) => id === draft.payment?.methodId);

/** Returns the same for a stored card that is known, or for none. */
export function chargeWith(
  stored: Stored,
  { payments: provider }: Pick<Service, 'payments'>,
  placing: Placing,
  priced: Priced,
  payment: SubmissionPayment | undefined,
): Charge | undefined {
  const {
    user,
    submission: { draft },
    orderId,
  } = placing;
  const { quoted, contact } = priced;
  const method = methodOf(placing, priced);
  if (!provider || !method || !draft.payment || !contact || (!stored && !method.fields)) {
    if (payment) throw refused([issue('invalid', ['payment'])]);
    return undefined;
  }
  const { payer } = draft.payment;
  const channel = channelFor(user);
  const kind = stored ? 'cvv' : 'card';
  const needsToken = method.fields !== undefined;
  const account = method.accounts?.find((each) => each.payer === payer);
  const wrong: Issue[] = [];
  if (payment) {
    const { ref, saveTo } = payment;
    if (!needsToken || ref.kind !== kind) wrong.push(issue('invalid', ['payment', 'ref', 'kind']));
    if (ref.adapter !== provider.id) wrong.push(issue('invalid', ['payment', 'ref', 'adapter']));
    if (payment.channel !== channel) wrong.push(issue('invalid', ['payment', 'channel']));
    if (saveTo !== undefined && saveTo !== account?.id)
      wrong.push(issue('not-permitted', ['payment', 'saveTo']));
  }
  if (wrong.length > 0) throw refused(wrong);
  if (quoted.totals.total === 0) return undefined;
  if (needsToken && !payment) throw refused([issue(`payment-${kind}-required`, ['payment'])]);
  return {
    orderId,
    attempt: 1,
    userId: user.id,
    contactId: contact.id,
    state: 'authorizing',
    provider: provider.id,
    amount: quoted.totals.total,
    currency: quoted.currency,
    channel,
    initiator: user.role === 'customer' ? 'customer' : 'staff',
    payer,
    reference: stored ? stored.reference : null,
    needsToken,
    saveTo: payment?.saveTo ?? null,
  };
}

const refused = (issues: readonly Issue[]): HostError =>
  new HostError('refused', 'the payment is not what was asked for', { issues });
