import { type Gift, giftOf, type LineGifts, wrappedPieces } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';

const birthday: Gift = { message: 'Happy birthday!', wrap: true };
const plain: Gift = { wrap: false };

describe('the gift of the pieces in a shipment', () => {
  it.each<[string, LineGifts, Gift | undefined]>([
    ['is none without any', {}, undefined],
    ['is that of the line', { gift: birthday }, birthday],
    [
      'is its own, not that of the line',
      { gift: plain, gifts: [{ shipmentId: 's1', gift: birthday }] },
      birthday,
    ],
    ['is none where its own entry has none', { gift: birthday, gifts: [{ shipmentId: 's1' }] }, undefined],
    [
      'is that of the line where another shipment has its own',
      { gift: plain, gifts: [{ shipmentId: 's2', gift: birthday }] },
      plain,
    ],
  ])('%s', (_, line, gift) => {
    expect(giftOf(line, 's1')).toEqual(gift);
  });
});

describe('the pieces to wrap', () => {
  const wrap = { wrap: true };
  const shipments = [
    { shipmentId: 's1', parts: [{ lineId: 'a', quantity: 2 }] },
    {
      shipmentId: 's2',
      parts: [
        { lineId: 'a', quantity: 1 },
        { lineId: 'b', quantity: 4 },
      ],
    },
  ];
  const piecesOf = (line: LineGifts, parts: Parameters<typeof wrappedPieces>[1] = shipments) =>
    wrappedPieces([{ id: 'a', quantity: 3, ...line }], parts).get('a') ?? 0;

  it.each<[number, LineGifts]>([
    [0, {}],
    [0, { gift: plain }],
    [3, { gift: wrap }],
    [1, { gifts: [{ shipmentId: 's2', gift: wrap }] }],
    [2, { gift: wrap, gifts: [{ shipmentId: 's2' }] }],
    [2, { gifts: [{ shipmentId: 's1', gift: wrap }] }],
    [0, { gifts: [{ shipmentId: 's3', gift: wrap }] }],
  ])('are %i for %j', (pieces, line) => {
    expect(piecesOf(line)).toBe(pieces);
  });

  it('name the lines that are gifts, and no other', () => {
    const lines = [
      { id: 'a', quantity: 3, gift: plain },
      { id: 'b', quantity: 4 },
    ];

    expect([...wrappedPieces(lines, shipments)]).toEqual([['a', 0]]);
  });

  it('are all pieces of a wrapped line that goes with no shipment', () => {
    expect(piecesOf({ gift: wrap }, [])).toBe(3);
    expect(piecesOf({ gift: plain }, [])).toBe(0);
    expect(piecesOf({ gifts: [{ shipmentId: 's1', gift: wrap }] }, [])).toBe(0);
  });
});
