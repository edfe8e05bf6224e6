import { issue, type HostProfile, type QuotedShipment, type Shipment } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { addressOf, canGoTo, isInDestination } from '../src/order/address.ts';
import { Lines } from '../src/order/lines.ts';
import { soleOf, withdrawing } from '../src/order/withdrawal.ts';
import { shippingEdits } from '../src/shipping/shipping.edits.ts';
import { shippingSlice } from '../src/shipping/shipping.slice.ts';
import { contextWith, customLine, quoteWith, variantLine } from './contexts.ts';
import { ada, FakeHost } from './fake-host.ts';

const address = { line1: 'Rue 1', city: 'Lille', country: 'FR' };
const home = { kind: 'contact', addressId: 'home' } as const;
const work = { kind: 'contact', addressId: 'work' } as const;
const elsewhere = { kind: 'other', address } as const;
const atOperator = { kind: 'operator' } as const;
const options = [
  { id: 'standard', name: 'Standard', price: 350 },
  { id: 'express', name: 'Express', price: 900 },
];
const offer = (more: Partial<QuotedShipment> = {}): QuotedShipment => ({
  shipmentId: 's1',
  parts: [{ lineId: 'tea', quantity: 1 }],
  options,
  price: 0,
  discounts: [],
  ...more,
});
const shipment = (more: Partial<Shipment> = {}): Shipment => ({ id: 's1', to: home, parts: [], ...more });
const { profile } = new FakeHost();
const withOperator: HostProfile = { ...profile, operator: { ...profile.operator, address } };

describe('the address of a shipment', () => {
  const context = contextWith({ contact: ada, profile: withOperator });

  it('is the one of the contact, of the operator, or its own', () => {
    expect(addressOf(work, context)).toBe(ada.addresses[1]);
    expect(addressOf(atOperator, context)).toBe(address);
    expect(addressOf(elsewhere, context)).toBe(address);
  });

  it('is unknown where there is none', () => {
    expect(addressOf(undefined, context)).toBe(undefined);
    expect(addressOf({ kind: 'contact', addressId: 'gone' }, context)).toBe(undefined);
    expect(addressOf(home, contextWith())).toBe(undefined);
    expect(addressOf(atOperator, contextWith())).toBe(undefined);
    expect(addressOf(atOperator, contextWith({ profile: undefined }))).toBe(undefined);
  });

  it('has to be in the destination of the order, if there is one', () => {
    const toBritain = contextWith({ contact: ada, draft: { destination: 'GB' } });

    expect(canGoTo(home, toBritain)).toBe(true);
    expect(canGoTo(elsewhere, toBritain)).toBe(false);
    expect(canGoTo(elsewhere, contextWith())).toBe(true);
    expect(canGoTo({ kind: 'contact', addressId: 'gone' }, context)).toBe(false);
    expect(isInDestination(address, toBritain)).toBe(false);
  });
});

describe('an order ships when', () => {
  const issuesOf = (shipments: Shipment[], lines = [variantLine('tea')]) =>
    shippingSlice
      .issuesOf?.(contextWith({ lines: Lines.of(lines), draft: { shipments } }))
      .map(({ code, path, fixes }) => [code, path.join('.'), ...fixes.map((each) => each.code)]);

  it('each shipment has an address and a method', () => {
    expect(issuesOf([shipment({ methodId: 'standard' })])).toEqual([]);
    expect(issuesOf([shipment({ methodId: 'standard' }), { id: 's2', parts: [] }])).toEqual([
      ['ship-to-required', 'shipments.s2.to', 'choose-address'],
      ['method-required', 'shipments.s2.methodId', 'choose-method'],
    ]);
  });

  it('nothing of it ships, in any case', () => {
    expect(issuesOf([{ id: 's1', parts: [] }], [customLine('engraving')])).toEqual([]);
  });

  it('its flow does not leave the step out', () => {
    const isSkipped = (skipShipping: boolean, ...lines: ReturnType<typeof variantLine>[]) => {
      const context = contextWith({ lines: Lines.of(lines) });
      const { flow } = context;
      return shippingSlice.isSkipped?.({
        ...context,
        flow: { ...flow, policies: { ...flow.policies, skipShipping } },
      });
    };

    expect(isSkipped(true, customLine('engraving'))).toBe(true);
    expect(isSkipped(false, customLine('engraving'))).toBe(false);
    expect(isSkipped(true, customLine('engraving'), variantLine('tea'))).toBe(false);
    expect(isSkipped(true)).toBe(false);
  });
});

describe('a change of a shipment', () => {
  const context = contextWith({
    contact: ada,
    draft: { destination: 'GB', shipments: [shipment(), { id: 's2', parts: [] }] },
    quote: quoteWith({ shipments: [offer({ shipmentId: 's2', options: [] }), offer()] }),
  });
  const issuesWith = (
    shipmentId: string,
    patch: Parameters<(typeof shippingEdits)['shipping.edit']>[1]['patch'],
  ) => shippingSlice.issuesWith?.['shipping.edit']?.(context, { type: 'shipping.edit', shipmentId, patch });

  it('is accepted for an address in the destination and an offered method', () => {
    expect(issuesWith('s1', { to: work })).toEqual([]);
    expect(issuesWith('s1', { to: undefined })).toEqual([]);
    expect(issuesWith('s1', { methodId: 'express' })).toEqual([]);
  });

  it('is refused for a shipment, an address or a method that there is not', () => {
    expect(issuesWith('s3', { to: work })).toEqual([issue('shipment-unknown', ['shipments', 's3'])]);
    expect(issuesWith('s1', { to: { kind: 'contact', addressId: 'gone' } })).toEqual([
      issue('address-unknown', ['shipments', 's1', 'to']),
    ]);
    expect(issuesWith('s2', { methodId: 'standard' })).toEqual([
      issue('method-not-offered', ['shipments', 's2', 'methodId']),
    ]);
    expect(issuesWith('s1', { methodId: 'pigeon' })).toEqual([
      issue('method-not-offered', ['shipments', 's1', 'methodId']),
    ]);
  });

  it('is refused for an address in another country, with the way to the destination', () => {
    expect(issuesWith('s1', { to: elsewhere })).toEqual([
      {
        ...issue('address-outside-destination', ['shipments', 's1', 'to']),
        fixes: [{ code: 'go', params: { step: 'destination' } }],
      },
    ]);
  });

  it('tells both when neither is there', () => {
    expect(issuesWith('s1', { to: elsewhere, methodId: 'pigeon' })?.map(({ code }) => code)).toEqual([
      'address-outside-destination',
      'method-not-offered',
    ]);
  });
});

describe('an edit of a shipment', () => {
  const withdrawn = ['pigeon'];
  const notices = [
    issue('method-withdrawn', ['shipments', 's1']),
    issue('method-withdrawn', ['shipments', 's2']),
  ];
  const context = contextWith({
    draft: { shipments: [shipment({ methodId: 'standard' }), shipment({ id: 's2', methodId: 'express' })] },
    quote: quoteWith({ shipments: [offer(), offer({ shipmentId: 's2' })] }),
    withdrawn,
    notices,
  });
  const edit = (patch: Parameters<(typeof shippingEdits)['shipping.edit']>[1]['patch'], of = context) =>
    shippingEdits['shipping.edit'](of, { type: 'shipping.edit', shipmentId: 's1', patch });

  it('to another address gives its method up, with what was offered there', () => {
    const { draft, quote, withdrawn: left, notices: told } = edit({ to: work });

    expect(draft.shipments).toEqual([shipment({ to: work }), shipment({ id: 's2', methodId: 'express' })]);
    expect(quote?.shipments.map(({ shipmentId }) => shipmentId)).toEqual(['s2']);
    expect([left, told]).toEqual([[], notices]);
  });

  it('to no address gives its method up, too', () => {
    expect(edit({ to: undefined }).draft.shipments[0]).toEqual({ id: 's1', to: undefined, parts: [] });
    expect(edit({ to: work }, { ...context, quote: undefined }).quote).toBe(undefined);
  });

  it('to another address and a method there has both', () => {
    expect(edit({ to: work, methodId: 'express' }).draft.shipments[0]).toEqual(
      shipment({ to: work, methodId: 'express' }),
    );
  });

  it('to another method keeps the address and settles what was said of the former one', () => {
    const { draft, quote, withdrawn: left, notices: told } = edit({ methodId: 'express' });

    expect(draft.shipments[0]).toEqual(shipment({ methodId: 'express' }));
    expect([quote, left, told]).toEqual([context.quote, withdrawn, notices.slice(1)]);
  });

  it('that changes nothing keeps the method, and adds none', () => {
    expect(edit({}).draft.shipments[0]).toEqual(shipment({ methodId: 'standard' }));
    const unsent = contextWith();
    expect(Object.keys(edit({}, unsent).draft.shipments[0] ?? {})).toEqual(['id', 'parts']);
  });
});

describe('after a quote', () => {
  const after = (
    shipments: Shipment[],
    offers: QuotedShipment[],
    more: Partial<Parameters<typeof contextWith>[0]> = {},
  ) => {
    const quote = quoteWith({ shipments: offers });
    return shippingSlice.afterQuote?.(contextWith({ draft: { shipments }, quote, ...more }), quote);
  };
  const sole = options.slice(0, 1);

  it('the only method is chosen', () => {
    expect(after([shipment()], [offer({ options: sole })])).toMatchObject({
      draft: { shipments: [shipment({ methodId: 'standard' })] },
      withdrawn: [],
      notices: [],
    });
  });

  it('nothing is chosen among several, or where the host says nothing', () => {
    expect(after([shipment()], [offer()])).toBe(undefined);
    expect(after([shipment()], [])).toBe(undefined);
    expect(after([shipment()], [offer({ options: [] })])).toBe(undefined);
  });

  it('a method that is offered stays', () => {
    expect(after([shipment({ methodId: 'express' })], [offer()])).toBe(undefined);
  });

  it('a method that is no longer offered is removed with a warning', () => {
    const changes = after([shipment({ methodId: 'pigeon' })], [offer()]);

    expect(changes?.draft?.shipments).toEqual([shipment()]);
    expect(changes?.withdrawn).toEqual(['pigeon']);
    expect(changes?.notices).toEqual([
      {
        ...issue('method-withdrawn', ['shipments', 's1', 'methodId'], { methodId: 'pigeon' }),
        severity: 'warning',
      },
    ]);
  });

  it('it is replaced by the only method there is, unless that was withdrawn before', () => {
    const replaced = (withdrawn: string[]) =>
      after([shipment({ methodId: 'pigeon' })], [offer({ options: sole })], { withdrawn })?.draft?.shipments;

    expect(replaced([])).toEqual([shipment({ methodId: 'standard' })]);
    expect(replaced(['standard'])).toEqual([shipment()]);
  });

  it('a method withdrawn from one shipment is not chosen for the next', () => {
    const second = shipment({ id: 's2', to: work, parts: [{ lineId: 'tea', quantity: 1 }] });
    const pigeon = [{ id: 'pigeon', name: 'Pigeon', price: 0 }];

    const changes = after(
      [shipment({ methodId: 'pigeon' }), second],
      [offer({ options: sole }), offer({ shipmentId: 's2', options: pigeon })],
      { lines: Lines.of([variantLine('tea', { quantity: 2 })]) },
    );

    expect(changes?.draft?.shipments).toEqual([shipment({ methodId: 'standard' }), second]);
  });

  it('a method stays while nothing of its shipment is priced', () => {
    expect(after([shipment({ methodId: 'pigeon' })], [offer({ options: [], parts: [] })])).toBe(undefined);
  });

  it('nothing follows from a quote of an earlier revision', () => {
    expect(after([shipment()], [offer({ options: sole })], { priceRevision: 5 })).toBe(undefined);
  });
});

describe('methods that are withdrawn', () => {
  it('are told with a warning each, and are remembered', () => {
    const context = contextWith({ withdrawn: ['pigeon'] });

    expect(withdrawing(context, [{ methodId: 'raven', path: ['payment', 'methodId'] }])).toEqual({
      withdrawn: ['pigeon', 'raven'],
      notices: [
        { ...issue('method-withdrawn', ['payment', 'methodId'], { methodId: 'raven' }), severity: 'warning' },
      ],
      acknowledged: [],
    });
  });

  it('are not the only method that the pad may choose', () => {
    const [first, second] = [{ id: 'a' }, { id: 'b' }];

    expect(soleOf([first], [])).toBe(first);
    expect(soleOf([first], ['b'])).toBe(first);
    expect(soleOf([first], ['a'])).toBe(undefined);
    expect(soleOf([first, second], [])).toBe(undefined);
    expect(soleOf([], [])).toBe(undefined);
  });
});
