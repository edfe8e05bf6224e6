import {
  creditIssue,
  share,
  type AccountStanding,
  type Amount,
  type CreditTerms,
  type Draft,
  type Id,
  type Issue,
  type PaymentMethod,
  type Quote,
} from '@orderpad/contracts';
import { shopIn } from './destination.ts';
import type { Shop } from './shop.ts';

/** Returns the terms of a contact with what is owed now. */
export function creditOf(shop: Shop, contactId: Id): CreditTerms | undefined {
  const terms = shop.terms.credit?.[contactId];
  const added = shop.added.get(contactId) ?? 0;
  if (added === 0) return terms;
  const { amount, currency } = terms?.owed ?? { amount: 0, currency: shop.currency };
  return { isStopped: false, ...terms, owed: { amount: amount + added, currency } };
}

/** Returns the payment methods with the account that they add to, for those who may know of it. */
export function methodsWithAccount(shop: Shop, contactId: Id | undefined): PaymentMethod[] {
  const { paymentMethods, onAccount = [] } = shop.terms;
  const account = standingOf(shop, contactId);
  if (!account || !shop.profile.capabilities.includes('contacts.credit')) return [...paymentMethods];
  return paymentMethods.map((method) => (onAccount.includes(method.id) ? { ...method, account } : method));
}

/** Returns the issue of an order that takes the account over its limit. A customer cannot accept it for herself. */
export function creditIssues(shop: Shop, { contactId, payment }: Draft, total: Amount): Issue[] {
  const account = standingOf(shop, contactId);
  if (!account || !isOnAccount(shop, payment)) return [];
  const { overLimit, operator } = shop;
  const answer = overLimit === 'warn' && operator.role === 'customer' ? 'block' : overLimit;
  const issue = creditIssue(account, chargeOf(shop, total), answer);
  return issue ? [issue] : [];
}

/** Adds an order to the account of its contact. */
export function addToAccount(
  shop: Shop,
  { contactId, payment, destination }: Draft,
  { totals }: Quote,
): void {
  if (contactId === undefined || !isOnAccount(shop, payment)) return;
  const charge = chargeOf(shopIn(shop, destination), totals.total);
  shop.added.set(contactId, (shop.added.get(contactId) ?? 0) + charge);
}

function standingOf(shop: Shop, contactId: Id | undefined): AccountStanding | undefined {
  const { limit, owed } = (contactId !== undefined && creditOf(shop, contactId)) || {};
  const currency = limit?.currency ?? owed?.currency;
  if (currency === undefined) return undefined;
  return { owed: owed ?? { amount: 0, currency }, ...(limit && { limit }) };
}

const isOnAccount = ({ terms }: Shop, payment: Draft['payment']): boolean =>
  payment !== undefined && (terms.onAccount?.includes(payment.methodId) ?? false);

/** Returns what a total in a market comes to in the shop's own currency, in which accounts are kept. */
function chargeOf({ terms, market }: Shop, total: Amount): Amount {
  const rate = terms.markets?.find(({ country }) => country === market?.country)?.rate;
  return rate === undefined ? total : share(total, 1_000_000, rate);
}
