import { eq } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { requests } from '../data/schema.ts';
import { positionsOf } from '../service/positions.ts';

const positions = positionsOf('requests', 'request_positions', 0);

export const { news: requestNews, next: nextPosition, tellFollowers } = positions;

/** Notes that those who have a request open have changed, and tells those who follow it. */
export async function markChanged(transaction: Queries, id: string): Promise<void> {
  const changedPosition = await nextPosition(transaction);
  await transaction.update(requests).set({ changedPosition }).where(eq(requests.id, id));
  await tellFollowers(transaction);
}
