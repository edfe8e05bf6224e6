import { testPaymentsProvider } from '@orderpad/adapters/test-payments/server';
import type { PaymentIntent, PaymentProvider } from '@orderpad/contracts';

/** A provider that breaks one promise, and the test of the conformance suite that has to notice. */
export interface BrokenProvider {
  readonly noticedBy: string;
  create(url: string): PaymentProvider;
}

/** The test provider with some of its operations replaced. */
const withChanges =
  (change: (provider: PaymentProvider) => Partial<PaymentProvider>) =>
  (url: string): PaymentProvider => {
    const provider = testPaymentsProvider({ url });
    return { ...provider, ...change(provider) };
  };

let attempts = 1000;
const asAnother = (intent: PaymentIntent): PaymentIntent => ({ ...intent, attempt: (attempts += 1) });

export const brokenProviders: Record<string, BrokenProvider> = {
  'charges again with every request': {
    noticedBy: 'is one, however often it is asked for',
    create: withChanges(({ authorize }) => ({
      authorize: (intent, source, call) => authorize(asAnother(intent), source, call),
    })),
  },
  'holds a unit more than it says': {
    noticedBy: 'holds and takes the exact amount in GBP',
    create: withChanges(({ authorize }) => ({
      async authorize(intent, source, call) {
        const amount = { ...intent.amount, amount: intent.amount.amount + 1 };
        const status = await authorize({ ...intent, amount }, source, call);
        return status.state === 'authorized' ? { ...status, amount: intent.amount } : status;
      },
    })),
  },
  'forgets that it was voided before anything was held': {
    noticedBy: 'holds nothing when it arrives after it was voided',
    create: withChanges(({ status, void: release }) => ({
      async void(intent, call) {
        const { state } = await status(intent, call);
        return state === 'unseen' ? { state: 'voided' } : release(intent, call);
      },
    })),
  },
  'takes a lost answer for a declined card': {
    noticedBy: 'after the money was held is found by its status',
    create: withChanges(({ authorize }) => ({
      authorize: (intent, source, call) =>
        authorize(intent, source, call).catch(() => ({ state: 'declined', reason: 'declined' }) as const),
    })),
  },
  'says that it released what it still holds': {
    noticedBy: 'is released once, and not taken afterwards',
    create: withChanges(() => ({ void: () => Promise.resolve({ state: 'voided' }) })),
  },
  'saves every card': {
    noticedBy: 'is not saved where nobody asked for it',
    create: withChanges(({ authorize }) => ({
      authorize: (intent, source, call) => authorize({ ...intent, saveTo: 'somebody' }, source, call),
    })),
  },
  'confirms for the payer': {
    noticedBy: 'is sent to the browser half of the provider, and nothing is held meanwhile',
    create: withChanges(({ status }) => ({
      async status(intent, call) {
        const found = await status(intent, call);
        const { amount } = intent;
        return found.state === 'needs-action'
          ? { state: 'authorized', paymentId: found.paymentId, amount }
          : found;
      },
    })),
  },
  'makes a link for every request': {
    noticedBy: 'is one, however often it is asked for',
    create: withChanges(({ createLink }) => ({
      ...(createLink && {
        createLink: (intent, terms, call) => createLink(asAnother(intent), terms, call),
      }),
    })),
  },
};
