import type { OrderDetails } from '@orderpad/contracts';
import type { Edits } from '../order/edit.ts';
import type { DetailsPatch } from '../order/events.ts';

/** The edits of the details. */
export const detailsEdits = {
  'details.edit': ({ draft: { details, ...draft } }, { patch }) => {
    const edited = settled({ ...details, ...patch });
    return { draft: { ...draft, ...(edited && { details: edited }) } };
  },
} satisfies Edits;

/** Returns details without empty ones and without a tag that is there twice; undefined where nothing is left. */
function settled({
  orderDate,
  deliveryDate,
  representative,
  internalNote = '',
  tags = [],
  confirmation,
}: DetailsPatch): OrderDetails | undefined {
  const note = internalNote.trim();
  const distinct = [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()];
  const details = {
    ...(orderDate && { orderDate }),
    ...(deliveryDate && { deliveryDate }),
    ...(representative && { representative }),
    ...(note && { internalNote: note }),
    ...(distinct.length > 0 && { tags: distinct }),
    ...(confirmation !== undefined && { confirmation }),
  };
  return Object.keys(details).length > 0 ? details : undefined;
}
