import { Handoff } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { assert, asyncProperty, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoffs, orders } from '../src/data/schema.ts';
import { acceptAs, handOff, inputFor, newKey, opened, pay } from './handing-off.ts';
import { dora, signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';
import { seed } from './random-seed.ts';
import type { TestUser } from './user.ts';

const acts = ['pay', 'pay again', 'revoke', 'expire', 'place', 'save', 'hand off'] as const;
type Act = (typeof acts)[number];

onEachDatabase(
  'a handed-off draft',
  (shop) => {
    const db = () => shop().database.db;

    /** Does everything at once that people and time may do to a hand-off, and returns what is left. */
    async function race(order: readonly Act[]) {
      const [mara, cleo] = [await signedIn(shop(), 'mara'), await signedIn(shop(), 'cleo')];
      const input = await inputFor(mara, dora);
      const own = await cleo.accept({ ...input.draft, payment: { methodId: 'cash', payer: 'contact' } });
      const made = await handOff(mara, input);
      const { customer } = await opened(shop(), made);
      const submission = await acceptAs(customer, input);
      const does: Readonly<Record<Act, (by: TestUser) => Promise<unknown>>> = {
        pay: () => pay(customer, submission),
        'pay again': () => pay(customer, submission),
        revoke: () => mara.request('POST', `/v1/handoffs/${made.id}/revoke`),
        expire: () =>
          db()
            .update(handoffs)
            .set({ expiresAt: new Date(Date.now() - 1) })
            .where(eq(handoffs.id, made.id)),
        place: () => cleo.submit(own),
        save: () =>
          cleo.request('PUT', `/v1/drafts/${made.draftId}`, {
            body: { draft: { ...input.draft, revision: 9 } },
            headers: { 'if-none-match': '*' },
          }),
        'hand off': () =>
          cleo.request('POST', '/v1/handoffs', { body: { ...input, quoteId: own.quoteId }, key: newKey() }),
      };
      await Promise.all(order.map((act) => does[act](cleo)));
      const { state, orderId } = await mara.read(Handoff, 'GET', `/v1/handoffs/${made.id}`);
      const placed = await db().select().from(orders).where(eq(orders.draftId, made.draftId));
      const all = await db().select().from(handoffs).where(eq(handoffs.draftId, made.draftId));
      return { mara, state, orderId, placed, all };
    }

    describe('whatever happens at once', () => {
      it('is one order at most, of the customer or of an operator, and never an order beside a link', {
        timeout: 300_000,
      }, async () => {
        const orderOfActs = shuffledSubarray([...acts], { minLength: 2 });
        await assert(
          asyncProperty(orderOfActs, async (order) => {
            const { mara, state, orderId, placed, all } = await race(order);
            expect(placed.length).toBeLessThanOrEqual(1);
            expect(state === 'paid').toBe(orderId !== undefined);
            if (state === 'paid') expect(placed[0]?.id).toBe(orderId);
            if (order.includes('revoke') || order.includes('expire'))
              expect(['paid', 'revoked', 'expired']).toContain(state);
            const waiting = all.filter((each) => ['waiting', 'opened', 'failed'].includes(each.state));
            if (placed.length > 0) expect(waiting).toEqual([]);
            expect(waiting.length).toBeLessThanOrEqual(1);
            for (const { id } of waiting) await mara.request('POST', `/v1/handoffs/${id}/revoke`);
          }),
          { numRuns: 25, seed, endOnFailure: true },
        );
        expect(shop().faults).toEqual([]);
      });
    });
  },
  { handoffUrl: 'https://shop.example/pay' },
);
