import { HostError } from '@orderpad/contracts';

/** Vendure's pages are counted from the start; a cursor is the count. */
export function pageOf({ limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined }) {
  const skip = Number(cursor ?? 0);
  if (!Number.isSafeInteger(skip) || skip < 0) throw new HostError('invalid', 'this cursor is not one');
  return {
    variables: { skip, take: limit },
    of: <Item>(items: Item[], total: number) => ({
      items,
      ...(skip + limit < total && { next: String(skip + limit) }),
    }),
  };
}
