import { randomUUID } from 'node:crypto';
import { paymentToken, type PaymentAction, type PaymentSource } from '@orderpad/contracts';
import type { Entry, TestCard } from '@orderpad/adapters/testing';
import { cardNumbers } from '@orderpad/test-payments';

const numbers: Readonly<Record<TestCard, string>> = {
  succeeds: cardNumbers.succeed,
  declined: cardNumbers.declined,
  'insufficient-funds': cardNumbers['insufficient-funds'],
  challenge: cardNumbers.challenge,
  pending: cardNumbers.pending,
  lost: cardNumbers['answer-lost'],
};

/** Actions of payers, and the books, of a running test provider, beside the adapter under test. */
export const behind = (url: string) => {
  const post = async (path: string, body: object): Promise<{ id: string }> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/own${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return (await response.json()) as { id: string }; // of what has an id
  };
  const token = async (card: TestCard): Promise<string> => {
    const entered = { number: numbers[card], expiry: '12/39', cvv: '123' };
    return (await post('/tokens', { kind: 'card', attemptKey: randomUUID(), ...entered })).id;
  };
  return {
    cards: ['succeeds', 'declined', 'insufficient-funds', 'challenge', 'pending', 'lost'] as const,
    card: async (card: TestCard): Promise<PaymentSource> => ({
      kind: 'card',
      token: paymentToken(await token(card)),
    }),
    async act({ data }: PaymentAction, isApproved: boolean): Promise<void> {
      await post(`/challenges/${data}`, { isApproved });
    },
    pay: async (page: string) =>
      post(`/links/${page.split('/').at(-1)}/pay`, { token: await token('succeeds') }),
    async books(orderId: string): Promise<Entry[]> {
      const headers = { authorization: 'Bearer sk_test_orderpad' };
      const items: Payment[] = [];
      for (let after: string | undefined = '0'; after; ) {
        const response = await fetch(`${url}/v1/payments?after=${after}`, { headers });
        const page = (await response.json()) as { items: Payment[]; next?: string }; // as its README says
        items.push(...page.items);
        after = page.next;
      }
      return items.flatMap(({ reference, state, amount, currency }) => {
        if (reference !== orderId || (state !== 'authorized' && state !== 'captured')) return [];
        return [{ state: state === 'captured' ? 'taken' : 'held', amount, currency } as const];
      });
    },
  };
};

interface Payment {
  readonly reference?: string;
  readonly state: string;
  readonly amount: number;
  readonly currency: string;
}
