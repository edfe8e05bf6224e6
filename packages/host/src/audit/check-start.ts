import type { Queries } from '../data/database.ts';
import type { Report } from '../service/failures.ts';
import { toldOf } from './told.ts';
import { verify } from './verify.ts';

/** Number of entries that a start looks at. All of them take minutes where there are many: `npm run audit:verify` does. */
const newest = 1000;

/** Reports an audit whose newest entries are not as they were sealed. The host starts all the same: a shop has orders to take. */
export async function checkAudit(db: Queries, report: Report): Promise<void> {
  const { broken } = await verify(db, { newest });
  if (broken) report('audit', new Error(toldOf(broken)));
}
