import {
  type Contact,
  type Draft,
  type Issue,
  issue,
  type PaymentProvider,
  type Quote,
} from '@orderpad/contracts';
import type { ReferenceData } from '../../data/reference-data.ts';
import type { User } from '../../service/service.ts';
import { cardMethods, type CardRow } from './cards.ts';
import { payersFor } from './payers.ts';

interface Paying {
  readonly user: User;
  readonly contact: Contact | undefined;
  readonly provider: PaymentProvider | undefined;
  readonly now: Date;
  /** The stored cards that may be charged. */
  readonly cards: readonly CardRow[];
}

/**
 * Lists the methods that are settled outside, then the cards where the host has a payment provider. Whoever opened a hand-off has proved
 * nothing but that: the customer pays with a new card, or outside where no card can be taken, and never on account.
 */
export function methodsFor(
  { paymentMethods }: ReferenceData,
  { contact, provider, cards: stored, ...paying }: Paying,
): Quote['paymentMethods'] {
  const offline = paymentMethods
    .filter(({ onAccount }) => !onAccount || !paying.user.handoff)
    .filter(({ onAccount }) => !onAccount || isOnAccount(contact))
    .map(({ id, kind, name, description }) => ({ id, kind, name, description }));
  if (!provider) return offline;
  const cards = cardMethods({ contact, provider, ...paying }, stored);
  return paying.user.handoff ? cards : [...offline, ...cards];
}

/** Tells if a contact buys on account: companies and those on a tier do, unless their account is stopped. */
const isOnAccount = (contact: Contact | undefined): boolean =>
  (contact?.company !== undefined || contact?.tier !== undefined) &&
  contact.flags?.includes('account-stop') !== true;

/** Returns the errors of a payment: a method that is not offered, or a payer whose card this user may not charge. */
export function paymentIssues({ payment }: Draft, methods: Quote['paymentMethods'], user: User): Issue[] {
  if (payment === undefined) return [];
  const method = methods.find(({ id }) => id === payment.methodId);
  if (!method) return [issue('method-not-offered', ['payment', 'methodId'])];
  const isCard = method.kind === 'stored' || method.fields !== undefined;
  const payers = method.payer ? [method.payer] : isCard ? payersFor(user) : undefined;
  return payers && !payers.includes(payment.payer) ? [issue('not-permitted', ['payment', 'payer'])] : [];
}
