import type { Contact, HostProfile, Shipment } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { OrderContext } from '../src/order/context.ts';
import type { OrderEvent } from '../src/order/events.ts';
import { Lines } from '../src/order/lines.ts';
import { consequencesOf } from '../src/what-if/consequences.rules.ts';
import { contextWith, customLine, quotedLine, quoteWith, variantLine } from './contexts.ts';
import { ada, bob, FakeHost } from './fake-host.ts';

const profile: HostProfile = {
  ...new FakeHost().profile,
  countries: ['GB', 'FR', 'IE'],
  markets: [
    { country: 'FR', currency: 'EUR', taxIncluded: true },
    { country: 'IE', currency: 'GBP', taxIncluded: true },
  ],
};

const toFrance: OrderEvent = { type: 'destination.select', country: 'FR' };
const toIreland: OrderEvent = { type: 'destination.select', country: 'IE' };
const other = (contact: Contact): OrderEvent => ({ type: 'contact.select', contact });

/** Returns the losses, by code. */
const losses = (event: OrderEvent, context: OrderContext) =>
  Object.fromEntries(consequencesOf(event, context).map(({ code, params }) => [code, params]));

const sentHome: Shipment = {
  id: 's1',
  to: { kind: 'contact', addressId: 'home' },
  methodId: 'standard',
  parts: [],
};

/** An order of Ada's with all that can be lost. */
const full = (parts: Parameters<typeof contextWith>[0] = {}) =>
  contextWith({
    profile,
    contact: ada,
    lines: Lines.of([
      variantLine('tea', { quantity: 2, override: { unitPrice: 100, reason: 'Friend' } }),
      customLine('engraving'),
      variantLine('mug', { override: { unitPrice: 200, reason: 'Friend' } }),
      variantLine('song'),
    ]),
    quote: quoteWith({ lines: [quotedLine('tea')] }),
    ...parts,
    draft: {
      contactId: 'ada',
      shipments: [sentHome],
      payment: { methodId: 'invoice', payer: 'contact' },
      ...parts.draft,
    },
  });

describe('another contact', () => {
  it('takes prices, address, shipping method and payment away', () => {
    const all = {
      'prices-invalidated': {},
      'addresses-forgotten': {},
      'shipping-method-forgotten': {},
      'payment-forgotten': {},
    };

    expect(losses(other(bob), full())).toEqual(all);
    expect(losses({ type: 'contact.clear' }, full())).toEqual(all);
    expect(losses({ type: 'contact.create', input: { lastName: 'Hopper' } }, full())).toEqual(all);
  });

  it('takes nothing away that is not there', () => {
    expect(losses(other(ada), contextWith({ profile }))).toStrictEqual({});
    expect(
      losses({ type: 'contact.create', input: { lastName: 'Hopper' } }, contextWith({ profile })),
    ).toStrictEqual({});
  });

  it('takes no prices away without lines, or without a quote', () => {
    expect(losses(other(bob), full({ lines: Lines.of([]) }))).not.toHaveProperty('prices-invalidated');
    expect(losses(other(bob), full({ quote: undefined }))).not.toHaveProperty('prices-invalidated');
  });

  it('that is the same one takes nothing away', () => {
    expect(losses(other(ada), full())).toStrictEqual({});
  });
});

describe('another destination', () => {
  it('in another currency takes custom items and prices of staff away', () => {
    expect(losses(toFrance, full())).toEqual({
      'prices-invalidated': {},
      'currency-changed': { from: 'GBP', to: 'EUR' },
      'custom-lines-removed': { count: 1 },
      'overrides-forgotten': { count: 2 },
      'addresses-forgotten': {},
      'shipping-method-forgotten': {},
    });
  });

  it('in another currency says nothing of it while there are no lines', () => {
    expect(losses(toFrance, contextWith({ profile }))).toStrictEqual({});
  });

  it('in the same currency keeps custom items and prices of staff', () => {
    expect(losses(toIreland, full())).toEqual({
      'prices-invalidated': {},
      'addresses-forgotten': {},
      'shipping-method-forgotten': {},
    });
  });

  it('keeps a shipment that goes there', () => {
    expect(losses({ type: 'destination.select', country: 'GB' }, full())).toEqual({
      'prices-invalidated': {},
    });
  });

  it('tells of one shipment among several', () => {
    const shipments: Shipment[] = [
      sentHome,
      {
        id: 's2',
        to: { kind: 'other', address: { line1: 'Rue 1', city: 'Lille', country: 'FR' } },
        parts: [],
      },
    ];

    const told = losses({ type: 'destination.select', country: 'GB' }, full({ draft: { shipments } }));

    expect(told).toEqual({ 'prices-invalidated': {}, 'addresses-forgotten': {} });
  });
});

describe('removed lines', () => {
  it('are counted, with their pieces', () => {
    expect(losses({ type: 'items.remove', ids: ['tea', 'mug', 'unknown'] }, full())).toEqual({
      'lines-removed': { count: 2, quantity: 3 },
    });
  });

  it('that are not there are no loss', () => {
    expect(losses({ type: 'items.remove', ids: ['unknown'] }, full())).toStrictEqual({});
  });

  it('take along the picks that they earned, as a lower quantity does', () => {
    const pick = quotedLine('pick', {
      quantity: 2,
      cause: { kind: 'reward', rewardId: 'larder' },
      qualifies: false,
    });
    const larder = {
      id: 'larder',
      name: 'Larder rewards',
      threshold: 1000,
      qualifying: 2000,
      earned: 2,
      used: 2,
      toNext: 1000,
    };
    const quote = quoteWith({ lines: [quotedLine('tea', { quantity: 2 }), pick], rewards: [larder] });

    expect(losses({ type: 'items.remove', ids: ['tea'] }, full({ quote }))).toEqual({
      'lines-removed': { count: 1, quantity: 2 },
      'reward-lost': { count: 1, quantity: 2 },
    });
    expect(
      consequencesOf({ type: 'items.edit', id: 'tea', patch: { quantity: 1 } }, full({ quote })),
    ).toEqual([
      { code: 'reward-lost', params: { count: 1, quantity: 1 }, lines: [{ ...pick, quantity: 1 }] },
    ]);
    expect(losses({ type: 'items.edit', id: 'tea', patch: { note: 'Red' } }, full({ quote }))).toStrictEqual(
      {},
    );
  });
});

describe('a promotion that is given up', () => {
  const gift = quotedLine('gift', { quantity: 3, cause: { kind: 'promotion', promotionId: 'gift' } });
  const quote = quoteWith({
    lines: [quotedLine('tea'), gift],
    promotions: [{ promotionId: 'gift', name: 'Gift', scope: 'item', access: 'code', code: 'GIFT' }],
  });

  it('takes the lines along that it added', () => {
    const lost = [{ code: 'lines-removed', params: { count: 1, quantity: 3 }, lines: [gift] }];

    expect(consequencesOf({ type: 'promotions.remove', id: 'gift' }, full({ quote }))).toEqual(lost);
    expect(consequencesOf({ type: 'promotions.removeCode', code: 'gift' }, full({ quote }))).toEqual(lost);
  });

  it('takes nothing along when it added none', () => {
    expect(losses({ type: 'promotions.remove', id: 'other' }, full({ quote }))).toStrictEqual({});
    expect(losses({ type: 'promotions.removeCode', code: 'other' }, full({ quote }))).toStrictEqual({});
  });
});

describe('another address', () => {
  const elsewhere = { to: { kind: 'contact', addressId: 'work' } } as const;

  it('takes the shipping method away', () => {
    expect(losses({ type: 'shipping.edit', shipmentId: 's1', patch: elsewhere }, full())).toEqual({
      'shipping-method-forgotten': {},
    });
  });

  it('takes nothing away where none was chosen', () => {
    const unsent = full({ draft: { shipments: [sentHome, { id: 's2', parts: [] }] } });

    expect(losses({ type: 'shipping.edit', shipmentId: 's2', patch: elsewhere }, unsent)).toStrictEqual({});
    expect(losses({ type: 'shipping.edit', shipmentId: 'unknown', patch: elsewhere }, unsent)).toStrictEqual(
      {},
    );
  });

  it('is not what another method is', () => {
    expect(
      losses({ type: 'shipping.edit', shipmentId: 's1', patch: { methodId: 'express' } }, full()),
    ).toStrictEqual({});
  });
});

describe('any other event', () => {
  it('takes nothing away', () => {
    expect(losses({ type: 'next' }, full())).toStrictEqual({});
    expect(losses({ type: 'payment.edit', patch: { methodId: 'cash' } }, full())).toStrictEqual({});
  });
});
