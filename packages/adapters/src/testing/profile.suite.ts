import { HostProfile } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { checkedCapabilities, offers, type HostFixture } from './fixture.ts';
import { call } from './preparing.ts';

export function checkProfile(fixture: HostFixture): void {
  const { lacks = [] } = fixture;

  it('describes itself', async () => {
    const host = await fixture.create();

    const profile = await host.describe(call());

    expect(HostProfile.safeParse(profile).error).toBeUndefined();
  });

  it('declares all that is checked', async () => {
    const host = await fixture.create();

    const { capabilities } = await host.describe(call());

    expect(capabilities).toEqual(
      expect.arrayContaining(checkedCapabilities.filter((capability) => offers(fixture, capability))),
    );
  });

  for (const capability of lacks)
    it(`does not offer ${capability}, which is not checked`, async () => {
      const host = await fixture.create();

      const { capabilities } = await host.describe(call());

      expect(capabilities).not.toContain(capability);
    });
}
