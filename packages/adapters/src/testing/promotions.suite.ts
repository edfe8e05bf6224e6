import { Promotions, Quote, sum, type Host } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { offers, type HostFixture } from './fixture.ts';
import { call, completed, draftFor } from './preparing.ts';

export function checkPromotions(fixture: HostFixture): void {
  const { promotions, promotions: { picked } = {} } = fixture;
  it('are named by the fixture, where the host has them', () => {
    expect(offers(fixture, 'promotions.codes') && !promotions?.code).toBe(false);
    expect(offers(fixture, 'promotions.list') && !picked).toBe(false);
  });

  if (promotions && offers(fixture, 'promotions.codes'))
    describe('by code', () => {
      const { code } = promotions;

      it('take something off or add something, say that they are at work, and still add up', async () => {
        const { host, draft } = await prepared(fixture);

        const quote = await host.orders.quote({ ...draft, codes: [code] }, call());

        expect(Quote.safeParse(quote).error).toBeUndefined();
        expect(quote.promotions).toMatchObject([{ access: 'code', code }]);
        expectSums(quote);
      });

      it('that are unknown are refused at their place, with a fix, and the rest is priced', async () => {
        const { host, draft } = await prepared(fixture);

        const { issues, lines } = await host.orders.quote(
          { ...draft, codes: [code, 'NO SUCH CODE'] },
          call(),
        );

        expect(lines.length).toBeGreaterThan(0);
        expect(issues.filter(({ path }) => path[0] === 'codes')).toMatchObject([
          {
            severity: 'error',
            path: ['codes', 1],
            fixes: [{ code: 'remove-code', params: { code: 'NO SUCH CODE' } }],
          },
        ]);
      });

      it('leave the former total behind when they are taken away', async () => {
        const { host, draft } = await prepared(fixture);
        const before = await host.orders.quote(draft, call());

        await host.orders.quote({ ...draft, codes: [code] }, call());

        expect((await host.orders.quote(draft, call())).totals).toEqual(before.totals);
      });
    });

  if (picked && offers(fixture, 'promotions.list'))
    describe('picked from the list', () => {
      const id = picked;

      it('are listed, without those that take a code', async () => {
        const host = await fixture.create();

        const listed = await host.promotions?.list({}, call());

        expect(Promotions.safeParse(listed).error).toBeUndefined();
        expect(listed?.map((each) => each.id)).toContain(id);
        expect(listed?.filter(({ access }) => access === 'code')).toEqual([]);
      });

      it('add lines that name their cause, and take them along', async () => {
        const { host, draft } = await prepared(fixture);

        const quote = await host.orders.quote({ ...draft, promotions: [id] }, call());
        const without = await host.orders.quote(draft, call());

        const added = quote.lines.filter(({ cause }) => cause.kind === 'promotion');
        expect(added.length).toBeGreaterThan(0);
        expect(added.every(({ cause }) => cause.kind === 'promotion' && cause.promotionId === id)).toBe(true);
        expect(without.lines.map(({ lineId }) => lineId)).toEqual(draft.lines.map((line) => line.id));
        expectSums(quote);
      });

      it('count towards rewards with no more than is paid for what they add', async () => {
        const { host, draft } = await prepared(fixture);

        const quote = await host.orders.quote({ ...draft, promotions: [id] }, call());
        const { rewards = [] } = await host.orders.quote(draft, call());

        const added = quote.lines.filter(({ cause }) => cause.kind === 'promotion');
        const paid = sum(added.map(({ total }) => total));
        for (const { id: rewardId, qualifying } of rewards)
          expect(quote.rewards?.find((reward) => reward.id === rewardId)?.qualifying).toBeLessThanOrEqual(
            qualifying + paid,
          );
      });
    });
}

async function prepared(fixture: HostFixture) {
  const host: Host = await fixture.create();
  return { host, draft: await completed(host, await draftFor(host, fixture)) };
}

function expectSums({ lines, shipments, discounts, totals }: Quote): void {
  for (const { unitPrice, quantity, discounts: off, total } of lines)
    expect(total).toBe(unitPrice * quantity - sum(off.map(({ amount }) => amount)));
  expect(totals.subtotal).toBe(sum(lines.map(({ total }) => total)));
  expect(totals.discount).toBe(sum(discounts.map(({ amount }) => amount)));
  expect(totals.shipping).toBe(sum(shipments.map(({ price }) => price)));
}
