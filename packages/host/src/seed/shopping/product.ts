import type { ProductOption, QuantityRules } from '@orderpad/contracts';

export interface SeedVariant {
  readonly sku: string;
  readonly options: Record<string, string>;
  readonly price: number;
  /** Pieces in stock; null is without limit. */
  readonly stock: number | null;
  readonly ships: boolean;
  readonly weight: number;
  readonly onlyCountries?: string[];
  readonly notCountries?: string[];
  readonly quantityRules?: QuantityRules;
}

export interface SeedProduct {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly options: ProductOption[];
  /** Tax class; `standard` when absent. */
  readonly taxClass?: string;
  readonly sold: number;
  /** The only tiers that see it. */
  readonly onlyTiers?: string[];
  readonly hiddenFrom?: string[];
  readonly variants: SeedVariant[];
}
