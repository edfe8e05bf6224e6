import type { Call, Host } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { expectRefusal } from './refused-with.ts';
import type { HostFixture } from './fixture.ts';
import { call, draftFor, keyed, newKey, readyToPlace } from './preparing.ts';

export function checkAborting(fixture: HostFixture): void {
  const asks: Record<string, (host: Host, its: Call) => Promise<unknown>> = {
    describing: (host, its) => host.describe(its),
    'a search': (host, its) => host.catalog.search({ text: '', limit: 20 }, its),
    'resolving SKUs': (host, its) => host.catalog.resolve({ skus: [fixture.sold] }, its),
    'a quote': async (host, its) => host.orders.quote(await draftFor(host, fixture), its),
    'a lookup': (host, its) => host.orders.lookup(newKey(), its),
  };

  for (const [name, ask] of Object.entries(asks)) {
    it(`gives up ${name} when the caller does`, async () => {
      const host = await fixture.create();
      const controller = new AbortController();

      const answer = ask(host, controller);
      controller.abort();

      await expectRefusal(answer, 'aborted');
    });
  }

  it('places nothing when the caller gave up before', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const once = keyed();

    await expectRefusal(host.orders.place(submission, { ...once, signal: AbortSignal.abort() }), 'aborted');

    expect(await host.orders.lookup(once.key, call())).toEqual({ state: 'unseen' });
  });

  it('makes one order at most when the caller gives up meanwhile', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const controller = new AbortController();
    const once = keyed();

    const answer = host.orders.place(submission, { ...once, signal: controller.signal });
    controller.abort();
    await expectRefusal(answer, 'aborted');

    const order = await host.orders.place(submission, once);
    expect(await host.orders.lookup(once.key, call())).toEqual({ state: 'placed', order });
  });
}
