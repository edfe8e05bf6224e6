/** Goods in the rows of every page. Prices in pence. */
export interface Goods {
  readonly sku: string;
  readonly title: string;
  readonly price: number;
}

/** The good on line `index`; prices vary so that rows differ. */
export const goodsAt = (index: number): Goods => ({
  sku: `SKU-${String(index).padStart(5, '0')}`,
  title: `Ceramic cake stand, ${index + 1}`,
  price: 295 + ((index * 37) % 1000),
});

const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

export const pounds = (pence: number): string => format.format(pence / 100);

/** The amount in a text such as `£1,234.50`, in pence; `undefined` when there is none. */
export function penceIn(text: string | null | undefined): number | undefined {
  const match = /-?£([\d,]+)\.(\d{2})/.exec(text ?? '');
  return match ? Number(`${match[1]?.replaceAll(',', '')}${match[2]}`) : undefined;
}
