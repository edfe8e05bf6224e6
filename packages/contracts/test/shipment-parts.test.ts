import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameShipTo, partsOf, type Shipment, type ShipmentPart, unknownParts } from '@orderpad/contracts';

const part = fc.record({
  lineId: fc.constantFrom('a', 'b', 'c', 'd'),
  quantity: fc.integer({ min: 1, max: 9 }),
});
const shipments: fc.Arbitrary<Shipment[]> = fc
  .array(fc.array(part, { maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map((all) => all.map((parts, at) => ({ id: `s${at}`, parts: at === 0 ? [] : parts })));
const pieces = fc.uniqueArray(part, { selector: ({ lineId }) => lineId, maxLength: 4 });

const countOf = (parts: readonly ShipmentPart[], lineId: string): number =>
  parts.reduce((sum, each) => (each.lineId === lineId ? sum + each.quantity : sum), 0);

describe('the parts of shipments', () => {
  it('always add up to the pieces, whatever the shipments name', () => {
    fc.assert(
      fc.property(shipments, pieces, (all, there) => {
        const parts = partsOf(all, there).flatMap((each) => each.parts);

        for (const { lineId, quantity } of there) expect(countOf(parts, lineId)).toBe(quantity);
        expect(parts.every(({ lineId }) => there.some((each) => each.lineId === lineId))).toBe(true);
        expect(parts.every(({ quantity }) => quantity > 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('name each line once a shipment, and never more than was asked for', () => {
    fc.assert(
      fc.property(shipments, pieces, (all, there) => {
        for (const { shipment, parts } of partsOf(all, there)) {
          expect(new Set(parts.map(({ lineId }) => lineId)).size).toBe(parts.length);
          if (shipment !== all[0])
            for (const { lineId, quantity } of parts)
              expect(quantity).toBeLessThanOrEqual(countOf(shipment.parts, lineId));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are none of an order without shipments', () => {
    expect(partsOf([], [{ lineId: 'a', quantity: 1 }])).toEqual([]);
  });

  it('of the first shipment are the rest, whatever it names', () => {
    const first: Shipment = { id: 's0', parts: [{ lineId: 'gone', quantity: 1 }] };

    expect(unknownParts([first], () => false)).toEqual([]);
    expect(partsOf([first], [])).toEqual([{ shipment: first, parts: [] }]);
  });

  it('are those that are named, and the rest goes with the first shipment', () => {
    const all: Shipment[] = [
      { id: 's0', parts: [] },
      { id: 's1', parts: [{ lineId: 'a', quantity: 2 }] },
      {
        id: 's2',
        parts: [
          { lineId: 'a', quantity: 9 },
          { lineId: 'b', quantity: 1 },
        ],
      },
    ];

    const resolved = partsOf(all, [
      { lineId: 'a', quantity: 5 },
      { lineId: 'b', quantity: 3 },
    ]);

    expect(resolved.map(({ parts }) => parts)).toEqual([
      [{ lineId: 'b', quantity: 2 }],
      [{ lineId: 'a', quantity: 2 }],
      [
        { lineId: 'a', quantity: 3 },
        { lineId: 'b', quantity: 1 },
      ],
    ]);
  });

  it('do not name a line that the order lacks without an issue', () => {
    const all: Shipment[] = [
      { id: 's0', parts: [] },
      {
        id: 's1',
        parts: [
          { lineId: 'a', quantity: 1 },
          { lineId: 'gone', quantity: 1 },
        ],
      },
    ];

    expect(unknownParts(all, (lineId) => lineId === 'a')).toMatchObject([
      { code: 'line-unknown', severity: 'error', path: ['shipments', 's1', 'parts', 1, 'lineId'] },
    ]);
  });
});

describe('the addresses of shipments', () => {
  const address = { line1: '1 Road', city: 'Ely', country: 'GB' };

  it('are the same for one saved address, the operator, or one in the same words', () => {
    const { line1, city, country } = address;

    expect(isSameShipTo({ kind: 'operator' }, { kind: 'operator' })).toBe(true);
    expect(isSameShipTo({ kind: 'contact', addressId: '1' }, { kind: 'contact', addressId: '1' })).toBe(true);
    expect(
      isSameShipTo({ kind: 'other', address }, { kind: 'other', address: { country, city, line1 } }),
    ).toBe(true);
  });

  it('differ otherwise, and none is like none', () => {
    expect(isSameShipTo(undefined, undefined)).toBe(false);
    expect(isSameShipTo({ kind: 'operator' }, undefined)).toBe(false);
    expect(isSameShipTo(undefined, { kind: 'operator' })).toBe(false);
    expect(isSameShipTo({ kind: 'contact', addressId: '1' }, { kind: 'contact', addressId: '2' })).toBe(
      false,
    );
    expect(
      isSameShipTo({ kind: 'other', address }, { kind: 'other', address: { ...address, line1: '2 Road' } }),
    ).toBe(false);
  });
});
