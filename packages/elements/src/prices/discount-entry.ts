import {
  largestDiscount,
  manualDiscountOn,
  type Amount,
  type Currency,
  type Id,
  type ManualDiscount,
  type Reducible,
} from '@orderpad/contracts';
import { readAmount, type NumberRead } from '@orderpad/core/numbers';
import { readPercent, writtenPercent, writtenPrice } from './read-price.ts';
import { isReasonMissing, type ReasonEntry } from './reason.ts';

/** State of the dialog while a discount is given: on a line, or on the order. */
export interface DiscountEntry extends ReasonEntry {
  /** The line; `undefined` for the order. */
  readonly id: Id | undefined;
  readonly title: string;
  /** The goods without the discount; `undefined` until the host has priced them. */
  readonly goods: Reducible | undefined;
  /** Whole per cent of the host's price that may be taken off; `undefined` without a limit. */
  readonly limit: number | undefined;
  /** True where a manager may be asked for more. */
  readonly mayAsk: boolean;
  readonly currency: Currency;
  readonly lang: string;
  /** Percentage and amount as typed; each follows the other. */
  readonly percent: string;
  readonly amount: string;
  /** The field that was typed in last: a percentage stays one when the goods change. */
  readonly typed: 'percent' | 'amount';
  /** True where there is a discount already. */
  readonly isGiven: boolean;
  /** True once the fields were typed in and left: from then on they are marked if they are refused. */
  readonly isLeft: boolean;
  /** True after an attempt to give it; from then on everything that is missing is marked. */
  readonly isTried: boolean;
}

/** Returns the discount as it is typed, without its reason; `undefined` while it is none. */
export function discountIn(entry: DiscountEntry): ManualDiscount | undefined {
  const { percent, typed, lang } = entry;
  const reason = '';
  if (typed === 'percent') {
    const hundredths = readPercent(percent, lang);
    return hundredths ? { kind: 'rate', rate: hundredths * 100, reason } : undefined;
  }
  const amount = amountRead(entry).value;
  return amount !== undefined && amount > 0 ? { kind: 'amount', amount, reason } : undefined;
}

export function amountRead({ amount, currency, lang }: DiscountEntry): NumberRead {
  const read = readAmount(amount, currency, lang);
  return read.value !== undefined && read.value <= 0 ? { refusal: 'out-of-range' } : read;
}

/** Returns what the discount takes off; `undefined` while that is not known. */
export function takenOff(entry: DiscountEntry): Amount | undefined {
  const discount = discountIn(entry);
  return discount && entry.goods && manualDiscountOn(entry.goods.net, discount);
}

/** Returns the most that may be taken off; `undefined` until the host has priced the goods. */
export const largestOf = ({ goods, limit }: DiscountEntry): Amount | undefined =>
  goods && largestDiscount(goods, limit);

/** Returns the entry with a typed percentage and the amount that it comes to. */
export function withPercentOff(entry: DiscountEntry, percent: string): DiscountEntry {
  const next: DiscountEntry = { ...entry, isLeft: false, percent, typed: 'percent' };
  const off = takenOff(next);
  return { ...next, amount: off === undefined ? '' : writtenPrice(off, entry.currency, entry.lang) };
}

/** Returns the entry with a typed amount and the percentage that it is, to one decimal. */
export function withAmountOff(entry: DiscountEntry, amount: string): DiscountEntry {
  const next: DiscountEntry = { ...entry, isLeft: false, amount, typed: 'amount' };
  const off = amountRead(next).value;
  const net = entry.goods?.net ?? 0;
  const percent = off !== undefined && net > 0 && off <= net ? writtenPercent(off / net, entry.lang) : '';
  return { ...next, percent };
}

/** Returns the entry with the price that the host has answered; what was typed last stays, and the other field follows. */
export function withGoods(entry: DiscountEntry, goods: Reducible): DiscountEntry {
  const { typed, percent, amount, isLeft, goods: former } = entry;
  if (
    former &&
    former.hostTotal === goods.hostTotal &&
    former.net === goods.net &&
    former.reduced === goods.reduced
  )
    return entry;
  const next = { ...entry, goods };
  return { ...(typed === 'percent' ? withPercentOff(next, percent) : withAmountOff(next, amount)), isLeft };
}

/** Tells whether a discount takes off more than the operator may. */
export function isTooLarge(entry: DiscountEntry): boolean {
  const discount = discountIn(entry);
  const largest = largestOf(entry);
  const asked = discount?.kind === 'amount' ? discount.amount : takenOff(entry);
  return asked !== undefined && largest !== undefined && asked > largest;
}

/** Returns the invalid fields, in their order. */
export function discountFlaws(
  entry: DiscountEntry,
): readonly ('percent' | 'amount' | 'too-large' | 'reason')[] {
  return [
    ...(discountIn(entry) ? [] : [entry.typed]),
    ...(isTooLarge(entry) && !entry.mayAsk ? (['too-large'] as const) : []),
    ...(isReasonMissing(entry) ? (['reason'] as const) : []),
  ];
}
