import { HostError, issue } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { contacts } from '../../data/schema.ts';
import { record } from '../../service/audit.ts';
import type { Handler } from '../../service/handler.ts';
import { contactOf, lockContact } from './contact.ts';

/** Switches *Allow order creation* of a contact. A contact that is barred for another reason stays so, and is refused. */
export const setOrdering: Handler<'setOrdering'> = ({ service, user, params, body }) =>
  service.db.transaction(async (transaction) => {
    await lockContact(transaction, params.id);
    const { bar } = await contactOf(transaction, params.id);
    if (bar !== undefined && bar !== 'ordering-not-allowed')
      throw new HostError('refused', 'the contact is barred for another reason', {
        issues: [issue('contact-barred', ['id'], { bar })],
      });
    const wanted = body.allowed ? undefined : 'ordering-not-allowed';
    if (bar !== wanted) {
      await transaction
        .update(contacts)
        .set({ bar: wanted ?? null })
        .where(eq(contacts.id, params.id));
      await record(transaction, {
        at: service.now(),
        userId: user.id,
        onBehalfOf: params.id,
        action: body.allowed ? 'contact.ordering-allowed' : 'contact.ordering-stopped',
        subject: params.id,
      });
    }
    return contactOf(transaction, params.id);
  });
