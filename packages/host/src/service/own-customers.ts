import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { contacts } from '../data/schema.ts';
import type { User } from './service.ts';

/** Restricts a consultant to her own customers; other staff have those of the whole office. */
export const ownedBy = ({ id, role }: User): SQL | undefined =>
  role === 'consultant' ? eq(contacts.ownerId, id) : undefined;

/** Restricts a consultant to records about her own customers; `contactId` is the column that names the customer. */
export function aboutOwn(user: User, contactId: PgColumn): SQL | undefined {
  const owned = ownedBy(user);
  return owned && inArray(contactId, sql`(select ${contacts.id} from ${contacts} where ${owned})`);
}
