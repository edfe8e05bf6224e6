import { describe, expect, it } from 'vitest';
import type { PaymentsServer } from './fixture.ts';
import { call, newIntent } from './intents.ts';

/** Declares the promises about payers who have to act first. */
export function checkActions(
  { create, card, books }: PaymentsServer,
  act: NonNullable<PaymentsServer['act']>,
): void {
  const challenged = async () => {
    const [provider, intent] = [await create(), newIntent()];
    const status = await provider.authorize(intent, await card('challenge'), call());
    if (status.state !== 'needs-action') throw new Error(`the card for a challenge is ${status.state}`);
    return { provider, intent, action: status.action };
  };

  describe('a payer who has to act', () => {
    it('is sent to the browser half of the provider, and nothing is held meanwhile', async () => {
      const { provider, intent, action } = await challenged();

      expect(action.adapter).toBe(provider.id);
      expect(await provider.status(intent, call())).toMatchObject({ state: 'needs-action', action });
      expect(await books(intent.orderId)).toEqual([]);
    });

    it('and confirms has authorized the payment', async () => {
      const { provider, intent, action } = await challenged();

      await act(action, true);

      expect(await provider.status(intent, call())).toMatchObject({
        state: 'authorized',
        amount: intent.amount,
      });
      expect(await provider.capture(intent, call())).toMatchObject({ state: 'captured' });
    });

    it('and refuses has declined it', async () => {
      const { provider, intent, action } = await challenged();

      await act(action, false);

      expect(await provider.status(intent, call())).toMatchObject({
        state: 'declined',
        reason: 'not-confirmed',
      });
      expect(await books(intent.orderId)).toEqual([]);
    });

    it('and confirms after the payment was voided has paid nothing', async () => {
      const { provider, intent, action } = await challenged();

      await provider.void(intent, call());
      await act(action, true);

      expect(await provider.status(intent, call())).toMatchObject({ state: 'voided' });
      expect(await books(intent.orderId)).toEqual([]);
    });
  });
}
