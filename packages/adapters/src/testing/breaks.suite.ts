import { type Draft, type Host, Quote } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { offers, type HostFixture } from './fixture.ts';
import { call, draftFor, lineOf } from './preparing.ts';

/** Checks the quantity breaks of a host, and that a host without them tells none. */
export function checkBreaks(fixture: HostFixture): void {
  if (!offers(fixture, 'lines.quantity-breaks')) {
    it('are not told by a host without them', async () => {
      const host = await fixture.create();

      const quote = await host.orders.quote(await draftFor(host, fixture), call());

      expect(quote.lines.map(({ nextBreak }) => nextBreak)).toEqual([undefined]);
    });
    return;
  }
  const { breaks } = fixture;
  if (!breaks) throw new Error('a fixture of a host with `lines.quantity-breaks` names: breaks');

  const there = { ...fixture, contactWithAddress: breaks.contact };
  const draftOf = async (host: Host, quantity: number): Promise<Draft> =>
    draftFor(host, there, await lineOf(host, { sold: breaks.sku }, quantity));
  const lineFor = async (host: Host, draft: Draft) =>
    Quote.parse(await host.orders.quote(draft, call())).lines[0];

  describe('where the host has them', () => {
    it('name the next quantity that is cheaper, and the price that it is quoted at then, and not before', async () => {
      const host = await fixture.create();
      const one = await lineFor(host, await draftOf(host, 1));

      const next = one?.nextBreak;
      expect(next?.quantity).toBeGreaterThan(1);
      expect(next?.unitPrice).toBeLessThan(one?.unitPrice ?? 0);
      const before = await lineFor(host, await draftOf(host, (next?.quantity ?? 0) - 1));
      expect(before).toMatchObject({ unitPrice: one?.unitPrice, nextBreak: next });
      const then = await lineFor(host, await draftOf(host, next?.quantity ?? 0));
      expect(then?.unitPrice).toBe(next?.unitPrice);
      expect(then?.nextBreak?.quantity ?? Number.POSITIVE_INFINITY).toBeGreaterThan(next?.quantity ?? 0);
    });

    it('are not told of a line whose price staff have set', async () => {
      const host = await fixture.create();
      const draft = await draftOf(host, 1);
      const one = await lineFor(host, draft);
      const override = { unitPrice: one?.unitPrice ?? 0, reason: 'Agreed' };
      const lines = draft.lines.map((line) => ({ ...line, override }));

      const quote = Quote.parse(await host.orders.quote({ ...draft, lines }, call()));
      expect(quote.lines.map(({ nextBreak }) => nextBreak)).toEqual([undefined]);
    });
  });
}
