import { expect, it } from 'vitest';
import { faultKinds, inTurn } from './faults.ts';
import { hostBehind } from './faults.suite.ts';
import type { HostFixture } from './fixture.ts';
import { inputFor, portOf } from './handing-off.ts';
import { insist } from './persevere.ts';
import { call, keyed } from './preparing.ts';

/** Declares the promises about hand-offs whose requests suffer faults. */
export function checkHandoffFaults(fixture: HostFixture): void {
  for (const kind of faultKinds) {
    it(`makes one hand-off with one link of one key under ${kind}`, async () => {
      const faults = inTurn('createHandoff', [kind]);
      const host = await hostBehind(fixture, faults);
      const input = await inputFor(host, fixture);
      const once = keyed();

      const made = await insist(() => portOf(host).create(input, once));
      await faults.deliver();

      expect(faults.suffered).toEqual([{ operation: 'createHandoff', kind }]);
      const { link: _, ...handoff } = made;
      const { items } = await portOf(host).list({ draftId: input.draft.id, limit: 20 }, call());
      expect(items).toEqual([handoff]);
      expect(await portOf(host).create(input, once)).toEqual(made);
    });

    it(`takes a hand-off back once under ${kind}`, async () => {
      const faults = inTurn('revokeHandoff', [kind]);
      const host = await hostBehind(fixture, faults);
      const { id } = await portOf(host).create(await inputFor(host, fixture), keyed());

      const revoked = await insist(() => portOf(host).revoke(id, call()));
      await faults.deliver();

      expect(faults.suffered).toEqual([{ operation: 'revokeHandoff', kind }]);
      expect(revoked.history.map(({ state }) => state)).toEqual(['waiting', 'revoked']);
      expect(await portOf(host).get(id, call())).toEqual(revoked);
    });
  }
}
