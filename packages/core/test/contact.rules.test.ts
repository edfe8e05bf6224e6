import {
  issue,
  type Address,
  type Contact,
  type HostProfile,
  type Line,
  type QuotedShipment,
  type Shipment,
} from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { changeContact, contactEdits, defaultShipTo, refreshContact } from '../src/contact/contact.edits.ts';
import { contactSlice } from '../src/contact/contact.slice.ts';
import { backOffice } from '../src/flows/back-office.ts';
import type { OrderContext } from '../src/order/context.ts';
import type { OrderEvent } from '../src/order/events.ts';
import type { Flow } from '../src/order/flow.ts';
import { Lines } from '../src/order/lines.ts';
import { contextWith, customLine, quoteWith, unpriced, variantLine } from './contexts.ts';
import { ada, bob, FakeHost, homeless } from './fake-host.ts';

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
const marie: Contact = { id: 'marie', firstName: 'Marie', addresses: [{ ...lille, id: 'rue' }] };
const lines = Lines.of([
  variantLine('tea', { override: { unitPrice: 100, reason: 'Friend' }, note: 'Red' }),
  customLine('engraving'),
]);
const shipTo = (shipTo: 'contact' | 'operator' | 'ask', context: OrderContext): OrderContext => ({
  ...context,
  flow: { ...context.flow, policies: { ...context.flow.policies, shipTo } },
});

describe('another contact', () => {
  const shipments: Shipment[] = [
    { id: 's1', to: home, methodId: 'standard', parts: [{ lineId: 'tea', quantity: 1 }] },
    { id: 's2', parts: [] },
  ];
  const context = contextWith({
    contact: ada,
    lines,
    draft: { contactId: 'ada', payment: { methodId: 'invoice', payer: 'contact' }, shipments },
  });

  it('gets one shipment to an address of its own, and no payment', () => {
    const changes = changeContact(context, bob);

    expect(changes).toMatchObject({ contact: bob, ...unpriced });
    expect(changes.draft).toEqual({
      ...contextWith().draft,
      contactId: 'bob',
      shipments: [{ id: 's1', to: { kind: 'contact', addressId: 'farm' }, parts: [] }],
    });
  });

  it('that is none leaves no address', () => {
    const changes = changeContact(context, undefined);

    expect(changes.contact).toBe(undefined);
    expect(changes.draft).not.toHaveProperty('contactId');
    expect(changes.draft?.shipments).toEqual([{ id: 's1', parts: [] }]);
    expect(contactEdits['contact.clear'](context)).toEqual(changes);
  });

  it('gets a shipment though there was none', () => {
    const draft = { destination: 'GB', shipments: [] };

    expect(changeContact(contextWith({ draft }), bob).draft?.shipments).toEqual([
      { id: expect.stringMatching(/^[\da-f-]{36}$/), to: { kind: 'contact', addressId: 'farm' }, parts: [] },
    ]);
  });

  it('takes an order along that goes to the contact, even to another country and currency', () => {
    const going = (to: Shipment['to'], destination?: string) => {
      const draft = {
        shipments: [{ id: 's1', parts: [], ...(to && { to }) }],
        ...(destination && { destination }),
      };
      return changeContact(contextWith({ profile: abroad, contact: ada, lines, draft }), marie);
    };

    expect(going(home, 'GB').draft).toMatchObject({ destination: 'FR', currency: 'EUR' });
    expect(going(home, 'GB').draft?.shipments[0]?.to).toEqual({ kind: 'contact', addressId: 'rue' });
    expect(going({ kind: 'other', address: lille }, 'GB').draft).toMatchObject({
      destination: 'GB',
      currency: 'GBP',
    });
    expect(going({ kind: 'other', address: lille }, 'GB').draft?.shipments).toStrictEqual([
      { id: 's1', parts: [] },
    ]);
    expect(going(undefined, 'GB').draft).toMatchObject({ destination: 'GB' });
    expect(going(home).draft).not.toHaveProperty('destination');
  });

  it('without an address leaves the destination', () => {
    const draft = { destination: 'GB', shipments: [{ id: 's1', to: home, parts: [] }] };

    expect(changeContact(contextWith({ contact: ada, draft }), homeless).draft).toMatchObject({
      destination: 'GB',
    });
    expect(changeContact(contextWith({ contact: ada, draft }), undefined).draft).toMatchObject({
      destination: 'GB',
    });
  });

  it('is taken without the lines that it cannot order', () => {
    const select = (contact: Contact) =>
      contactEdits['contact.select'](context, { type: 'contact.select', contact, without: ['engraving'] });

    expect([...(select(bob).lines ?? [])].map(({ id }) => id)).toEqual(['tea']);
    expect([...(select(ada).lines ?? [])].map(({ id }) => id)).toEqual(['tea']);
  });

  it('that is the same one keeps payment and prices', () => {
    const again = contactEdits['contact.select'](context, { type: 'contact.select', contact: ada });

    expect(again.draft?.payment).toEqual(context.draft.payment);
    expect(again).not.toHaveProperty('quote');
  });
});

describe('a contact that was written', () => {
  const moved: Contact = { ...ada, addresses: ada.addresses.slice(1) };
  const draft = {
    contactId: 'ada',
    shipments: [
      { id: 's1', to: home, methodId: 'standard', parts: [] },
      { id: 's2', to: { kind: 'contact', addressId: 'work' }, methodId: 'express', parts: [] },
    ] satisfies Shipment[],
  };
  const context = contextWith({ contact: ada, draft });

  it('gives the default address for one that is gone, and keeps the others', () => {
    const { contact, draft: after } = refreshContact(context, moved);

    expect(contact).toBe(moved);
    expect(after?.shipments).toEqual([
      { id: 's1', to: { kind: 'contact', addressId: 'work' }, parts: [] },
      draft.shipments[1],
    ]);
  });

  it('without any address leaves none', () => {
    expect(refreshContact(context, { ...ada, addresses: [] }).draft?.shipments).toEqual([
      { id: 's1', parts: [] },
      { id: 's2', parts: [] },
    ]);
  });

  it('gives its address to a shipment that had none', () => {
    const unsent = contextWith({ contact: homeless, draft: { contactId: 'ada' } });

    expect(refreshContact(unsent, ada).draft?.shipments).toEqual([{ id: 's1', to: home, parts: [] }]);
  });

  it('gives no address to a shipment while another one is typed for it', () => {
    const shipments: Shipment[] = [{ id: 's1', methodId: 'standard', parts: [] }];
    const typing = contextWith({ contact: ada, draft: { contactId: 'ada', shipments } });

    expect(refreshContact(typing, moved).draft?.shipments).toEqual(shipments);
  });
});

describe('an address of the contact that was corrected', () => {
  const [first = { id: 'home', line1: '', country: 'GB' }, ...others] = ada.addresses;
  const london = { ...first, region: 'London' };
  const before: Contact = { ...ada, addresses: [london, ...others] };
  const shipments: Shipment[] = [
    { id: 's1', to: home, methodId: 'standard', parts: [] },
    { id: 's2', to: { kind: 'contact', addressId: 'work' }, methodId: 'express', parts: [] },
  ];
  const offered = (shipmentId: string): QuotedShipment => ({
    shipmentId,
    parts: [],
    options: [],
    price: 0,
    discounts: [],
  });
  const quote = quoteWith({ shipments: [offered('s1'), offered('s2')] });
  const context = contextWith({ contact: before, quote, draft: { contactId: 'ada', shipments } });
  const corrected = (part: Partial<Address>) =>
    refreshContact(context, { ...ada, addresses: [{ ...london, ...part }, ...others] });

  it.each<[part: Partial<Address>]>([
    [{}],
    [{ line1: '14 St James Square' }],
    [{ line2: 'Second floor' }],
    [{ name: 'Mary' }],
  ])('in one place keeps its shipment, with the methods in hand: %o', (part) => {
    const changes = corrected(part);

    expect(changes.draft?.shipments[0]).toBe(shipments[0]);
    expect(changes.draft?.shipments[1]).toBe(shipments[1]);
    expect(changes.quote).toEqual(quote);
  });

  it.each<[part: Partial<Address>]>([
    [{ country: 'IE' }],
    [{ region: 'Kent' }],
    [{ postalCode: 'SW1Y 5AA' }],
    [{ city: 'Dover' }],
    [{ region: undefined }],
  ])('to another place drops its method and what was offered there: %o', (part) => {
    const changes = corrected(part);

    const [moved, stayed] = changes.draft?.shipments ?? [];
    expect(moved).toStrictEqual({ id: 's1', to: home, parts: [] });
    expect(moved && Object.is(moved.to, home)).toBe(false);
    expect(stayed).toBe(shipments[1]);
    expect(changes.quote?.shipments).toEqual([offered('s2')]);
  });

  it('was never priced where it was not known before', () => {
    const unknown = { ...context, contact: homeless };

    expect(refreshContact(unknown, before).draft?.shipments).toEqual(shipments);
  });

  it('leaves an order without a quote without one', () => {
    const unquoted = contextWith({ contact: before, draft: { contactId: 'ada', shipments } });

    expect(refreshContact(unquoted, ada)).not.toHaveProperty('quote');
  });

  it('outside the destination gives way to the default one', () => {
    const domestic = { ...context, draft: { ...context.draft, destination: 'GB' } };

    expect(
      refreshContact(domestic, { ...ada, addresses: [{ ...london, country: 'FR' }, ...others] }).draft
        ?.shipments[0],
    ).toStrictEqual({ id: 's1', to: { kind: 'contact', addressId: 'work' }, parts: [] });
  });
});

describe('the default address', () => {
  const context = contextWith({ profile: { ...profile, operator: { ...profile.operator, address: lille } } });

  it('is the one that the flow says', () => {
    expect(defaultShipTo(shipTo('contact', context), ada)).toEqual(home);
    expect(defaultShipTo(shipTo('operator', context), ada)).toEqual({ kind: 'operator' });
    expect(defaultShipTo(shipTo('ask', context), ada)).toBe(undefined);
  });

  it('is none where there is none', () => {
    expect(defaultShipTo(shipTo('contact', context), homeless)).toBe(undefined);
    expect(defaultShipTo(shipTo('contact', context), undefined)).toBe(undefined);
    expect(defaultShipTo(shipTo('operator', contextWith()), ada)).toBe(undefined);
    expect(defaultShipTo(shipTo('operator', contextWith({ profile: undefined })), ada)).toBe(undefined);
  });

  it('is the first one in the destination', () => {
    const both: Contact = { ...ada, addresses: [...ada.addresses, { ...lille, id: 'rue' }] };

    expect(defaultShipTo(contextWith({ draft: { destination: 'FR' } }), both)).toEqual({
      kind: 'contact',
      addressId: 'rue',
    });
  });
});

describe('the contact of an order', () => {
  const told = (
    issues: readonly { code: string; path: unknown; fixes: readonly { code: string }[] }[] = [],
  ) => issues.map(({ code, path, fixes }) => [code, path, fixes.map((each) => each.code)]);
  const issuesOf = (context: OrderContext) => told(contactSlice.issuesOf?.(context));
  const required = ['contact-required', ['contactId'], ['choose-contact']];

  it('is required', () => {
    expect(issuesOf(contextWith())).toEqual([required]);
    expect(issuesOf(contextWith({ contact: ada }))).toEqual([]);
  });

  it('may not be barred, and needs an address where the flow requires one', () => {
    const barred = contextWith({ contact: { ...homeless, bar: 'blocked' } });

    expect(issuesOf(barred)).toEqual([
      ['contact-barred', ['contactId'], ['choose-contact']],
      ['address-required', ['contact', 'addresses'], ['add-address']],
    ]);
    expect(contactSlice.issuesOf?.(barred)[0]?.params).toEqual({ bar: 'blocked' });
  });

  it('needs no address before the shipping step in another flow, or where nothing ships', () => {
    const withPolicy = (flow: Flow, lines: Line[] = []) =>
      issuesOf(contextWith({ contact: homeless, flow, lines: Lines.of(lines) }));
    const { contactAddress: _, ...policies } = backOffice.policies;
    const relaxed = { ...backOffice, policies };
    const withoutShipping: Flow = { ...relaxed, steps: ['items', 'contact', 'review'] };
    const download = customLine('song');
    const required = [['address-required', ['contact', 'addresses'], ['add-address']]];

    expect(withPolicy(relaxed)).toEqual([]);
    expect(withPolicy(relaxed, [variantLine('tea')])).toEqual([]);
    expect(withPolicy(withoutShipping, [variantLine('tea')])).toEqual(required);
    expect(withPolicy(backOffice, [variantLine('tea')])).toEqual(required);
    expect(withPolicy(backOffice, [download])).toEqual([]);
    expect(withPolicy(withoutShipping, [download])).toEqual([]);
  });

  const issuesWith = (event: OrderEvent, context: OrderContext) => {
    const table = contactSlice.issuesWith;
    if (event.type === 'contact.create') return table?.[event.type]?.(context, event).map(({ code }) => code);
    if (event.type === 'contact.update') return table?.[event.type]?.(context, event).map(({ code }) => code);
    if (event.type === 'contact.addAddress')
      return table?.[event.type]?.(context, event).map(({ code }) => code);
    if (event.type === 'contact.updateAddress')
      return table?.[event.type]?.(context, event).map(({ code }) => code);
    return undefined;
  };
  const updates: OrderEvent[] = [
    { type: 'contact.update', input: {} },
    { type: 'contact.addAddress', address: lille },
    { type: 'contact.updateAddress', address: { ...lille, id: 'rue' } },
  ];

  it('is created where the host can, one at a time', () => {
    const create: OrderEvent = { type: 'contact.create', input: {} };

    expect(issuesWith(create, contextWith())).toEqual([]);
    expect(issuesWith(create, contextWith({ isWorking: true }))).toEqual(['busy']);
    expect(issuesWith(create, contextWith({ profile: { ...profile, capabilities: [] } }))).toEqual([
      'unsupported',
    ]);
  });

  it.each(updates)(
    'is changed once it is chosen, where the host can, one change at a time: $type',
    (event) => {
      const contact = ada;

      expect(issuesWith(event, contextWith({ contact }))).toEqual([]);
      expect(issuesWith(event, contextWith())).toEqual(['contact-required']);
      expect(issuesWith(event, contextWith({ contact, isWorking: true }))).toEqual(['busy']);
      expect(issuesWith(event, contextWith({ contact, profile: { ...profile, capabilities: [] } }))).toEqual([
        'unsupported',
      ]);
    },
  );

  it('is changed by the capability of its own', () => {
    const can = (...capabilities: HostProfile['capabilities']) =>
      updates.map(
        (event) =>
          issuesWith(event, contextWith({ contact: ada, profile: { ...profile, capabilities } }))?.length,
      );

    expect(can('contacts.update')).toEqual([0, 1, 1]);
    expect(can('contacts.addresses')).toEqual([1, 0, 0]);
  });

  it('is busy at a path of its own', () => {
    const event: OrderEvent = { type: 'contact.create', input: {} };
    expect(contactSlice.issuesWith?.['contact.create']?.(contextWith({ isWorking: true }), event)).toEqual([
      issue('busy', ['contact']),
    ]);
  });
});
