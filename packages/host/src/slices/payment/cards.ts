import {
  type CardAccount,
  type CardSummary,
  type Contact,
  nameOf,
  type PaymentMethod,
  type PaymentProvider,
} from '@orderpad/contracts';
import { and, asc, eq, or } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { storedCards } from '../../data/schema.ts';
import type { User } from '../../service/service.ts';
import { cardName } from '../../text/card-name.ts';
import { channelFor, payersFor } from './payers.ts';

/** The circumstances that decide which cards an order may be paid with. */
export interface Wallet {
  readonly user: User;
  readonly contact: Contact | undefined;
  readonly provider: PaymentProvider;
  readonly now: Date;
}

/** Id of the method for a card that is entered anew. */
export const newCard = 'card';

export type CardRow = typeof storedCards.$inferSelect;

/** Lists the stored cards of the payers that this user may charge, then the method for a new card. */
export function cardMethods(wallet: Wallet, rows: readonly CardRow[]): PaymentMethod[] {
  const { user, provider, now } = wallet;
  const fields = provider.fieldsFor(channelFor(user));
  const month = now.toISOString().slice(0, 7);
  const payers = payersFor(user);
  const [onlyPayer] = payers.length === 1 ? payers : [];
  return [
    ...rows
      .filter(({ expiry }) => expiry === null || expiry >= month)
      .map((row) => storedMethod(row, fields)),
    {
      id: newCard,
      kind: 'card',
      name: 'New card',
      ...(onlyPayer && { payer: onlyPayer }),
      fields,
      ...(!user.handoff && { accounts: accountsOf(wallet) }),
    },
  ];
}

function storedMethod(row: CardRow, fields: PaymentMethod['fields']): PaymentMethod {
  const card = summaryOf(row);
  return {
    id: row.id,
    kind: 'stored',
    name: cardName(card),
    payer: row.userId === null ? 'contact' : 'operator',
    card,
    ...(row.asksCvv && { asksCvv: true, fields }),
  };
}

/** Returns the accounts that a new card can be saved to: that of the contact, and that of the operator who may pay. */
export function accountsOf({ user, contact }: Pick<Wallet, 'user' | 'contact'>): CardAccount[] {
  const payers = payersFor(user);
  return [
    ...(contact && payers.includes('contact')
      ? [{ id: contact.id, payer: 'contact' as const, name: nameOf(contact) }]
      : []),
    ...(payers.includes('operator') ? [{ id: user.id, payer: 'operator' as const, name: user.name }] : []),
  ];
}

/** Returns the stored card of a method that was offered, with the provider's reference. */
export async function cardById(db: Queries, id: string, provider: string): Promise<CardRow | undefined> {
  const [row] = await db
    .select()
    .from(storedCards)
    .where(and(eq(storedCards.id, id), eq(storedCards.provider, provider)));
  return row;
}

/** Returns the stored cards of the payers that this user may charge. Whoever opened a hand-off is offered none. */
export async function cardsOf(
  db: Queries,
  user: User,
  contactId: string | undefined,
  provider: PaymentProvider,
): Promise<CardRow[]> {
  if (user.handoff) return [];
  const payers = payersFor(user);
  const owners = [
    ...(contactId !== undefined && payers.includes('contact') ? [eq(storedCards.contactId, contactId)] : []),
    ...(payers.includes('operator') ? [eq(storedCards.userId, user.id)] : []),
  ];
  if (owners.length === 0) return [];
  return db
    .select()
    .from(storedCards)
    .where(and(eq(storedCards.provider, provider.id), or(...owners)))
    .orderBy(asc(storedCards.addedAt), asc(storedCards.id));
}

const summaryOf = ({ brand, last4, expiry }: CardRow): CardSummary => ({
  brand,
  last4,
  ...(expiry !== null && { expiry }),
});
