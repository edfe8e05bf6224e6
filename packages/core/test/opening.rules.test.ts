import { issue, type Line, type Shipment } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { opened, type Opening } from '../src/machine/opening.rules.ts';
import type { OrderContext } from '../src/order/context.ts';
import { Lines } from '../src/order/lines.ts';
import type { Intent } from '../src/storage/stored-intent.ts';
import { contextWith, variantLine } from './contexts.ts';
import { ada, bob, FakeHost } from './fake-host.ts';

const { profile: plain } = new FakeHost();
const lille = { line1: 'Rue 1', city: 'Lille', country: 'FR' };
const profile = { ...plain, currency: 'EUR', operator: { ...plain.operator, address: lille } };
const home = { kind: 'contact', addressId: 'home' } as const;

type Parts = NonNullable<Parameters<typeof contextWith>[0]>;
const opening = (more: Partial<Opening> = {}): Opening => ({
  profile,
  contact: undefined,
  intents: [],
  handoffId: undefined,
  ...more,
});
const unopened = ({ draft, ...parts }: Parts = {}) =>
  contextWith({
    profile: undefined,
    openFailure: 'unavailable',
    ...parts,
    draft: { currency: 'XXX', ...draft },
  });
const shippingTo = (shipTo: 'operator' | 'contact', context: OrderContext): OrderContext => ({
  ...context,
  flow: { ...context.flow, policies: { ...context.flow.policies, shipTo } },
});

describe('an order that opens', () => {
  it('takes the currency of the host until it has one', () => {
    expect(opened(unopened(), opening())).toMatchObject({ profile, draft: { currency: 'EUR', revision: 4 } });
    expect(opened(unopened({ draft: { currency: 'GBP' } }), opening()).draft?.currency).toBe('GBP');
  });

  it('forgets that the host did not describe itself', () => {
    const changes = opened(unopened(), opening());

    expect(Object.keys(changes)).toContain('openFailure');
    expect(changes.openFailure).toBe(undefined);
  });

  it('goes to the operator where the flow says so, unless it has an address', () => {
    const shipments = (context: OrderContext) =>
      opened(shippingTo('operator', context), opening()).draft?.shipments;
    const sent: Shipment = { id: 's1', to: home, parts: [] };

    expect(shipments(unopened())).toEqual([{ id: 's1', to: { kind: 'operator' }, parts: [] }]);
    expect(shipments(unopened({ draft: { shipments: [sent] } }))).toEqual([sent]);
    expect(opened(unopened(), opening()).draft?.shipments).toEqual([{ id: 's1', parts: [] }]);
  });

  it('is for the contact that it opens with, without an edit', () => {
    const changes = opened(unopened(), opening({ contact: ada }));

    expect(changes).toMatchObject({
      contact: ada,
      draft: { contactId: 'ada', revision: 4, currency: 'EUR', shipments: [{ to: home }] },
    });
    expect(opened(unopened({ draft: { contactId: 'bob' } }), opening({ contact: ada }))).toMatchObject({
      contact: ada,
      draft: { contactId: 'ada', revision: 4 },
    });
  });

  it('has its contact as the host knows it now', () => {
    const draft = { contactId: 'ada', shipments: [{ id: 's1', to: home, methodId: 'standard', parts: [] }] };
    const same = opened(unopened({ draft }), opening({ contact: ada }));

    expect(same).toMatchObject({ contact: ada, draft: { currency: 'EUR', revision: 4 } });
    expect(same).not.toHaveProperty('priceRevision');

    const moved = { ...ada, addresses: ada.addresses.slice(1) };
    expect(opened(unopened({ draft }), opening({ contact: moved }))).toMatchObject({
      contact: moved,
      priceRevision: 5,
      draft: { revision: 5, currency: 'EUR', shipments: [{ to: { kind: 'contact', addressId: 'work' } }] },
    });
  });

  it('has another address of its contact where one of several is gone', () => {
    const lines = Lines.of([variantLine('tea', { quantity: 2 })]);
    const other: Shipment = {
      id: 's2',
      to: { kind: 'other', address: lille },
      parts: [{ lineId: 'tea', quantity: 1 }],
    };
    const draft = { contactId: 'ada', shipments: [{ id: 's1', to: home, parts: [] }, other] };
    const moved = { ...ada, addresses: ada.addresses.slice(1) };

    expect(opened(unopened({ draft, lines }), opening({ contact: moved }))).toMatchObject({
      priceRevision: 5,
      draft: { shipments: [{ to: { kind: 'contact', addressId: 'work' } }, other] },
    });
  });

  it('says that its contact is gone', () => {
    const changes = opened(unopened({ draft: { contactId: 'gone' } }), opening());

    expect(changes.notices).toEqual([{ ...issue('contact-gone', ['contactId']), severity: 'warning' }]);
    expect(changes.draft).not.toHaveProperty('contactId');
    expect(changes).toMatchObject({ profile, priceRevision: 5, draft: { revision: 5, currency: 'EUR' } });
  });
});

describe('an order that opens with a submission', () => {
  const submitted: Line[] = [variantLine('tea')];
  const kept = Lines.of([variantLine('mug')]);
  const intent = (revision: number): Intent => ({
    schema: 'orderpad.intent',
    v: 1,
    key: '00000000-0000-4000-8000-000000000001',
    mintedAt: 1_000,
    submission: {
      draft: { ...contextWith().draft, revision, note: 'submitted', lines: submitted },
      quoteId: 'q1',
      acceptedTotal: { amount: 1000, currency: 'GBP' },
      acknowledged: [],
    },
  });
  const resumed = (revision: number) =>
    opened(
      unopened({ lines: kept, draft: { note: 'kept' } }),
      opening({ contact: bob, intents: [intent(revision)] }),
    );

  it('resumes it at the review: its outcome is unknown', () => {
    expect(resumed(4)).toMatchObject({
      profile,
      contact: bob,
      step: 'review',
      placing: { intent: intent(4), unknownSince: 1_000 },
    });
  });

  it('has the submitted draft, unless the saved one is newer', () => {
    for (const revision of [4, 5]) {
      expect(resumed(revision).draft).toMatchObject({ note: 'submitted', revision });
      expect(resumed(revision).draft).not.toHaveProperty('lines');
      expect([...(resumed(revision).lines ?? [])]).toEqual(submitted);
    }
    expect(resumed(3).draft).toMatchObject({ note: 'kept', revision: 4 });
    expect(resumed(3).lines).toBe(kept);
  });
});
