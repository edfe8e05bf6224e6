import type * as schema from '../../data/schema.ts';

type Row = typeof schema.marketTaxes.$inferInsert;

/**
 * Per cent by class of goods: everything else, printed and electronic books, food. Vouchers are taxed when they are
 * used.
 */
type Rates = readonly [standard: number, books: number, food: number];

/**
 * Demo data. Rates are those published for 2025, for goods of these classes sent to consumers: HMRC (GB), UStG § 12
 * (DE), CGI art. 278 ff. (FR), Revenue.ie (IE), the state's own rate without those of its counties and cities (US),
 * CRA and the provinces (CA), National Tax Agency (JP), National Bureau for Revenue (BH), ATO (AU). Kuwait has no
 * sales tax. Exceptions within a class are left out; do not bill by this table.
 */
export const marketTaxes: Row[] = [
  ...taxed('GB', '', 'VAT', [20, 0, 0]),
  ...taxed('DE', '', 'MwSt', [19, 7, 7]),
  ...taxed('FR', '', 'TVA', [20, 5.5, 5.5]),
  ...taxed('IE', '', 'VAT', [23, 0, 0]),
  ...taxed('US', 'CA', 'California sales tax', [7.25, 7.25, 0]),
  ...taxed('US', 'FL', 'Florida sales tax', [6, 6, 0]),
  ...taxed('US', 'IL', 'Illinois sales tax', [6.25, 6.25, 1]),
  ...taxed('US', 'NY', 'New York sales tax', [4, 4, 0]),
  ...taxed('US', 'TX', 'Texas sales tax', [6.25, 6.25, 0]),
  ...taxed('US', 'WA', 'Washington sales tax', [6.5, 6.5, 0]),
  // Provinces without a tax of their own, and addresses in an unknown province.
  ...taxed('CA', '', 'GST', [5, 5, 0]),
  ...['BC', 'MB', 'QC', 'SK'].flatMap((province) => taxed('CA', province, 'GST', [5, 5, 0])),
  ...taxed('CA', 'BC', 'PST', [7, 0, 0], 1),
  ...taxed('CA', 'MB', 'RST', [7, 0, 0], 1),
  ...taxed('CA', 'QC', 'QST', [9.975, 0, 0], 1),
  ...taxed('CA', 'SK', 'PST', [6, 0, 0], 1),
  // In provinces with a harmonised tax, books bear the federal part alone.
  ...taxed('CA', 'ON', 'HST', [13, 5, 0]),
  ...taxed('CA', 'NS', 'HST', [14, 5, 0]),
  ...['NB', 'NL', 'PE'].flatMap((province) => taxed('CA', province, 'HST', [15, 5, 0])),
  ...taxed('JP', '', 'Consumption tax', [10, 10, 8]),
  ...taxed('BH', '', 'VAT', [10, 10, 0]),
  ...taxed('AU', '', 'GST', [10, 10, 0]),
];

function taxed(country: string, region: string, name: string, rates: Rates, position = 0): Row[] {
  const [standard, books, food] = rates.map((rate) => Math.round(rate * 10_000));
  return Object.entries({ standard, books, food }).flatMap(([taxClass, rate = 0]) =>
    rate === 0 ? [] : [{ country, region, taxClass, name, rate, position }],
  );
}
