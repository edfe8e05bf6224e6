import type { Draft } from '@orderpad/contracts';
import type { OrderStorage } from '@orderpad/core';
import { restore } from '@orderpad/core/storage';

export interface SavedDraft {
  readonly draft: Draft;
  /** True when rows of fast entry are saved beside it. */
  readonly hasRows: boolean;
}

/** Returns the first of the stored drafts that is of a flow and readable. Unreadable drafts are left where they are. */
export async function savedDraft(
  drafts: readonly unknown[],
  storage: OrderStorage,
  flow: string,
): Promise<SavedDraft | undefined> {
  for (const stored of drafts) {
    const restored = restore(stored);
    if (restored.kind === 'refused' || restored.draft.flow !== flow) continue;
    const { draft } = restored;
    return { draft, hasRows: Boolean(await storage.loadRows?.(draft.id).catch(() => undefined)) };
  }
  return undefined;
}
