import { issue, type PaymentMethod } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { Changes, OrderContext } from '../src/order/context.ts';
import type { PaymentPatch } from '../src/order/events.ts';
import { paymentEdits } from '../src/payment/payment.edits.ts';
import { paymentSlice } from '../src/payment/payment.slice.ts';
import { contextWith, quoteWith } from './contexts.ts';

const [invoice, cash]: PaymentMethod[] = [
  { id: 'invoice', kind: 'offline', name: 'Invoice' },
  { id: 'cash', kind: 'offline', name: 'Cash' },
] as const;
const card: PaymentMethod = { id: 'card', kind: 'offline', name: 'Card', payer: 'operator' };
const offering = (...methods: (PaymentMethod | undefined)[]) =>
  quoteWith({ paymentMethods: methods.flatMap((method) => method ?? []) });
const paying = (methodId: string, more: object = {}) => ({
  payment: { methodId, payer: 'contact' as const, ...more },
});
const asking = (context: OrderContext): OrderContext => ({
  ...context,
  flow: { ...context.flow, policies: { ...context.flow.policies, payBy: 'ask' } },
});

describe('an edit of the payment', () => {
  const edit = (patch: PaymentPatch, parts: Parameters<typeof contextWith>[0] = {}): Changes =>
    paymentEdits['payment.edit'](contextWith({ quote: offering(invoice, cash, card), ...parts }), {
      type: 'payment.edit',
      patch,
    });

  it('sets a method, with the payer of the flow', () => {
    expect(edit({ methodId: 'invoice' }).draft?.payment).toEqual({ methodId: 'invoice', payer: 'contact' });
  });

  it('sets the payer that the method names, whoever else was to pay', () => {
    expect(edit({ methodId: 'card', payer: 'contact' }).draft?.payment?.payer).toBe('operator');
  });

  it('sets the payer that is given, else keeps the one there is', () => {
    const draft = paying('invoice', { payer: 'operator' });

    expect(edit({ methodId: 'cash', payer: 'contact' }, { draft }).draft?.payment?.payer).toBe('contact');
    expect(edit({ methodId: 'cash' }, { draft }).draft?.payment?.payer).toBe('operator');
    expect(edit({ methodId: 'cash', payer: 'operator' }, { quote: undefined }).draft?.payment?.payer).toBe(
      'operator',
    );
  });

  it('sets, keeps or removes the reference, without spaces around it', () => {
    const draft = paying('invoice', { reference: 'PO 1' });

    expect(edit({ reference: ' PO 2 ' }, { draft }).draft?.payment).toMatchObject({
      methodId: 'invoice',
      reference: 'PO 2',
    });
    expect(edit({ methodId: 'cash' }, { draft }).draft?.payment).toMatchObject({ reference: 'PO 1' });
    expect(edit({ reference: ' ' }, { draft }).draft?.payment).toStrictEqual({
      methodId: 'invoice',
      payer: 'contact',
    });
  });

  it('changes nothing without a method', () => {
    expect(edit({ reference: 'PO 1' })).toEqual({});
  });

  it('keeps a payer who was chosen before there is a method', () => {
    expect(edit({ payer: 'operator' })).toEqual({ paying: { payer: 'operator' } });
    expect(edit({ methodId: 'cash' }, { paying: { payer: 'operator' } }).draft?.payment?.payer).toBe(
      'operator',
    );
  });

  it('clears a method of somebody else when the payer changes, and keeps the reference for the next one', () => {
    const draft = paying('card', { payer: 'operator', reference: 'PO 1' });

    const changes = edit({ payer: 'contact' }, { draft });

    expect(changes.draft).not.toHaveProperty('payment');
    expect(changes.paying).toEqual({ payer: 'contact', reference: 'PO 1' });
    expect(edit({ methodId: 'cash' }, changes).draft?.payment).toEqual({
      methodId: 'cash',
      payer: 'contact',
      reference: 'PO 1',
    });
  });

  it('keeps a method that is open to the new payer', () => {
    expect(edit({ payer: 'operator' }, { draft: paying('cash') }).draft?.payment).toEqual({
      methodId: 'cash',
      payer: 'operator',
    });
  });

  it('of the method settles what was said of the former one', () => {
    const notices = [
      issue('method-withdrawn', ['payment', 'methodId']),
      issue('method-withdrawn', ['shipments']),
    ];

    expect(edit({ methodId: 'cash' }, { notices }).notices).toEqual(notices.slice(1));
    expect(edit({ reference: 'PO 1' }, { notices, draft: paying('invoice') })).not.toHaveProperty('notices');
  });
});

describe('a payment', () => {
  const issuesOf = (context: OrderContext) =>
    paymentSlice
      .issuesOf?.(context)
      .map(({ code, path, fixes }) => [code, path, fixes.map((each) => each.code)]);
  const required = [['payment-required', ['payment'], ['choose-payment']]];

  it('is required, unless the pad will choose it once there is a quote', () => {
    expect(issuesOf(contextWith())).toEqual([]);
    expect(issuesOf(contextWith({ quote: offering(invoice) }))).toEqual(required);
    expect(issuesOf(asking(contextWith()))).toEqual(required);
    expect(issuesOf(asking(contextWith({ draft: paying('invoice') })))).toEqual([]);
  });

  const issuesWith = (patch: PaymentPatch, parts: Parameters<typeof contextWith>[0] = {}) =>
    paymentSlice.issuesWith?.['payment.edit']?.(contextWith({ quote: offering(invoice, cash), ...parts }), {
      type: 'payment.edit',
      patch,
    }).map(({ code, path, fixes }) => [code, path, fixes.map((each) => each.code)]);

  it('is refused by a method that is not offered', () => {
    const refused = [['method-not-offered', ['payment', 'methodId'], []]];

    expect(issuesWith({ methodId: 'cash' })).toEqual([]);
    expect(issuesWith({ methodId: 'card' })).toEqual(refused);
    expect(issuesWith({ methodId: 'cash' }, { quote: undefined })).toEqual(refused);
  });

  it('needs a method before its reference', () => {
    expect(issuesWith({ reference: 'PO 1' })).toEqual(required);
    expect(issuesWith({ reference: 'PO 1' }, { draft: paying('invoice') })).toEqual([]);
  });

  it('keeps prices with another reference, unless the host has asked about it', () => {
    const keeps = (patch: PaymentPatch, ...path: string[]) =>
      paymentSlice.keepsPrices?.['payment.edit']?.(
        contextWith({ quote: quoteWith({ issues: path.length > 0 ? [issue('acme.reference', path)] : [] }) }),
        { type: 'payment.edit', patch },
      );

    expect(keeps({ reference: 'PO 1' })).toBe(true);
    expect(keeps({ reference: 'PO 1' }, 'payment', 'reference')).toBe(false);
    expect(keeps({ reference: 'PO 1' }, 'payment', 'methodId')).toBe(true);
    expect(keeps({ reference: 'PO 1' }, 'lines', 'reference')).toBe(true);
    expect(keeps({ reference: 'PO 1', methodId: 'cash' })).toBe(false);
    expect(keeps({ reference: 'PO 1', payer: 'contact' })).toBe(false);
  });
});

describe('after a quote', () => {
  const after = (
    quote = offering(invoice, cash),
    parts: Parameters<typeof contextWith>[0] = {},
    of = (it: OrderContext) => it,
  ) => paymentSlice.afterQuote?.(of(contextWith({ quote, ...parts })), quote);

  it('the first method is chosen by a flow that says so, else the only one', () => {
    expect(after()?.draft?.payment).toEqual({ methodId: 'invoice', payer: 'contact' });
    expect(after(offering(invoice, cash), {}, asking)).toBe(undefined);
    expect(after(offering(cash), {}, asking)?.draft?.payment).toEqual({ methodId: 'cash', payer: 'contact' });
    expect(after(offering())).toBe(undefined);
  });

  it('the payer is the one that the method names', () => {
    expect(after(offering(card))?.draft?.payment).toEqual({ methodId: 'card', payer: 'operator' });
  });

  it('the first choice is made from any quote', () => {
    expect(after(offering(invoice), { priceRevision: 5 })?.draft?.payment?.methodId).toBe('invoice');
  });

  it('a method that is offered stays, and any stays while the quote is of an earlier revision', () => {
    expect(after(offering(invoice, cash), { draft: paying('cash') })).toBe(undefined);
    expect(after(offering(invoice), { draft: paying('cash'), priceRevision: 5 })).toBe(undefined);
  });

  it('a method that is no longer offered is removed with a warning, and the operator replaces it', () => {
    const changes = after(offering(invoice, cash), { draft: paying('card'), withdrawn: ['raven'] });

    expect(changes?.draft).toStrictEqual(contextWith().draft);
    expect(changes?.withdrawn).toEqual(['raven', 'card']);
    expect(changes?.notices).toMatchObject([
      { code: 'method-withdrawn', path: ['payment', 'methodId'], params: { methodId: 'card' } },
    ]);
  });

  it('it is replaced by the only method there is, unless that was withdrawn before', () => {
    const replaced = (withdrawn: string[]) =>
      after(offering(cash), { draft: paying('card'), withdrawn })?.draft?.payment;

    expect(replaced([])).toEqual({ methodId: 'cash', payer: 'contact' });
    expect(replaced(['cash'])).toBe(undefined);
  });

  it('nothing is warned of where nothing was chosen', () => {
    expect(after()).toMatchObject({ withdrawn: [], notices: [] });
  });
});
