import type { Discount } from '@orderpad/contracts';

/** Returns the name of a discount; of one that staff gave, its rate and the reason. */
export const discountText = (
  { source, name }: Pick<Discount, 'source' | 'name'>,
  share: (partsPerMillion: number) => string,
): string => (source.kind === 'manual' && source.rate ? `${share(source.rate)} · ${name}` : name);
