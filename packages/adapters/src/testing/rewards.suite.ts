import {
  isBlocking,
  itemOf,
  SpecialPage,
  type Draft,
  type Host,
  type Line,
  type Special,
} from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { offers, type HostFixture } from './fixture.ts';
import { call, completed, draftFor, keyed, lineOf, newKey } from './preparing.ts';

export function checkRewards(fixture: HostFixture): void {
  const { rewards } = fixture;
  it('are named by the fixture, where the host has them', () => {
    expect(offers(fixture, 'rewards') && !rewards).toBe(false);
  });
  if (!rewards || !offers(fixture, 'rewards')) return;

  describe('where the host has them', () => {
    const { quantity } = rewards;

    it('are listed at their price, page by page, and found by what they are called', async () => {
      const host = await fixture.create();

      const whole = await specialsOf(host, { limit: 100 });
      const first = await specialsOf(host, { limit: 1 });
      const second = await specialsOf(host, { limit: 1, ...(first.next && { cursor: first.next }) });

      expect(SpecialPage.safeParse(whole).error).toBeUndefined();
      expect(whole.items.length).toBeGreaterThan(1);
      expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 2));
      const [{ product } = { product: undefined }] = whole.items;
      const named = await specialsOf(host, { text: product?.title ?? '', limit: 100 });
      expect(named.items.map((each) => each.product.id)).toContain(product?.id);
      expect((await specialsOf(host, { text: 'NO SUCH SPECIAL', limit: 5 })).items).toEqual([]);
    });

    it('are earned by what is bought, and the distance to the next one adds up', async () => {
      const { host, draft, special } = await prepared(fixture, quantity);

      const { rewards: standing = [] } = await host.orders.quote(draft, call());

      const reward = standing.find(({ id }) => id === special.rewardId);
      expect(reward).toMatchObject({ used: 0 });
      expect(reward?.earned).toBeGreaterThan(0);
      for (const { threshold, qualifying, earned, toNext } of standing)
        expect(qualifying + toNext).toBe((earned + 1) * threshold);
    });

    it('are taken at their price, whatever staff say, and never count themselves', async () => {
      const { host, draft, special } = await prepared(fixture, quantity);
      const before = await host.orders.quote(draft, call());
      const pick = pickOf(special, { override: { unitPrice: 1, reason: 'asked for it' } });

      const quote = await host.orders.quote(picking(draft, pick), call());

      expect(quote.issues.filter(isBlocking)).toEqual([]);
      expect(quote.lines.find(({ lineId }) => lineId === pick.id)).toMatchObject({
        cause: { kind: 'reward', rewardId: special.rewardId },
        unitPrice: special.price.amount,
        total: special.price.amount,
        discounts: [],
      });
      expect(quote.rewards).toEqual(
        before.rewards?.map((each) => ({ ...each, used: Number(each.id === special.rewardId) })),
      );
      expect((await host.orders.quote(draft, call())).totals).toEqual(before.totals);
    });

    it('beyond what is earned are refused at their line, with a fix, and by placing', async () => {
      const { host, draft, special } = await prepared(fixture, 1);
      const pick = pickOf(special, {}, quantity);
      const greedy = picking(draft, pick);

      const quote = await host.orders.quote(greedy, call());

      expect(quote.issues.filter(({ code }) => code === 'reward-not-earned')).toMatchObject([
        { severity: 'error', path: ['lines', pick.id, 'item'], params: { used: quantity } },
      ]);
      expect(fixesIn(quote.issues)).toContain('remove-line');
      await expect(
        host.orders.place(
          {
            draft: greedy,
            quoteId: quote.id,
            acceptedTotal: { amount: quote.totals.total, currency: quote.currency },
            acknowledged: [],
          },
          keyed(),
        ),
      ).rejects.toMatchObject({ name: 'HostError' });
    });

    it('are picked from the specials only', async () => {
      const { host, draft, special } = await prepared(fixture, quantity);
      const line = await lineOf(host, fixture, 1);
      const cause = { kind: 'reward', rewardId: special.rewardId } as const;

      const { issues } = await host.orders.quote(picking(draft, { ...line, cause }), call());

      expect(issues).toMatchObject([{ code: 'reward-not-eligible', path: ['lines', line.id, 'item'] }]);
    });
  });
}

const fixesIn = (issues: readonly { readonly fixes: readonly { readonly code: string }[] }[]) =>
  issues.flatMap(({ fixes }) => fixes.map(({ code }) => code));

const specialsOf = (host: Host, query: { text?: string; limit: number; cursor?: string }) =>
  host.rewards?.specials({ text: '', ...query }, call()) ?? Promise.reject(new Error('no specials'));

/** A draft that lacks nothing, of so many pieces of what is sold, and the first special. */
async function prepared(fixture: HostFixture, quantity: number) {
  const host = await fixture.create();
  const [special] = (await specialsOf(host, { limit: 5 })).items;
  if (!special) throw new Error('the host has rewards, yet no special');
  const draft = await completed(host, await draftFor(host, fixture, await lineOf(host, fixture, quantity)));
  return { host, draft, special };
}

const picking = (draft: Draft, pick: Line): Draft => ({
  ...draft,
  revision: draft.revision + 1,
  lines: [...draft.lines, pick],
});

function pickOf({ rewardId, variantId, product }: Special, more: Partial<Line>, quantity = 1): Line {
  const variant = product.variants.find(({ id }) => id === variantId);
  if (!variant) throw new Error('a special names a variant that its product does not have');
  return {
    id: newKey(),
    item: itemOf(product, variant),
    quantity,
    cause: { kind: 'reward', rewardId },
    ...more,
  };
}
