import { eq } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { users } from '../data/schema.ts';
import { userSearchText } from '../text/user-text.ts';

/** Writes the texts that users are found by, where an earlier version stored none. */
export async function fillUserTexts(db: Queries): Promise<void> {
  const rows = await db.select().from(users).where(eq(users.searchText, ''));
  for (const user of rows)
    await db
      .update(users)
      .set({ searchText: userSearchText(user) })
      .where(eq(users.id, user.id));
}
