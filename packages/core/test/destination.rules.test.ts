import { issue, type HostProfile, type Shipment } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { destinationEdits, withDestination } from '../src/destination/destination.edits.ts';
import { destinationSlice } from '../src/destination/destination.slice.ts';
import type { OrderContext } from '../src/order/context.ts';
import { Lines } from '../src/order/lines.ts';
import { contextWith, customLine, quotedLine, quoteWith, unpriced, variantLine } from './contexts.ts';
import { ada, FakeHost } from './fake-host.ts';

const { profile } = new FakeHost();
const abroad: HostProfile = {
  ...profile,
  countries: ['GB', 'FR', 'IE'],
  markets: [
    { country: 'IE', currency: 'GBP', taxIncluded: true },
    { country: 'FR', currency: 'EUR', taxIncluded: true },
  ],
};
const home = { kind: 'contact', addressId: 'home' } as const;
const lille = { line1: 'Rue 1', city: 'Lille', country: 'FR' };
const lines = Lines.of([
  variantLine('tea', { override: { unitPrice: 100, reason: 'Friend' }, note: 'Red' }),
  customLine('engraving'),
]);

describe('another destination', () => {
  const shipments: Shipment[] = [
    { id: 's1', to: home, methodId: 'standard', parts: [{ lineId: 'tea', quantity: 1 }] },
    {
      id: 's2',
      to: { kind: 'other', address: lille },
      methodId: 'express',
      parts: [{ lineId: 'engraving', quantity: 1 }],
    },
    { id: 's3', to: { kind: 'other', address: lille }, parts: [] },
  ];
  const context = contextWith({
    profile: abroad,
    contact: ada,
    lines,
    prices: new Map([['variant-of-tea', 450]]),
    quote: quoteWith({ lines: [quotedLine('tea')] }),
    draft: { shipments },
  });
  const select = (country: string, more: object = {}, of: OrderContext = context) =>
    destinationEdits['destination.select'](of, { type: 'destination.select', country, ...more });

  it('in another currency drops amounts that were typed', () => {
    const { draft, lines: left } = withDestination(context, 'FR');

    expect(draft).toMatchObject({ destination: 'FR', currency: 'EUR' });
    expect([...(left ?? [])]).toEqual([variantLine('tea', { note: 'Red' })]);
  });

  it('in the same currency keeps them', () => {
    expect(withDestination(context, 'IE')).toEqual({ draft: { ...context.draft, destination: 'IE' } });
  });

  it('outside the markets has the currency of the host, and none but its own before the host is known', () => {
    const currency = (profile: HostProfile | undefined, draft = {}) =>
      withDestination(contextWith({ profile, draft }), 'DE').draft.currency;

    expect(currency(abroad, { currency: 'EUR' })).toBe('GBP');
    expect(currency(profile, { currency: 'EUR' })).toBe('GBP');
    expect(currency(undefined, { currency: 'EUR' })).toBe('EUR');
  });

  it('keeps the addresses there with their methods, and gives the others up', () => {
    const changes = select('FR');

    expect(changes).toMatchObject(unpriced);
    expect(changes.draft?.shipments).toStrictEqual([
      { id: 's1', parts: [{ lineId: 'tea', quantity: 1 }] },
      { id: 's2', to: { kind: 'other', address: lille }, methodId: 'express', parts: [] },
      { id: 's3', to: { kind: 'other', address: lille }, parts: [] },
    ]);
  });

  it('gives the first shipment the address that comes with it', () => {
    const to = { kind: 'other', address: { ...lille, country: 'IE' } } as const;

    expect(select('IE', { to }).draft?.shipments[0]).toEqual({
      id: 's1',
      to,
      parts: [{ lineId: 'tea', quantity: 1 }],
    });
    expect(
      select('IE', { to }, { ...context, draft: { ...context.draft, shipments: [] } }).draft?.shipments,
    ).toEqual([]);
  });

  it('is taken without the lines that cannot go there, and without their parts', () => {
    const changes = select('GB', { without: ['tea'] });

    expect([...(changes.lines ?? [])].map(({ id }) => id)).toEqual(['engraving']);
    expect(changes.draft?.shipments[0]).toEqual({ id: 's1', to: home, methodId: 'standard', parts: [] });
    expect([...(select('FR', { without: ['tea'] }).lines ?? [])]).toEqual([]);
  });
});

describe('a destination', () => {
  const issuesWith = (country: string, to?: Shipment['to'], of: HostProfile | undefined = abroad) =>
    destinationSlice.issuesWith?.['destination.select']?.(contextWith({ profile: of, contact: ada }), {
      type: 'destination.select',
      country,
      ...(to && { to }),
    });

  it('is required', () => {
    expect(destinationSlice.issuesOf?.(contextWith())).toEqual([
      issue('destination-required', ['destination']),
    ]);
    expect(destinationSlice.issuesOf?.(contextWith({ draft: { destination: 'GB' } }))).toEqual([]);
  });

  it('is one that the host ships to, if it says so', () => {
    expect(issuesWith('FR')).toEqual([]);
    expect(issuesWith('DE')).toEqual([issue('not-shipped-there', ['destination'], { country: 'DE' })]);
    expect(issuesWith('DE', undefined, { ...abroad, countries: [] })).toEqual([]);
    expect(
      destinationSlice.issuesWith?.['destination.select']?.(contextWith({ profile: undefined }), {
        type: 'destination.select',
        country: 'DE',
      }),
    ).toEqual([]);
  });

  it('is where its address is', () => {
    const unknown = [issue('address-unknown', ['destination'])];

    expect(issuesWith('GB', home)).toEqual([]);
    expect(issuesWith('FR', home)).toEqual(unknown);
    expect(issuesWith('GB', { kind: 'contact', addressId: 'gone' })).toEqual(unknown);
  });
});
