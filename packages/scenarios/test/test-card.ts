import { paymentToken, type PaymentRef } from '@orderpad/contracts';

/** Enters a card in the fields of the test payment provider at an address, and returns its token. Rejects without an answer. */
export async function enterCard(payments: string, number = '4242424242424242'): Promise<PaymentRef> {
  const entered = { kind: 'card', attemptKey: crypto.randomUUID(), number, expiry: '12/40', cvv: '123' };
  const answer = await fetch(`${payments}/own/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(entered),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const { id }: { id: string } = JSON.parse(await answer.text());
  return { adapter: 'test-payments', kind: 'card', token: paymentToken(id) };
}
