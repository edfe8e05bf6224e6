import type { Edits } from '../order/edit.ts';

/** The edits of the review. */
export const reviewEdits = {
  /** Sets the note, the total that the customer was told, or the discount. An empty note, no total or no discount removes it. */
  'review.edit': ({ draft }, { patch }) => {
    const { note = '', quotedTotal, discount, ...rest } = { ...draft, ...patch };
    const text = note.trim();
    return {
      draft: {
        ...rest,
        ...(text && { note: text }),
        ...(quotedTotal && { quotedTotal }),
        ...(discount && { discount }),
      },
    };
  },
} satisfies Edits;
