import { totalsMessages } from '../ui/totals.messages.ts';

/** Messages of the question before a contact or a country is changed. */
export const whatIfMessages = {
  ...totalsMessages,
  'what-if.contact': '{name} instead of {other} changes this order.',
  'what-if.new-contact': 'A new contact changes this order.',
  'what-if.destination': '{name} instead of {other} changes this order.',
  'what-if.confirm': 'Change to {name}',
  'what-if.keep': 'Keep {other}',
  'what-if.loss-lines-removed': { one: '{count} line goes.', other: '{count} lines go.' },
  'what-if.loss-prices-invalidated': 'Everything is priced anew.',
  'what-if.loss-currency-changed': 'Prices are in {to} instead of {from}.',
  'what-if.loss-custom-lines-removed': {
    one: '{count} item named by staff goes, since its price is in the other currency.',
    other: '{count} items named by staff go, since their prices are in the other currency.',
  },
  'what-if.loss-overrides-forgotten': {
    one: '{count} price set by staff is the usual one again.',
    other: '{count} prices set by staff are the usual ones again.',
  },
  'what-if.loss-addresses-forgotten': 'The shipping address changes too.',
  'what-if.loss-shipping-method-forgotten': 'The shipping method has to be chosen again.',
  'what-if.loss-reward-lost': {
    one: '{count} reward is earned no longer and goes.',
    other: '{count} rewards are earned no longer and go.',
  },
  'what-if.loss-payment-forgotten': 'The way to pay has to be chosen again.',
  'what-if.asking': 'Asking what it will cost …',
  'what-if.unanswered':
    'What it will cost could not be asked: prices may change. You can choose all the same.',
  'what-if.not-asked': 'What it will cost is known once it is chosen: prices may change.',
  'what-if.gone': {
    one: '{count} line cannot be sold to {name} and is taken out',
    other: '{count} lines cannot be sold to {name} and are taken out',
  },
  'what-if.prices': { one: '{count} price changes', other: '{count} prices change' },
  'what-if.more': 'and {count} more',
  'what-if.from-to': '{from} → {to}',
  'what-if.promotions': 'Ends with it: {names}.',
  'what-if.brought': 'Leaves with it: {names}.',
  'what-if.total-now': 'Total now',
  'what-if.total-then': 'Total then',
  'what-if.tax-included': 'tax included',
  'what-if.without-shipping': 'without shipping',
  'what-if.nothing-left': 'No item is left in the order then.',
  'what-if.no-change': 'Items and prices stay as they are.',
  'what-if.answered': 'The total would be {total}.',
  'what-if.taken': 'Taken out, since {name} cannot have it: {names}.',
  'what-if.undo': 'Undo the change',
  'what-if.undone': 'The change is undone.',
} as const;
export type WhatIfKey = keyof typeof whatIfMessages;
