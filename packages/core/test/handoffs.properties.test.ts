import { HostError } from '@orderpad/contracts';
import { padView, type OrderEvent } from '@orderpad/core';
import { handOff, handoffsView } from '@orderpad/core/handoffs';
import { memoryStorage, restore } from '@orderpad/core/storage';
import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Driver, lineOf, open, ready } from './driver.ts';
import { mug } from './fake-host.ts';
import { HandoffsHost } from './handoffs-host.ts';
import { seed } from './random-seed.ts';

const runs = 300;

const events = {
  edit: { type: 'items.add', lines: [lineOf(mug)] },
  note: { type: 'review.edit', patch: { note: 'Ring twice' } },
  place: { type: 'review.place' },
  save: { type: 'drafts.save' },
  revoke: { type: 'handoffs.revoke' },
  retry: { type: 'retry' },
} as const satisfies Record<string, OrderEvent>;

const steps = [
  ...(['edit', 'note', 'place', 'save', 'revoke', 'retry'] as const),
  ...(['send', 'send', 'reload', 'wait'] as const),
  ...(['open', 'decline', 'pay', 'expire'] as const),
  ...(['break', 'lose-create', 'fail-create', 'lose-revoke', 'fail-get', 'fail-list'] as const),
] as const;
type StepName = (typeof steps)[number];

const isAlive = (host: HandoffsHost): boolean =>
  ['waiting', 'opened', 'failed'].includes(host.all.at(-1)?.state ?? '');

/** Does one thing: that of the operator, of the customer, of the connection, or of the page. Returns the order, which a reload opens anew. */
async function act(
  step: StepName,
  host: HandoffsHost,
  order: Driver,
  storage = memoryStorage(),
): Promise<Driver> {
  if (step === 'send') handOff(order.session, { sendTo: 'ada@example.com' });
  else if (step === 'wait') await order.wait(10_000);
  else if (step === 'lose-create') host.loseReply('create');
  else if (step === 'fail-create') host.fail('create', new HostError('unreachable', 'away'));
  else if (step === 'lose-revoke') host.loseReply('revoke');
  else if (step === 'fail-get') host.fail('get', new HostError('timeout', 'away'));
  else if (step === 'fail-list') host.fail('list', new HostError('timeout', 'away'));
  else if (step === 'break') host.breakStreams();
  else if (step === 'open' || step === 'decline' || step === 'pay' || step === 'expire') {
    if (isAlive(host)) await host[step]();
  } else if (step === 'reload') {
    await order.wait(1_000);
    order.session.stop();
    const restored = restore(await storage.loadDraft(order.session.draftId));
    const isKept = restored.kind === 'restored';
    return isKept ? open(host, { storage, ...restored }) : order;
  } else order.send(events[step]);
  return order.settled();
}

const phaseOf = (order: Driver) => order.session.view(padView).phase;

describe(`an order that may be handed off, over ${runs} sequences (ORDERPAD_SEED=${seed})`, () => {
  it('is never edited or placed while it is handed off, and never has two links', async () => {
    const seen = new Set<string>();
    await assert(
      asyncProperty(array(constantFrom(...steps), { minLength: 4, maxLength: 25 }), async (sequence) => {
        const host = new HandoffsHost();
        const storage = memoryStorage();
        let order = await ready(host, storage);
        const { place } = host.orders;
        const placedWhile: string[] = [];
        host.orders.place = (submission, call) => {
          placedWhile.push(phaseOf(order));
          return place(submission, call);
        };
        for (const step of sequence) {
          const isLocked = phaseOf(order) === 'handed-off';
          const before = order.session.persist().data;

          order = await act(step, host, order, storage);

          seen.add(order.session.view(handoffsView).progress);
          if (isLocked) expect(order.session.persist().data).toEqual(before);
          expect(host.mostAlive).toBeLessThanOrEqual(1);
        }
        expect(placedWhile).not.toContain('handed-off');
        expect(host.placed.length).toBeLessThanOrEqual(1);
        // Whatever happened, the pad learns the truth once the host can be reached.
        for (let turn = 0; turn < 12; turn++) await order.wait(15_000);
        const phase = phaseOf(order);
        if (isAlive(host)) expect(phase).toBe('handed-off');
        else expect(phase).toBe(host.placed.length > 0 ? 'placed' : 'editing');
        order.session.stop();
      }),
      { numRuns: runs, seed },
    );

    expect([...seen].toSorted((a, b) => a.localeCompare(b))).toEqual(
      expect.arrayContaining([
        'expired',
        'failed',
        'none',
        'opened',
        'paid',
        'revoked',
        'unknown',
        'waiting',
      ]),
    );
  });
});
