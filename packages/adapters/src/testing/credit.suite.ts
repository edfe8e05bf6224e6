import { type Draft, type Host, Quote } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { offers, type HostFixture } from './fixture.ts';
import { acceptingOf, call, completed, draftFor, keyed, lineOf } from './preparing.ts';

/** Checks what a host tells of accounts, and that a host without credit tells nothing. */
export function checkCredit(fixture: HostFixture): void {
  if (!offers(fixture, 'contacts.credit')) {
    it('is not told by a host without it', async () => {
      const host = await fixture.create();

      const { paymentMethods } = await host.orders.quote(await draftFor(host, fixture), call());

      expect(paymentMethods.filter(({ account }) => account)).toEqual([]);
    });
    return;
  }
  const { credit } = fixture;
  if (!credit) throw new Error('a fixture of a host with `contacts.credit` names: credit');

  const there = { ...fixture, contactWithAddress: credit.contact };
  /** A complete draft on the account of the contact, with the quote of it. */
  const onAccount = async (host: Host, quantity: number) => {
    const draft = await completed(host, await draftFor(host, there, await lineOf(host, there, quantity)));
    const { paymentMethods } = await host.orders.quote(draft, call());
    const method = paymentMethods.find(({ account }) => account);
    if (!method) throw new Error(`the fixture says that ${credit.contact} buys on account`);
    const paid: Draft = { ...draft, payment: { methodId: method.id, payer: 'contact' } };
    return { draft: paid, quote: Quote.parse(await host.orders.quote(paid, call())) };
  };
  const accountIn = ({ paymentMethods }: Quote) => paymentMethods.find(({ account }) => account)?.account;
  const exceeded = ({ issues }: Quote) => issues.filter(({ code }) => code === 'credit-exceeded');

  describe('where the host has it', () => {
    it('is told with the method on account, and grows by the total of an order that is placed', async () => {
      const host = await fixture.create();
      const { draft, quote } = await onAccount(host, 1);
      const before = accountIn(quote);
      expect(exceeded(quote)).toEqual([]);

      const order = await host.orders.place(acceptingOf(draft, quote), keyed());

      const after = accountIn((await onAccount(host, 1)).quote);
      expect(before?.limit?.amount).toBeGreaterThan(0);
      expect(order.currency).toBe(before?.owed.currency);
      expect(after).toEqual({
        ...before,
        owed: { ...before?.owed, amount: (before?.owed.amount ?? 0) + order.totals.total },
      });
    });

    it('that an order would exceed is said by how much, unless it is paid otherwise', async () => {
      const host = await fixture.create();
      const { draft, quote } = await onAccount(host, 9_000);
      const { owed, limit } = accountIn(quote) ?? {};

      const over = (owed?.amount ?? 0) + quote.totals.total - (limit?.amount ?? 0);
      expect(over).toBeGreaterThan(0);
      expect(exceeded(quote)).toMatchObject([
        { path: ['payment', 'methodId'], params: { over, currency: limit?.currency } },
      ]);
      const { payment: _, ...unpaid } = draft;
      expect(exceeded(await host.orders.quote(unpaid, call()))).toEqual([]);
    });
  });
}
