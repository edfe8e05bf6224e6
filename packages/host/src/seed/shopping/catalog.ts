import { chanceOf } from '../../text/chance.ts';
import { extras } from './extras.ts';
import { families } from './families.ts';
import type { SeedProduct, SeedVariant } from './product.ts';
import { grouped } from '../../text/grouped.ts';
import type { Invoice, InvoiceRow } from '../invoices.ts';
import { titleOf } from './titles.ts';

/** Products that are hidden from a tier: too heavy to carry to a party, and not allowed to be sent abroad. */
const hidden: Readonly<Record<string, string[]>> = {
  'p-22827': ['consultant'],
  'p-sparklers': ['distributor'],
};

/** Returns the catalog: the products that the invoices imply, and those of the example shop alone. */
export function catalogOf(invoices: readonly Invoice[]): SeedProduct[] {
  const rows = grouped(
    invoices.flatMap(({ rows: all }) => all).filter(({ sku }) => sku !== 'D'),
    ({ sku }) => sku,
  );
  const inFamily = new Set(families.flatMap(({ values }) => Object.keys(values)));
  const single = [...rows].filter(([sku]) => !inFamily.has(sku)).map(([sku, of]) => singleOf(sku, of));
  const joined = families.map((family): SeedProduct => {
    const skus = Object.entries(family.values).filter(([sku]) => rows.has(sku));
    return {
      id: `p-${skus[0]?.[0].slice(0, 5) ?? family.title}`,
      title: family.title,
      options: [{ id: 'o1', name: family.option, values: skus.map(([sku, name]) => ({ id: sku, name })) }],
      sold: skus.reduce((sold, [sku]) => sold + soldOf(rows.get(sku) ?? []), 0),
      variants: skus.map(([sku]) => ({ ...variantOf(sku, rows.get(sku) ?? []), options: { o1: sku } })),
    };
  });
  return [...joined, ...single, ...extras].map((product) => {
    const hiddenFrom = hidden[product.id];
    return hiddenFrom ? { ...product, hiddenFrom } : product;
  });
}

function singleOf(sku: string, rows: readonly InvoiceRow[]): SeedProduct {
  const described = rows.find(({ description }) => description !== '');
  return {
    id: `p-${sku}`,
    title: sku === 'POST' ? 'Postage' : titleOf(described?.description ?? sku),
    options: [],
    sold: soldOf(rows),
    variants: [variantOf(sku, rows)],
  };
}

function variantOf(sku: string, rows: readonly InvoiceRow[]): SeedVariant {
  const fewest = rows
    .filter(({ unitPrice }) => unitPrice > 0)
    .toSorted((a, b) => Math.max(a.quantity, 0) - Math.max(b.quantity, 0) || b.unitPrice - a.unitPrice)[0];
  const price = fewest?.unitPrice ?? 0;
  const isService = sku === 'POST';
  const chance = chanceOf(sku);
  return {
    sku,
    options: {},
    price,
    stock: isService ? null : stockOf(sku, soldOf(rows), chance.below(240)),
    ships: !isService,
    weight: isService ? 0 : Math.min(40 + Math.round(price * 0.9) + chance.below(180), 6000),
  };
}

/** Stock that suffices to enter every invoice once and more, with one scarce exception. */
function stockOf(sku: string, sold: number, spare: number): number {
  if (sku === scarce) return sold + 3;
  return sold * 3 + 40 + spare;
}

const scarce = '22748';

const soldOf = (rows: readonly InvoiceRow[]): number =>
  rows.reduce((sold, { quantity }) => sold + Math.max(quantity, 0), 0);
