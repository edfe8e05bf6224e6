import {
  type Draft,
  type Money,
  Order,
  type PaymentStatus,
  Problem,
  SubmissionState,
  type Submission,
  submissionBody,
} from '@orderpad/contracts';
import { and, inArray, isNotNull, notInArray, or } from 'drizzle-orm';
import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  nat,
  oneof,
  record,
} from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orders, payments, submissions } from '../src/data/schema.ts';
import { openDatabase } from '../src/index.ts';
import { sweep } from '../src/slices/placing/sweep.ts';
import { unhurried } from './charging.ts';
import { MortalHost } from './mortal-host.ts';
import { type Behavior, type Fault, ScriptedProvider } from './scripted-provider.ts';
import { seed } from './random-seed.ts';
import { Shop } from './shop.ts';
import type { TestUser } from './user.ts';

const runs = 80;

let shop: Shop;
let mara: TestUser;
let base: Draft;
beforeAll(async () => {
  shop = await Shop.open(await openDatabase(), { payments: new ScriptedProvider(), sweepSeconds: 86_400 });
  mara = await shop.as('mara');
  base = await mara.draftOf([await mara.lineOf('22632')]);
}, 60_000);
afterAll(() => shop.close());

const method = oneof(
  { weight: 3, arbitrary: constantFrom<Behavior>('succeeds') },
  constantFrom<Behavior>('pends', 'challenges', 'insufficient-funds', 'token-expired'),
);

/** One draft: how its card behaves, how often it is submitted under which keys, and what its user does in doubt. */
const order = record({
  behavior: method,
  isStored: boolean(),
  keys: constantFrom(1, 1, 2),
  inDoubt: array(constantFrom('lookup', 'lookup', 'resend', 'fence'), { minLength: 3, maxLength: 6 }),
  isConfirmed: boolean(),
});

/** One life of the host: the points it passes before it ends, many of them in one life of five. */
const life = record({
  points: oneof({ weight: 4, arbitrary: nat(14) }, { weight: 1, arbitrary: constantFrom(Infinity) }),
  fate: constantFrom('dies' as const, 'stalls' as const),
});

const fault = oneof(
  { weight: 5, arbitrary: constantFrom<Fault>('none') },
  constantFrom<Fault>('lost-before', 'lost-after', 'late'),
);

const history = record({
  orders: array(order, { minLength: 1, maxLength: 3 }),
  lives: array(life, { minLength: 1, maxLength: 5 }),
  faults: array(fault, { minLength: 1, maxLength: 12 }),
});

type Plan = typeof order extends Arbitrary<infer Value> ? Value : never;

/** One submission of a draft, as its user sees it. */
interface Try {
  readonly key: string;
  readonly submission: Submission;
  readonly orderPlan: Plan;
  /** The final answer that the user was given. */
  told?: { readonly orderId: string } | 'not-placed' | undefined;
}

describe('a charge', () => {
  it('is made for each placed order and for no other, whatever fails, whoever dies', {
    timeout: 600_000,
  }, async () => {
    const ends = { placed: 0, refused: 0, deaths: 0 };
    await assert(
      asyncProperty(history, async (plan) => {
        const provider = new ScriptedProvider();
        let now = new Date();
        let call = 0;
        provider.fault = () => plan.faults[call++ % plan.faults.length] ?? 'none';
        const options = {
          database: shop.database,
          now: () => now,
          charging: { ...unhurried, tries: 3 },
          sweepSeconds: 86_400,
          report: () => undefined,
        };
        const lives = [...plan.lives];
        const hosts: MortalHost[] = [];
        const nextHost = async (): Promise<MortalHost> => {
          const { points, fate } = lives.shift() ?? { points: Infinity, fate: 'dies' as const };
          const host = new MortalHost(options, provider, points, fate);
          hosts.push(host);
          await host.start();
          return host;
        };
        let host = await nextHost();
        const ask = async (
          path: string,
          init: { method: string; headers?: Record<string, string>; body?: string },
        ): Promise<Response | undefined> => {
          const headers = { authorization: `Bearer ${mara.signIn.token}`, ...init.headers };
          const answer = await host.send(path, { ...init, headers });
          if (!answer) {
            ends.deaths += 1;
            host = await nextHost();
          }
          return answer;
        };

        const tries: Try[] = [];
        for (const each of plan.orders) {
          const methodId = each.isStored ? 'card-17850-mastercard' : 'card';
          const draft = {
            ...base,
            id: crypto.randomUUID(),
            payment: { methodId, payer: 'contact' as const },
          };
          const accepted = await mara.accept(draft);
          for (let count = 0; count < each.keys; count += 1) {
            const payment = provider.enter(each.behavior);
            const submission = each.isStored ? accepted : { ...accepted, payment };
            tries.push({ key: crypto.randomUUID(), submission, orderPlan: each });
          }
        }
        const place = async (one: Try): Promise<void> => {
          const headers = { 'content-type': 'application/json', 'idempotency-key': one.key };
          const body = JSON.stringify(submissionBody(one.submission));
          const answer = await ask('/v1/orders', { method: 'POST', headers, body });
          if (answer) one.told ??= await finalIn(answer);
        };
        const look = async (one: Try, doubt: string): Promise<void> => {
          const path = `/v1/submissions/${one.key}${doubt === 'fence' ? '/fence' : ''}`;
          const answer = await ask(path, { method: doubt === 'fence' ? 'POST' : 'GET' });
          if (!answer?.ok) return;
          const state = SubmissionState.parse(await answer.json());
          if (state.state === 'placed') one.told ??= { orderId: state.order.id };
          if (state.state === 'rejected' || state.state === 'fenced') one.told ??= 'not-placed';
          if (state.state === 'unseen' && doubt === 'resend') await place(one);
          if (state.state === 'needs-action')
            provider.answer(state.action.data.replace('challenge-', ''), one.orderPlan.isConfirmed);
        };
        const all = tries.map(async (one) => {
          await place(one);
          for (const doubt of one.orderPlan.inDoubt) if (!one.told) await look(one, doubt);
        });
        await Promise.all(all);

        // Everything heals: late calls arrive, stalled processes wake, and the sweeper runs.
        provider.fault = () => 'none';
        provider.deliver();
        for (const each of hosts) each.wake();
        const service = {
          db: shop.database.db,
          now: () => now,
          uuid: () => crypto.randomUUID(),
          quoteMinutes: 15,
          payments: provider,
          charging: { ...unhurried, leaseMs: 0 },
        };
        for (const minutes of [1, 1, 1, 20, 1, 1]) {
          now = new Date(now.getTime() + minutes * 60_000);
          await shop.database.db
            .update(payments)
            .set({ leaseUntil: new Date(0) })
            .where(isNotNull(payments.lease));
          await sweep(service, (_, error) => {
            throw error;
          });
        }
        provider.deliver();

        const { db } = shop.database;
        const keys = tries.map(({ key }) => key);
        const drafts = tries.map(({ submission }) => submission.draft.id);
        const placed = await db.select().from(orders).where(inArray(orders.draftId, drafts));
        const rows = await db.select().from(submissions).where(inArray(submissions.key, keys));
        const open = await db
          .select()
          .from(payments)
          .where(
            and(
              inArray(payments.key, keys),
              or(
                notInArray(payments.state, ['captured', 'voided', 'declined']),
                isNotNull(payments.attentionAt),
              ),
            ),
          );
        expect(open).toEqual([]);
        for (const { state } of rows) expect(['placed', 'rejected', 'fenced']).toContain(state);
        expect(new Set(placed.map(({ draftId }) => draftId)).size).toBe(placed.length);
        const bills = placed.map(({ id, total, currency }) => [id, { amount: total, currency }]);
        const charges = provider
          .payments('captured')
          .map(({ intent, status }) => [intent.orderId, amountOf(status)]);
        expect(sorted(charges)).toEqual(sorted(bills));
        for (const state of ['authorized', 'pending', 'needs-action'] as const)
          expect(provider.payments(state)).toEqual([]);
        for (const { key, told, submission } of tries) {
          const row = rows.find((each) => each.key === key);
          const order = placed.find(({ id }) => id === row?.orderId);
          const isPlaced = row?.state === 'placed';
          if (told === 'not-placed') expect(isPlaced).toBe(false);
          else if (told) expect(placed.map(({ id }) => id)).toContain(told.orderId);
          if (isPlaced) expect(order?.total).toBe(submission.acceptedTotal.amount);
          ends[isPlaced ? 'placed' : 'refused'] += 1;
        }
      }),
      { numRuns: runs, seed },
    );

    // Each end was reached.
    expect(Math.min(ends.placed, ends.refused, ends.deaths)).toBeGreaterThan(runs / 10);
  });
});

/** Returns what an answer says for good; undefined where the user has to ask again. */
async function finalIn(answer: Response): Promise<Try['told']> {
  if (answer.status === 201) {
    return { orderId: Order.parse(await answer.json()).id };
  }
  const { code, orderId } = Problem.parse(await answer.json());
  if (answer.status >= 500 || code === 'in-progress' || code === 'needs-action') return undefined;
  return code === 'draft-placed' && orderId ? { orderId } : 'not-placed';
}

const amountOf = (status: PaymentStatus): Money | undefined =>
  'amount' in status ? status.amount : undefined;

const sorted = (pairs: readonly (readonly unknown[])[]) =>
  pairs.map((pair) => JSON.stringify(pair)).toSorted((a, b) => (a < b ? -1 : 1));
