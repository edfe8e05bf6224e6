import { PricingTier, type Host } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { offers, type HostFixture } from './fixture.ts';
import { call, firstContact, lineOf, newKey } from './preparing.ts';

export function checkTiers(fixture: HostFixture): void {
  const { tiers } = fixture;
  it('are named by the fixture, where the host has them', () => {
    expect(offers(fixture, 'tiers') && !tiers).toBe(false);
  });
  if (!tiers || !offers(fixture, 'tiers')) return;

  describe('where the host has them', () => {
    it('are read with their rules, by the id that the contact names', async () => {
      const { host, tier } = await prepared(fixture, tiers.contact);

      const read = await host.tiers?.get(tier.id, call());

      expect(PricingTier.safeParse(read).error).toBeUndefined();
      expect(read).toMatchObject(tier);
      expect(read?.rules.length).toBeGreaterThan(0);
    });

    it('that are not known are not found', async () => {
      const { host } = await prepared(fixture, tiers.contact);

      await expect(host.tiers?.get('no-such-tier', call())).rejects.toMatchObject({ code: 'not-found' });
    });

    it('give one price in search, by code and in a quote, which says where it comes from', async () => {
      const { host, contact, tier } = await prepared(fixture, tiers.contact);
      const { currency } = await host.describe(call());
      const line = await lineOf(host, fixture, 1);
      const scope = { contactId: contact.id, currency };

      const found = await host.catalog.search({ text: fixture.sold, limit: 20, ...scope }, call());
      const [answer] = await host.catalog.resolve({ skus: [fixture.sold], ...scope }, call());
      const quote = await host.orders.quote(
        {
          id: newKey(),
          revision: 1,
          flow: 'back-office',
          currency,
          contactId: contact.id,
          lines: [line],
          codes: [],
          promotions: [],
          shipments: [{ id: newKey(), parts: [] }],
          context: {},
        },
        call(),
      );

      const [quoted] = quote.lines;
      const variants = [...found.items, ...(answer?.kind === 'found' ? [answer.product] : [])]
        .flatMap((product) => product.variants)
        .filter(({ sku }) => sku === fixture.sold);
      expect(variants.map(({ price }) => price?.amount)).toEqual([quoted?.unitPrice, quoted?.unitPrice]);
      expect(quoted?.listPrice).toBeGreaterThan(quoted?.unitPrice ?? 0);
      expect(quoted?.priceSource).toEqual({ kind: 'tier', tier });
    });
  });
}

async function prepared(fixture: HostFixture, text: string) {
  const host: Host = await fixture.create();
  const contact = await firstContact(host, text);
  if (!contact.tier) throw new Error(`the fixture says that "${text}" finds a contact with a tier`);
  return { host, contact, tier: contact.tier };
}
