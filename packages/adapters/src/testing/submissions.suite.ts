import { SubmissionState } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { expectRefusal } from './refused-with.ts';
import { offers, type HostFixture } from './fixture.ts';
import { call, keyed, newKey, readyToPlace } from './preparing.ts';

export function checkSubmissions(fixture: HostFixture): void {
  it('knows the order a key placed', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const once = keyed();
    const order = await host.orders.place(submission, once);

    const state = await host.orders.lookup(once.key, call());

    expect(SubmissionState.safeParse(state).error).toBeUndefined();
    expect(state).toEqual({ state: 'placed', order });
  });

  it('has not seen a key that was never sent', async () => {
    const host = await fixture.create();

    expect(await host.orders.lookup(newKey(), call())).toEqual({ state: 'unseen' });
  });

  it('remembers why a key was rejected, and keeps to it', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const dearer = {
      amount: submission.acceptedTotal.amount + 1,
      currency: submission.acceptedTotal.currency,
    };
    const once = keyed();
    const rejected = { ...submission, acceptedTotal: dearer };
    await expectRefusal(host.orders.place(rejected, once), 'quote-changed');

    const state = await host.orders.lookup(once.key, call());

    expect(state).toMatchObject({ state: 'rejected', problem: { code: 'quote-changed' } });
    await expectRefusal(host.orders.place(rejected, once), 'quote-changed');
  });

  if (!offers(fixture, 'submissions.fence')) return;

  it('closes a key before it was used: what comes late places nothing', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const once = keyed();

    expect(await host.orders.fence?.(once.key, call())).toEqual({ state: 'fenced' });

    await expectRefusal(host.orders.place(submission, once), 'fenced');
    expect(await host.orders.lookup(once.key, call())).toEqual({ state: 'fenced' });
    await expect(host.orders.place({ ...submission, supersedes: once.key }, keyed())).resolves.toMatchObject({
      draftId: submission.draft.id,
    });
  });

  it('cannot close a key that placed an order, and says which', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const once = keyed();
    const order = await host.orders.place(submission, once);

    expect(await host.orders.fence?.(once.key, call())).toEqual({ state: 'placed', order });
  });

  it('either places or fences when both come at once', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const once = keyed();

    await Promise.allSettled([host.orders.place(submission, once), host.orders.fence?.(once.key, call())]);

    const { state } = await host.orders.lookup(once.key, call());
    const again = await host.orders.place(submission, once).then(
      () => 'placed',
      () => 'fenced',
    );
    expect(again).toBe(state);
  });
}
