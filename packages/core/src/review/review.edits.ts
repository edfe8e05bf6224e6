import type { Edits } from '../order/edit.ts';

/** The edits of the review. */
export const reviewEdits = {
  /** Sets the note. An empty one removes it. */
  'review.edit': ({ draft }, { patch }) => {
    const { note: _, ...rest } = draft;
    const note = patch.note.trim();
    return { draft: note ? { ...rest, note } : rest };
  },
} satisfies Edits;
