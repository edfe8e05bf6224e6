import { memoryHost, type MemoryData } from '@orderpad/adapters/memory';
import { declineIssue, HostError, type Host, type SubmissionState } from '@orderpad/contracts';
import { newCard, visa } from './scripted-payments.ts';

/** Answer of the bank of a card shop to a charge. */
export type Answer = 'declined' | 'needs-action' | 'ok';

/** A shop that takes cards, with what its bank answers to each submission in turn. */
export function cardShop(shop: MemoryData, answers: Answer[] = []): Host {
  const host = memoryHost({ data: { ...shop, paymentMethods: [...shop.paymentMethods, visa, newCard] } });
  const states = new Map<string, SubmissionState>();
  const { place, lookup, fence } = host.orders;
  return {
    ...host,
    orders: {
      ...host.orders,
      place: async (submission, call) => {
        const answer = answers.shift() ?? 'ok';
        if (answer === 'declined')
          throw new HostError('declined', 'refused', { issues: [declineIssue('insufficient-funds')] });
        if (answer === 'needs-action') {
          states.set(call.key, { state: 'needs-action', action: { adapter: 'scripted', data: 'challenge' } });
          throw new HostError('needs-action', 'the payer has to act');
        }
        states.delete(call.key);
        return place(submission, call);
      },
      lookup: async (key, call) => states.get(key) ?? lookup(key, call),
      fence: async (key, call) => {
        states.delete(key);
        if (!fence) throw new Error('the memory host fences keys');
        return fence(key, call);
      },
    },
  };
}
