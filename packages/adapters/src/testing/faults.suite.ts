import type { Host } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { expectRefusal, refusedWith } from './refused-with.ts';
import { bySeed, faultKinds, inTurn, type Faults } from './faults.ts';
import { offers, type HostFixture } from './fixture.ts';
import { persevere } from './persevere.ts';
import { call, keyed, newKey, readyToPlace } from './preparing.ts';
import { withFaults } from './with-faults.ts';

const seeds = Array.from({ length: 10 }, (_, index) => index + 1);

/** Returns the host of a fixture behind faults. */
export const hostBehind = async (fixture: HostFixture, faults: Faults): Promise<Host> =>
  fixture.createFaulty ? fixture.createFaulty(faults) : withFaults(await fixture.create(), faults);

export function checkFaults(fixture: HostFixture): void {
  const behind = (faults: Faults): Promise<Host> => hostBehind(fixture, faults);

  for (const kind of faultKinds)
    it(`makes one order of one submission under ${kind}`, async () => {
      const faults = inTurn('place', [kind]);
      const host = await behind(faults);
      const { submission } = await readyToPlace(host, fixture);
      const once = keyed();

      const order = await persevere(host, submission, once);
      await faults.deliver();

      expect(
        faults.suffered,
        'the faults around `fetch` never met a request that places: name it in `withFaults(fetch, faults, operationOf)`, or leave `createFaulty` out',
      ).toEqual([{ operation: 'place', kind }]);
      expect(await host.orders.lookup(once.key, call())).toEqual({ state: 'placed', order });
      const other = await refusedWith(host.orders.place(submission, keyed()));
      expect(other).toMatchObject({ code: 'draft-placed', orderId: order.id });
    });

  for (const seed of seeds)
    it(`makes one order of one submission when much goes wrong (seed ${seed})`, async () => {
      const faults = bySeed(seed, { rate: 0.4, operations: ['place', 'lookupSubmission'] });
      const host = await behind(faults);
      const { submission } = await readyToPlace(host, fixture);

      const order = await persevere(host, submission, keyed());
      await faults.deliver();

      const other = await refusedWith(persevere(host, submission, keyed()));
      expect(other).toMatchObject({ code: 'draft-placed', orderId: order.id });
    });

  if (offers(fixture, 'contacts.create'))
    it('creates one contact when the reply to the first request was lost', async () => {
      const host = await behind(inTurn('createContact', ['reply-dropped']));
      const lastName = `Lost${newKey().slice(0, 8)}`;
      // Some hosts know nobody without an e-mail.
      const input = { firstName: 'Ada', lastName, email: `${lastName.toLowerCase()}@example.com` };
      const once = keyed();
      const create = async () => host.contacts?.create?.(input, once);

      await expectRefusal(create(), 'unreachable');
      const contact = await create();

      const found = await host.contacts?.search({ text: input.lastName, limit: 5 }, call());
      expect(found?.items).toEqual([contact]);
    });

  if (offers(fixture, 'submissions.fence'))
    it('places nothing of a submission that arrives after its key was closed', async () => {
      const faults = inTurn('place', ['late-delivery']);
      const host = await behind(faults);
      const { submission } = await readyToPlace(host, fixture);
      const once = keyed();
      await refusedWith(host.orders.place(submission, once));

      await host.orders.fence?.(once.key, call());
      await faults.deliver();

      expect(await host.orders.lookup(once.key, call())).toEqual({ state: 'fenced' });
      const order = await host.orders.place({ ...submission, supersedes: once.key }, keyed());
      expect(order.draftId).toBe(submission.draft.id);
    });
}
