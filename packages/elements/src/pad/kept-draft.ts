import type { Draft } from '@orderpad/contracts';
import type { OrderStorage } from '@orderpad/core';
import { restore } from '@orderpad/core/restore';

/** The newest draft of a flow that is kept and can be read. What cannot be read stays where it is. */
export async function keptDraft(storage: OrderStorage, flow: string): Promise<Draft | undefined> {
  // A device that keeps nothing is no reason not to begin.
  const kept = await storage.listDrafts().catch(() => []);
  for (const stored of kept) {
    const restored = restore(stored);
    if (restored.kind === 'restored' && restored.draft.flow === flow) return restored.draft;
  }
  return undefined;
}
