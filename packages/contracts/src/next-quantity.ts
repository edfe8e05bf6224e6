import type { Quantity, QuantityRules } from './quantity.ts';

const most = 1_000_000;

/** Returns the smallest quantity of at least `from` pieces that is sold; `undefined` where there is none. */
export function nextQuantity(
  { minimum = 1, maximum = most, multiple = 1 }: QuantityRules,
  from: Quantity,
): Quantity | undefined {
  const next = Math.ceil(Math.max(from, minimum, 1) / multiple) * multiple;
  return next <= Math.min(maximum, most) ? next : undefined;
}

/** Returns the largest quantity of at most `upTo` pieces that is sold; `undefined` where there is none. */
export function quantityUpTo(
  { minimum = 1, maximum = most, multiple = 1 }: QuantityRules,
  upTo: number,
): Quantity | undefined {
  const last = Math.floor(Math.min(upTo, maximum, most) / multiple) * multiple;
  return last >= Math.max(minimum, 1) ? last : undefined;
}

/** Returns the smallest quantity above `quantity` that is sold in whole cartons; `undefined` where its cartons are full. */
export function fullCartons(rules: QuantityRules, quantity: Quantity): Quantity | undefined {
  const { carton, multiple = 1 } = rules;
  if (carton === undefined || quantity % carton === 0) return undefined;
  return nextQuantity(
    { ...rules, multiple: (carton / commonDivisor(carton, multiple)) * multiple },
    quantity,
  );
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
