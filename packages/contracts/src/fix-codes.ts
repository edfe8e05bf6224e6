import type { CodeTable, ParamsOf } from './code-table.ts';

/**
 * Fixes of an issue, each with its params. A fix either edits the draft at once or leads to the
 * place where it can be done; the elements have a label for every one of them.
 */
export const fixCodes = {
  'choose-contact': {},
  'add-address': {},
  'choose-destination': { country: 'text?' },
  'set-currency': { currency: 'text' },
  'add-item': {},
  /** Take this SKU instead of the one entered. */
  'use-sku': { sku: 'text' },
  'remove-line': { lineId: 'text' },
  'edit-line': { lineId: 'text' },
  /** Set the quantity of a line, e.g. to what is in stock or to what is earned. */
  'set-quantity': { lineId: 'text', quantity: 'number' },
  /** Set the quantity of a line to the next larger one that is sold. */
  'raise-quantity': { lineId: 'text', quantity: 'number' },
  /** Set the price of a line to `unitPrice`, in minor units of `currency`. */
  'set-override': { lineId: 'text', unitPrice: 'number', currency: 'text' },
  /** Give the line the host's own price again. */
  'remove-override': { lineId: 'text' },
  /** Lower the discount of a line, or that of the order without `lineId`, to `amount`, in minor units of `currency`. */
  'set-discount': { lineId: 'text?', amount: 'number', currency: 'text', reason: 'text' },
  /** Give no discount on the line, or none on the order without `lineId`. */
  'remove-discount': { lineId: 'text?' },
  /** Set the price of a shipment to `price`, in minor units of `currency`. */
  'set-shipping-price': { shipmentId: 'text', price: 'number', currency: 'text', reason: 'text' },
  /** Give the shipment the host's own price again. */
  'remove-shipping-price': { shipmentId: 'text' },
  /**
   * Ask somebody who may give more. Only hosts with the capability `approvals` offer it. `state` is that of the last question for as much:
   * `asked` while it waits, or `refused`, with who refused and their remark.
   */
  'ask-approval': { state: 'text?', by: 'text?', remark: 'text?' },
  /** Leave the line unwrapped; its message stays. */
  'remove-gift-wrap': { lineId: 'text' },
  /** Leave out a detail of the order; `name` is its key in `Draft.details`. */
  'remove-detail': { name: 'text' },
  'remove-code': { code: 'text' },
  'remove-promotion': { promotionId: 'text' },
  'choose-address': {},
  'choose-method': {},
  'choose-payment': {},
  /** Ask the host again. */
  retry: {},
  /** Accept the warning. The pad offers this for every warning by itself. */
  acknowledge: {},
  /** Go to the step `step`. */
  go: { step: 'text' },
} as const satisfies CodeTable;

/** A fix that the elements have a label for. `Fix.code` itself stays open: a host may add an `OwnCode`. */
export type FixCode = keyof typeof fixCodes;

/** The params that a fix of this code holds. */
export type FixParams<Code extends FixCode> = ParamsOf<(typeof fixCodes)[Code]>;
