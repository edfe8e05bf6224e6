import type { OrderDetails } from './details.ts';

/**
 * Returns a draft or an order as its customer may have it: without the internal note and the tags of staff.
 *
 * @example
 * const answer = withoutStaffDetails(order);
 */
export function withoutStaffDetails<Detailed extends { readonly details?: OrderDetails | undefined }>(
  detailed: Detailed,
): Detailed {
  if (!detailed.details) return detailed;
  const { internalNote: _, tags: __, ...rest } = detailed.details;
  const details = Object.keys(rest).length > 0 ? rest : undefined;
  return { ...detailed, details };
}
