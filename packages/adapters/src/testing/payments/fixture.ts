import type { PaymentAction, PaymentProvider, PaymentSource } from '@orderpad/contracts';
import type { PaymentsBrowser } from '../browser/fixture.ts';

/** The facts about a payment provider that the conformance suite needs. Give the half that the test file can run. */
export interface PaymentsFixture {
  /** The server half, against a provider for tests or a local stand-in of its interface. Runs in Node. */
  readonly server?: PaymentsServer;
  /** The browser half, on a page in a real browser that Playwright drives. */
  readonly browser?: PaymentsBrowser;
}

/** Cards by what happens when they are charged. `lost`: the charge is made, and its answer is lost. */
export type TestCard = 'succeeds' | 'declined' | 'insufficient-funds' | 'challenge' | 'pending' | 'lost';

/** The server half and what stands behind it. Tests use orders of their own, so all may share one provider. */
export interface PaymentsServer {
  create(): PaymentProvider | Promise<PaymentProvider>;
  /** The same provider where nothing answers. */
  unreachable(): PaymentProvider | Promise<PaymentProvider>;
  /** Returns what the fields would give for a card. Names no card that the provider has none for. */
  readonly cards: readonly TestCard[];
  card(card: TestCard): Promise<PaymentSource>;
  /** Does what the payer would, and confirms or refuses. */
  act?(action: PaymentAction, isConfirmed: boolean): Promise<void>;
  /** Pays a link as a customer would. Resolves whether or not it is taken. */
  pay?(url: string): Promise<unknown>;
  /** Returns the provider's own books on an order: what is held for it, and what was taken, in minor units of `currency`. */
  books(orderId: string): Promise<readonly Entry[]>;
  /** Currencies that amounts are compared in; GBP, JPY and KWD when absent. */
  readonly currencies?: readonly string[];
}

/** One payment in the provider's books that holds or has taken money. */
export interface Entry {
  readonly state: 'held' | 'taken';
  readonly amount: number;
  readonly currency: string;
}
