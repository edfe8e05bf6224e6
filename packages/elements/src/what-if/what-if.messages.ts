import { totalsMessages } from '../ui/totals.messages.ts';

/** Messages of the question before a contact or a country is changed. */
export const whatIfMessages = {
  ...totalsMessages,
  'what-if.contact': '{name} instead of {other} changes this order.',
  'what-if.new-contact': 'A new contact changes this order.',
  'what-if.destination': '{name} instead of {other} changes this order.',
  'what-if.confirm': 'Change to {name}',
  'what-if.keep': 'Keep {other}',
  'what-if.loss-lines-removed': {
    one: '{count} line will be removed.',
    other: '{count} lines will be removed.',
  },
  'what-if.loss-prices-invalidated': 'All prices are calculated again.',
  'what-if.loss-currency-changed': 'Prices are in {to} instead of {from}.',
  'what-if.loss-custom-lines-removed': {
    one: '{count} custom item will be removed: its price is in the other currency.',
    other: '{count} custom items will be removed: their prices are in the other currency.',
  },
  'what-if.loss-overrides-forgotten': {
    one: '{count} price set by staff returns to the usual one.',
    other: '{count} prices set by staff return to the usual ones.',
  },
  'what-if.loss-addresses-forgotten': 'The shipping address changes too.',
  'what-if.loss-shipping-method-forgotten': 'The shipping method must be chosen again.',
  'what-if.loss-reward-lost': {
    one: '{count} reward is no longer earned and will be removed.',
    other: '{count} rewards are no longer earned and will be removed.',
  },
  'what-if.loss-payment-forgotten': 'The payment method must be chosen again.',
  'what-if.asking': 'Checking prices …',
  'what-if.unanswered': 'Prices may change: they could not be checked. You can still continue.',
  'what-if.not-asked': 'Prices may change. You will see the new ones after the change.',
  'what-if.gone': {
    one: '{count} line cannot be sold to {name} and will be removed',
    other: '{count} lines cannot be sold to {name} and will be removed',
  },
  'what-if.prices': { one: '{count} price changes', other: '{count} prices change' },
  'what-if.more': 'and {count} more',
  'what-if.from-to': '{from} → {to}',
  'what-if.picks': 'These rewards are no longer earned and will be removed: {items}.',
  'what-if.pick': '{count} × {title}',
  'what-if.promotions': 'These promotions no longer apply: {names}.',
  'what-if.brought': 'These items will be removed: {names}.',
  'what-if.total-now': 'Total now',
  'what-if.total-then': 'Total then',
  'what-if.tax-included': 'tax included',
  'what-if.without-shipping': 'without shipping',
  'what-if.nothing-left': 'This would leave the order empty.',
  'what-if.no-change': 'Items and prices stay as they are.',
  'what-if.answered': 'The total would be {total}.',
  'what-if.taken': 'Removed, because {name} cannot order it: {names}.',
  'what-if.undo': 'Undo the change',
  'what-if.undone': 'The change is undone.',
} as const;
export type WhatIfKey = keyof typeof whatIfMessages;
