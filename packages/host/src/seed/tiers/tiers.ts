import type * as schema from '../../data/schema.ts';

export const tiers: (typeof schema.tiers.$inferInsert)[] = [
  { id: 'trade', name: 'Trade', description: 'Shops that buy for resale, on invoice.' },
  {
    id: 'wholesale',
    name: 'Wholesale',
    description: 'Chains and mail order houses that take whole cartons.',
  },
  { id: 'consultant', name: 'Consultant', description: 'Customers of our consultants, at party prices.' },
  { id: 'distributor', name: 'Distributor', description: 'Importers who supply shops of their own abroad.' },
];

const percent = 10_000;

interface Rate {
  readonly tierId: string;
  readonly rate: number;
  readonly on?: string;
  readonly from?: number;
}

/**
 * Percentages of the tiers. Contacts of the data set on *Trade* bought at the prices it records, so that tier has
 * percentages only in categories they bought nothing from.
 */
const rates: readonly Rate[] = [
  { tierId: 'trade', rate: 10 * percent, on: 'christmas-paper' },
  { tierId: 'trade', rate: 15 * percent, on: 'home-textiles' },
  { tierId: 'trade', rate: 12.5 * percent, on: 'home-bath' },
  { tierId: 'wholesale', rate: 20 * percent },
  { tierId: 'wholesale', rate: 25 * percent, on: 'christmas' },
  { tierId: 'wholesale', rate: 30 * percent, on: 'christmas', from: 48 },
  { tierId: 'consultant', rate: 10 * percent },
  { tierId: 'consultant', rate: 15 * percent, on: 'stationery' },
  { tierId: 'distributor', rate: 30 * percent },
  { tierId: 'distributor', rate: 35 * percent, from: 24 },
  { tierId: 'distributor', rate: 40 * percent, on: 'kitchen-table', from: 12 },
];

export const tierRates = rates.map(
  ({ tierId, rate, on = null, from = 1 }, index): typeof schema.tierRates.$inferInsert => ({
    id: `tr-${index + 1}`,
    tierId,
    categoryId: on,
    minQuantity: from,
    rate,
  }),
);

/** A tier's price for one variant, in pence. */
export interface TierPrice {
  readonly tierId: string;
  readonly sku: string;
  readonly minQuantity: number;
  readonly price: number;
}

export const tierPrices: TierPrice[] = [
  { tierId: 'trade', sku: 'TEAPOT-SAGE', minQuantity: 1, price: 2725 },
  ...['BLU-S', 'BLU-M', 'OLI-S', 'OLI-M', 'RED-M'].map((ending) => ({
    tierId: 'trade',
    sku: `APRON-${ending}`,
    minQuantity: 6,
    price: 1995,
  })),
  { tierId: 'wholesale', sku: '85099B', minQuantity: 50, price: 140 },
  { tierId: 'wholesale', sku: '85099B', minQuantity: 200, price: 125 },
  { tierId: 'consultant', sku: 'AID-CATALOGUE', minQuantity: 4, price: 950 },
  { tierId: 'distributor', sku: '22839', minQuantity: 10, price: 845 },
];
