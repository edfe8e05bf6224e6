import { warning, type Id, type Issue, type Line, type Quote, type Shipment } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { OrderContext } from '../src/order/context.ts';
import { Lines } from '../src/order/lines.ts';
import {
  filledShipments,
  piecesOf,
  restOf,
  settledShipments,
  withFormerParts,
} from '../src/order/shipments.ts';
import { contextWith, customLine, quotedLine, quoteWith, variantLine } from './contexts.ts';

const shipment = (id: Id, addressId: string | undefined, pieces: Record<Id, number> = {}): Shipment => ({
  id,
  ...(addressId !== undefined && { to: { kind: 'contact', addressId } }),
  parts: Object.entries(pieces).map(([lineId, quantity]) => ({ lineId, quantity })),
});

/** Returns the shipments as they are read: their ids, each with its pieces by line. */
const seen = (shipments: readonly Shipment[]) =>
  shipments.map(({ id, parts }) => [
    id,
    Object.fromEntries(parts.map(({ lineId, quantity }) => [lineId, quantity])),
  ]);

const tea = (quantity: number, more: Partial<Line> = {}) => variantLine('tea', { quantity, ...more });
const mug = (quantity: number, more: Partial<Line> = {}) => variantLine('mug', { quantity, ...more });

const orderOf = (lines: readonly Line[], shipments: Shipment[] = [], quote?: Quote): OrderContext =>
  contextWith({ lines: Lines.of(lines), draft: { shipments }, quote });

const present = { cause: { kind: 'promotion', promotionId: 'p' }, quantity: 2 } as const;

describe('the pieces that ship', () => {
  const priced = () =>
    quoteWith({
      lines: [
        quotedLine('tea', { quantity: 3 }),
        quotedLine('present', present),
        quotedLine('voucher', { ...present, item: customLine('voucher').item }),
      ],
    });

  it('are those of a line, and those that a promotion added', () => {
    const order = orderOf([tea(3), customLine('engraving')], [], priced());

    expect(['tea', 'engraving', 'present', 'voucher', 'nothing'].map((id) => piecesOf(order, id))).toEqual([
      3, 0, 2, 0, 0,
    ]);
    expect(piecesOf(orderOf([], [], priced()), 'present')).toBe(0);
    expect(piecesOf(orderOf([tea(3)]), 'present')).toBe(0);
  });

  it('go with the first shipment where no other names them', () => {
    const shipments = [shipment('s1', 'home', { tea: 9 }), shipment('s2', 'work', { tea: 1, present: 1 })];

    expect(restOf(orderOf([tea(3)], shipments, priced()))).toBe(3);
  });

  it('may leave nothing for the first shipment, which is left out then', () => {
    const all = [shipment('s1', 'home'), shipment('s2', 'work', { tea: 3 })];
    const some = [shipment('s1', 'home'), shipment('s2', 'work', { tea: 2 })];

    expect(filledShipments(orderOf([tea(3)], all)).map(({ id }) => id)).toEqual(['s2']);
    expect(filledShipments(orderOf([tea(3)], some)).map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(filledShipments(orderOf([], [shipment('s1', 'home')])).map(({ id }) => id)).toEqual(['s1']);
  });
});

describe('the shipments after an edit', () => {
  const two = [shipment('s1', 'home'), shipment('s2', 'work', { tea: 2 })];

  it.each<[what: string, before: OrderContext, changes: Partial<OrderContext>]>([
    ['there is one', orderOf([tea(3)], [shipment('s1', 'home')]), { lines: Lines.of([tea(1)]) }],
    ['there is none', orderOf([tea(3)]), { lines: Lines.of([tea(1)]) }],
    ['they still fit', orderOf([tea(3)], two), {}],
    [
      'a part of a line ships elsewhere and more are ordered',
      orderOf([tea(3)], two),
      { lines: Lines.of([tea(5)]) },
    ],
    [
      'all of a line ships elsewhere and another line changes',
      orderOf([tea(2)], two),
      { lines: Lines.of([tea(2), mug(1)]) },
    ],
    [
      'what a promotion added ships elsewhere',
      orderOf(
        [tea(3)],
        [shipment('s1', 'home'), shipment('s2', 'work', { present: 1 })],
        quoteWith({ lines: [quotedLine('present', present)] }),
      ),
      { lines: Lines.of([tea(4)]) },
    ],
  ])('stay as they are where %s', (_, before, changes) => {
    expect(settledShipments(before, changes)).toEqual({});
  });

  it.each<[what: string, before: OrderContext, changes: Partial<OrderContext>, after: unknown]>([
    [
      'name no more pieces than there are',
      orderOf([tea(3)], two),
      { lines: Lines.of([tea(1)]) },
      [
        ['s1', {}],
        ['s2', { tea: 1 }],
      ],
    ],
    [
      'name all pieces of a line that went there as a whole',
      orderOf([tea(2)], two),
      { lines: Lines.of([tea(5)]) },
      [
        ['s1', {}],
        ['s2', { tea: 5 }],
      ],
    ],
    [
      'are fewer by one whose line was removed',
      orderOf([tea(3), mug(1)], [...two, shipment('s3', 'club', { mug: 1 })]),
      { lines: Lines.of([mug(1)]) },
      [
        ['s1', {}],
        ['s3', { mug: 1 }],
      ],
    ],
    [
      'keep what is left of several lines',
      orderOf([tea(3), mug(2)], [shipment('s1', 'home'), shipment('s2', 'work', { tea: 2, mug: 2 })]),
      { lines: Lines.of([tea(3)]) },
      [
        ['s1', {}],
        ['s2', { tea: 2 }],
      ],
    ],
    [
      'name fewer pieces of one line alone',
      orderOf([tea(3), mug(2)], [shipment('s1', 'home'), shipment('s2', 'work', { tea: 2, mug: 2 })]),
      { lines: Lines.of([tea(3), mug(1)]) },
      [
        ['s1', {}],
        ['s2', { tea: 2, mug: 1 }],
      ],
    ],
    [
      'are joined where the lines of the first are gone',
      orderOf(
        [tea(1), mug(2)],
        [shipment('s1', 'home'), shipment('s2', 'work', { tea: 1 }), shipment('s3', 'work', { mug: 1 })],
      ),
      { lines: Lines.of([mug(2)]) },
      [
        ['s1', {}],
        ['s2', { mug: 1 }],
      ],
    ],
    [
      'are joined where they go to the same address',
      orderOf([tea(3), mug(2)], [...two, shipment('s3', 'work', { mug: 1 })]),
      {},
      [
        ['s1', {}],
        ['s2', { tea: 2, mug: 1 }],
      ],
    ],
    [
      'are joined with the first one where they go to its address',
      orderOf([tea(3), mug(2)], [...two, shipment('s3', 'home', { mug: 1 })]),
      {},
      [
        ['s1', {}],
        ['s2', { tea: 2 }],
      ],
    ],
    [
      'are kept apart where neither has an address',
      orderOf(
        [tea(3), mug(2)],
        [shipment('s1', undefined), shipment('s2', undefined, { tea: 1 }), shipment('s3', undefined)],
      ),
      {},
      [
        ['s1', {}],
        ['s2', { tea: 1 }],
      ],
    ],
  ])('%s', (_, before, changes, after) => {
    expect(seen(settledShipments(before, changes).draft?.shipments ?? [])).toEqual(after);
  });

  it('are the same objects where they have not changed', () => {
    const [first, second] = two;
    const third = shipment('s3', 'club', { mug: 1 });
    const { draft } = settledShipments(orderOf([tea(3), mug(1)], [...two, third]), {
      lines: Lines.of([tea(3)]),
    });

    expect(draft?.shipments.map((each) => each === first || each === second)).toEqual([true, true]);
  });

  it('keep the notices of those that are there, and of the rest of the order', () => {
    const noticeAt = (...path: string[]): Issue => warning('not-settled', path);
    const notices = ['s1', 's2', 's3'].map((id) => noticeAt('shipments', id));
    const others = noticeAt('lines', 's2');
    const before = orderOf([tea(3), mug(1)], [...two, shipment('s3', 'club', { mug: 1 })]);

    const after = settledShipments(before, { lines: Lines.of([mug(1)]), notices: [...notices, others] });

    expect(after.notices).toEqual([notices[0], notices[2], others]);
  });

  it('take the gift of a line along to the shipment that they join', () => {
    const gift = { wrap: true };
    const before = orderOf(
      [tea(3), mug(2, { gifts: [{ shipmentId: 's3', gift }] })],
      [...two, shipment('s3', 'work', { mug: 1 })],
    );

    expect(settledShipments(before, {}).lines?.get('mug')?.gifts).toContainEqual({ shipmentId: 's2', gift });
  });
});

describe('lines that are put back', () => {
  const ids = new Set(['mug']);
  const now = [shipment('s1', 'home'), shipment('s2', 'work', { tea: 2 })];

  it.each<[what: string, former: Shipment[], after: unknown]>([
    [
      'go where they went',
      [shipment('s1', 'home'), shipment('s2', 'work', { tea: 1, mug: 3 })],
      [
        ['s1', {}],
        ['s2', { tea: 2, mug: 3 }],
      ],
    ],
    [
      'go to a shipment that they had alone',
      [shipment('s1', 'home'), shipment('s3', 'club', { mug: 3 })],
      [
        ['s1', {}],
        ['s2', { tea: 2 }],
        ['s3', { mug: 3 }],
      ],
    ],
    [
      'bring no shipment of others along',
      [shipment('s1', 'home'), shipment('s3', 'club', { tea: 1 })],
      [
        ['s1', {}],
        ['s2', { tea: 2 }],
      ],
    ],
    [
      'go with the first shipment as before',
      [shipment('s3', 'club', { mug: 3 }), shipment('s2', 'work', { tea: 2 })],
      [
        ['s1', {}],
        ['s2', { tea: 2 }],
      ],
    ],
    [
      'go with a shipment that is the first one now',
      [shipment('s0', 'club'), shipment('s1', 'home', { mug: 3 })],
      [
        ['s1', {}],
        ['s2', { tea: 2 }],
      ],
    ],
  ])('%s', (_, former, after) => {
    expect(seen(withFormerParts(now, former, ids))).toEqual(after);
  });
});
