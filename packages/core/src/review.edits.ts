import type { Edits } from './edits.ts';

export const reviewEdits: Edits<'review.note'> = {
  /** An empty note takes it away. */
  'review.note': ({ draft }, { note }) => {
    const { note: _, ...rest } = draft;
    const words = note.trim();
    return { draft: words ? { ...rest, note: words } : rest };
  },
};
