import { priceOf, type PriceRule } from '../../prices/price.ts';
import { grouped } from '../../text/grouped.ts';
import type { Invoice } from '../invoices.ts';

/** A price rule before it has ids; without `contactNumber` it applies to everybody. */
export interface SeedRule {
  readonly sku: string;
  readonly contactNumber?: string;
  readonly minQuantity: number;
  readonly price: number;
}

/** Prices by quantity of what no invoice mentions. */
export const breaks: readonly SeedRule[] = [
  { sku: 'TEALIGHT-WAX', minQuantity: 24, price: 320 },
  { sku: 'TEALIGHT-WAX', minQuantity: 96, price: 290 },
];

interface Sale {
  readonly sku: string;
  readonly contactNumber: string;
  readonly quantity: number;
  readonly unitPrice: number;
}

/**
 * Returns price rules that give every sale of the invoices the price it had. A lower price for a larger quantity
 * becomes a quantity break where it holds for everybody; all others become prices agreed with one contact.
 */
export function priceRulesOf(
  invoices: readonly Invoice[],
  basePrices: ReadonlyMap<string, number>,
): SeedRule[] {
  const sales = invoices
    .filter(({ isCancellation }) => !isCancellation)
    .flatMap(({ contactNumber, rows }) => rows.map((row) => ({ ...row, contactNumber })))
    .filter(({ override }) => override === undefined);
  return [...grouped(sales, ({ sku }) => sku)].flatMap(([sku, own]) =>
    rulesFor(sku, basePrices.get(sku) ?? 0, own),
  );
}

function rulesFor(sku: string, basePrice: number, sales: readonly Sale[]): SeedRule[] {
  const ascending = sales.toSorted((a, b) => a.quantity - b.quantity);
  const breaks = breaksOf(sku, basePrice, ascending);
  const rules: SeedRule[] = [...breaks];
  for (const { contactNumber, quantity, unitPrice } of ascending) {
    const terms = { rules: rules.map(asRule), rates: [] };
    const priced = priceOf(basePrice, terms, { contactId: contactNumber, quantity });
    if (priced.amount !== unitPrice)
      rules.push({ sku, contactNumber, minQuantity: quantity, price: unitPrice });
  }
  return rules;
}

/** Returns the quantity breaks of a variant; none where two sales contradict each other. */
function breaksOf(sku: string, basePrice: number, ascending: readonly Sale[]): SeedRule[] {
  const breaks: SeedRule[] = [];
  let price = basePrice;
  let last = 0;
  for (const { quantity, unitPrice } of ascending) {
    if (unitPrice > price || (unitPrice < price && quantity === last)) return [];
    if (unitPrice < price) breaks.push({ sku, minQuantity: quantity, price: unitPrice });
    price = unitPrice;
    last = quantity;
  }
  return breaks;
}

const asRule = ({ contactNumber, minQuantity, price }: SeedRule): PriceRule => ({
  contactId: contactNumber ?? null,
  tierId: null,
  minQuantity,
  price,
});
