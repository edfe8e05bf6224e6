import { goodsByShipment } from '@orderpad/core/shipping';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

const pieces = fc.integer({ min: 1, max: 1_000_000 });

it('the prices of the goods in shipments add up to the prices of the lines', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          total: fc.integer({ min: 0, max: 10 ** 12 }),
          parts: fc.array(pieces, { minLength: 1, maxLength: 3 }),
        }),
      ),
      (lines) => {
        const shipments = [0, 1, 2].map((to) => ({
          id: `s${to}`,
          parts: lines.flatMap(({ parts }, at) => {
            const quantity = parts[to];
            return quantity === undefined ? [] : [{ lineId: `l${at}`, quantity }];
          }),
        }));

        const goods = goodsByShipment(
          shipments,
          lines.map(({ total }, at) => ({ id: `l${at}`, total })),
        );

        const all = [...goods.values()].reduce((sum, amount) => sum + amount, 0);
        expect(all).toBe(lines.reduce((sum, { total }) => sum + total, 0));
        expect([...goods.values()].every((amount) => amount >= 0)).toBe(true);
      },
    ),
  );
});

it('a line is split between shipments by its pieces', () => {
  const shipments = [
    { id: 'home', parts: [{ lineId: 'mug', quantity: 1 }] },
    { id: 'work', parts: [{ lineId: 'mug', quantity: 2 }] },
  ];

  const goods = goodsByShipment(shipments, [{ id: 'mug', total: 1000 }]);

  expect([...goods]).toEqual([
    ['home', 333],
    ['work', 667],
  ]);
});
