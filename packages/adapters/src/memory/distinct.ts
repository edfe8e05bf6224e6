import { HostError, type Draft } from '@orderpad/contracts';
import { blocking } from '../issues.ts';

/** What cannot be priced at all: two lines, or two shipments, that go by one name. */
export function requireDistinct(lists: Pick<Draft, 'lines' | 'shipments'>): void {
  for (const list of ['lines', 'shipments'] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of lists[list].entries()) {
      if (seen.has(id))
        throw new HostError('invalid', 'the same id twice', {
          issues: [blocking('duplicate-id', [list, index, 'id'])],
        });
      seen.add(id);
    }
  }
}
