import { type Draft, type Line, mostLines } from '@orderpad/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/index.ts';
import { addressIn } from './abroad.ts';
import { Shop } from './shop.ts';
import { readProblem, type TestUser } from './user.ts';

let shop: Shop;
let mara: TestUser;
beforeAll(async () => {
  shop = await Shop.open(await openDatabase());
  mara = await shop.as('mara');
});
afterAll(() => shop.close());

const heavy = (index: number): Line => ({
  id: `heavy-${index}`,
  item: { kind: 'custom', title: 'Anvil', unitPrice: 1, ships: true },
  quantity: 1_000_000,
  cause: { kind: 'operator' },
});

const sentTo = (country: string, methodId: string): Draft['shipments'] => [
  { id: 's1', to: { kind: 'other', address: addressIn(country) }, methodId, parts: [] },
];

describe('the reference host', () => {
  it('refuses one line more than its profile says, and names the most', async () => {
    const line = await mara.lineOf('22632');
    const lines = Array.from({ length: mostLines + 1 }, (_, index) => ({ ...line, id: `l${index}` }));

    const refused = await mara.request('POST', '/v1/quotes', { body: await mara.draftOf(lines) });

    expect(await readProblem(refused)).toMatchObject({
      code: 'invalid',
      issues: [{ code: 'too-many-lines', path: ['lines'], params: { max: 20_000 } }],
    });
  });

  it('says at the address that nothing is shipped to its country', async () => {
    const draft = await mara.draftOf([await mara.lineOf('22632')], { shipments: sentTo('AQ', 'standard') });

    const { issues, shipments } = await mara.quote(draft);

    expect(issues).toMatchObject([
      {
        code: 'not-shipped-there',
        severity: 'error',
        path: ['shipments', 's1', 'to'],
        params: { country: 'AQ' },
      },
    ]);
    expect(shipments).toMatchObject([{ options: [], price: 0 }]);
  });

  it('says at the method that it is not offered there', async () => {
    const draft = await mara.draftOf([await mara.lineOf('22632')], { shipments: sentTo('GB', 'balloon') });

    const { issues, shipments } = await mara.quote(draft);

    expect(issues).toMatchObject([
      { code: 'method-not-offered', severity: 'error', path: ['shipments', 's1', 'methodId'] },
    ]);
    expect(shipments.map(({ methodId, price }) => [methodId, price])).toEqual([[undefined, 0]]);
  });

  it('says at the shipment that no method carries so much', async () => {
    const draft = await mara.draftOf(
      Array.from({ length: 9 }, (_, index) => heavy(index)),
      { shipments: sentTo('GB', 'standard') },
    );

    const { issues } = await mara.quote(draft);
    const lighter = await mara.quote({ ...draft, lines: draft.lines.slice(1) });

    expect(issues).toMatchObject([
      { code: 'no-shipping-option', severity: 'error', path: ['shipments', 's1'], params: { country: 'GB' } },
    ]);
    expect(lighter.issues).toEqual([]);
    expect(lighter.shipments).toMatchObject([{ methodId: 'standard' }]);
  });

  it('refuses a line that is called like one that an offer adds', async () => {
    const line = await mara.lineOf('APRON-BLU-M', 3);
    const others = await mara.lineOf('22632');
    const draft = await mara.draftOf([{ ...line, id: 'three-aprons/1' }, others]);

    const refused = await mara.request('POST', '/v1/quotes', { body: draft });
    const last = await mara.request('POST', '/v1/quotes', {
      body: { ...draft, lines: draft.lines.toReversed() },
    });

    expect(await readProblem(refused)).toMatchObject({
      code: 'invalid',
      issues: [{ code: 'duplicate-id', path: ['lines', 0, 'id'] }],
    });
    expect(await readProblem(last)).toMatchObject({
      issues: [{ code: 'duplicate-id', path: ['lines', 1, 'id'] }],
    });
  });

  it('takes nothing off what is carried for nothing', async () => {
    const override = { unitPrice: 20_000, reason: 'Signed by the author' };
    const lines = [await mara.lineOf('22632', 1, { override })];
    const draft = await mara.draftOf(lines, { shipments: sentTo('GB', 'standard'), codes: ['FREESHIP'] });

    const { shipments, promotions = [] } = await mara.quote(draft);

    // From £150 on, standard delivery is free anyway.
    expect(shipments).toMatchObject([{ methodId: 'standard', price: 0, discounts: [] }]);
    expect(promotions).toMatchObject([{ promotionId: 'free-standard' }]);
  });
});
