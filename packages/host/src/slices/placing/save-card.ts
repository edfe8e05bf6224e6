import type { Queries } from '../../data/database.ts';
import { storedCards } from '../../data/schema.ts';
import type { Service } from '../../service/service.ts';
import { record } from '../../service/audit.ts';
import type { PaymentRow } from './leases.ts';

/** Stores the reference of a card that the provider saved, with the account of its payer. */
export async function saveCard(
  transaction: Queries,
  service: Service,
  { saveTo, payer, provider, card, userId, contactId }: PaymentRow,
  reference: string,
): Promise<void> {
  if (saveTo === null || !card) return;
  const id = service.uuid();
  const added = await transaction
    .insert(storedCards)
    .values({
      id,
      ...(payer === 'contact' ? { contactId: saveTo } : { userId: saveTo }),
      provider,
      reference,
      brand: card.brand,
      last4: card.last4,
      expiry: card.expiry ?? null,
      addedAt: service.now(),
    })
    .onConflictDoNothing()
    .returning();
  if (added.length === 0) return;
  await record(transaction, {
    at: service.now(),
    userId,
    onBehalfOf: contactId,
    action: 'card.saved',
    subject: id,
    details: { account: saveTo },
  });
}
