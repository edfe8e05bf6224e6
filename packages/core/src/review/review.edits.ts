import type { Edits } from '../order/edit.ts';

export const reviewEdits = {
  /** An empty note takes it away. */
  'review.edit': ({ draft }, { patch }) => {
    const { note: _, ...rest } = draft;
    const note = patch.note.trim();
    return { draft: note ? { ...rest, note } : rest };
  },
} satisfies Edits;
