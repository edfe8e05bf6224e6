import type { Stock } from '@orderpad/contracts';
import type { products, variants } from '../../data/schema.ts';
import { choicesIn } from '../../text/choices.ts';

export type VariantRow = typeof variants.$inferSelect;
type ProductRow = typeof products.$inferSelect;

export const isSoldTo = ({ onlyCountries, notCountries }: VariantRow, country: string | undefined): boolean =>
  country === undefined ||
  (onlyCountries?.includes(country) !== false && notCountries?.includes(country) !== true);

export const imageOf = (sku: string, title: string) => ({
  url: `/artwork/${encodeURIComponent(sku)}.svg`,
  alt: title,
});

/** Names of the chosen option values. */
export const choicesOf = (
  { options }: Pick<ProductRow, 'options'>,
  chosen: VariantRow['options'],
): string[] => choicesIn(options, chosen);

/** Stock of a variant; null is without limit. */
export const stockOf = (available: number | null): Stock =>
  available === null ? { kind: 'unlimited' } : { kind: 'counted', available: Math.max(available, 0) };
