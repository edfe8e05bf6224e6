import { paymentFailed, type PaymentMethod } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { accountOf, asksEntry, entryFailure, entryIssues } from '../src/order/entry.rules.ts';
import { completeContext, quoteWith } from './contexts.ts';

const fields: PaymentMethod['fields'] = { adapter: 'test', channel: 'moto', config: {} };
const card: PaymentMethod = { id: 'card', kind: 'card', name: 'Card', fields };
const stored: PaymentMethod = { id: 'stored', kind: 'stored', name: 'Visa 1111', fields, asksCvv: true };

/** An order that is paid by a method. */
const paidBy = (method: PaymentMethod) =>
  completeContext({
    quote: quoteWith({ paymentMethods: [method] }),
    draft: { payment: { methodId: method.id, payer: 'contact' } },
  });

const path = ['payment'];
const again = [{ code: 'choose-payment' }];

describe('what a payment method asks for', () => {
  it('is a new card, or the CVV of a stored one, in fields of its provider', () => {
    const { fields: _, ...elsewhere } = card;
    const { asksCvv, ...withoutCvv } = stored;

    expect(asksCvv).toBe(true);
    expect([card, stored, elsewhere, withoutCvv].map(asksEntry)).toEqual([true, true, false, false]);
  });

  it('is missing until it is entered', () => {
    expect(entryIssues(paidBy(card))).toMatchObject([{ code: 'payment-card-required', path }]);
    expect(entryIssues(paidBy(stored))).toMatchObject([{ code: 'payment-cvv-required', path }]);
  });

  it('can be saved to the account of its payer, if it is a card', () => {
    const accounts = [{ id: 'a1', payer: 'contact' as const, name: 'Ada' }];

    expect(accountOf({ ...card, accounts }, 'contact')).toEqual(accounts[0]);
    expect(accountOf({ ...card, accounts }, 'operator')).toBeUndefined();
    expect(accountOf({ ...stored, accounts }, 'contact')).toBeUndefined();
    expect(accountOf(card, 'contact')).toBeUndefined();
  });
});

describe('fields that give no token', () => {
  it.each([
    ['number', 'payment-number-invalid'],
    ['expiry', 'payment-expiry-invalid'],
    ['cvv', 'payment-cvv-invalid'],
  ] as const)('name what is wrong: the %s', (field, code) => {
    expect(entryFailure(paymentFailed('invalid', { fields: [field] }).error, paidBy(card))).toMatchObject({
      code,
      path,
    });
  });

  it('say that something is wrong where they do not say what', () => {
    expect(entryFailure(paymentFailed('invalid').error, paidBy(card))).toMatchObject({
      code: 'payment-fields-invalid',
      path,
    });
  });

  it('say what is missing, or that something is wrong where no method is chosen', () => {
    expect(entryFailure(paymentFailed('empty').error, paidBy(card))).toMatchObject({
      code: 'payment-card-required',
    });
    expect(entryFailure(paymentFailed('empty').error, completeContext())).toMatchObject({
      code: 'payment-fields-invalid',
    });
  });

  it.each([
    ['declined', 'payment-declined'],
    ['lost', 'payment-fields-lost'],
    ['unsupported', 'payment-fields-unsupported'],
    ['config', 'payment-fields-unsupported'],
    ['timeout', 'payment-unavailable'],
  ] as const)('lead to another payment: %s', (code, named) => {
    expect(entryFailure(paymentFailed(code).error, paidBy(card))).toMatchObject({
      code: named,
      path,
      fixes: again,
    });
  });
});
