import type { Draft } from '@orderpad/contracts';
import type { OrderStorage } from '@orderpad/core';
import { restore } from '@orderpad/core/storage';

export interface SavedDraft {
  readonly draft: Draft;
  /** Whether rows of fast entry wait beside it. */
  readonly hasRows: boolean;
}

/** The newest draft of a flow that is kept and can be read. What cannot be read stays where it is. */
export async function savedDraft(storage: OrderStorage, flow: string): Promise<SavedDraft | undefined> {
  // A device that keeps nothing is no reason not to begin.
  const drafts = await storage.listDrafts().catch(() => []);
  for (const stored of drafts) {
    const restored = restore(stored);
    if (restored.kind === 'refused' || restored.draft.flow !== flow) continue;
    const { draft } = restored;
    return { draft, hasRows: Boolean(await storage.loadRows?.(draft.id).catch(() => undefined)) };
  }
  return undefined;
}
