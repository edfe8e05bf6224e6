/**
 * Minor-unit digits by ISO 4217, list one, where they are not two. Shipped, since `Intl` disagrees with the standard (HUF,
 * IDR, IQD, PKR …) and with itself between engines.
 */
const codesByDigits = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** The digits of every currency that does not have two, by code. */
export const unusualDigits: ReadonlyMap<string, number> = new Map(
  Object.entries(codesByDigits).flatMap(([count, codes]) =>
    codes.split(' ').map((code) => [code, Number(count)] as const),
  ),
);

/** Returns the digits of a currency's minor unit: 2 for GBP, 0 for JPY, 3 for KWD. Unknown codes count as 2. */
export const digitsOf = (currency: string): number => unusualDigits.get(currency) ?? 2;
