import type { Edits } from '../order/edit.ts';

/** The edits of the review. */
export const reviewEdits = {
  /** Sets the note, or the total that the customer was told. An empty note, or no total, removes it. */
  'review.edit': ({ draft }, { patch }) => {
    const { note = draft.note ?? '', quotedTotal } = 'quotedTotal' in patch ? patch : { ...draft, ...patch };
    const { note: _, quotedTotal: __, ...rest } = draft;
    const text = note.trim();
    return { draft: { ...rest, ...(text && { note: text }), ...(quotedTotal && { quotedTotal }) } };
  },
} satisfies Edits;
