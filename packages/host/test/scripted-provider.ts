import {
  type CardSummary,
  type Channel,
  type DeclineReason,
  HostError,
  type PaymentIntent,
  type PaymentProvider,
  type PaymentSource,
  type PaymentStatus,
  paymentToken,
  revealToken,
  type SubmissionPayment,
} from '@orderpad/contracts';

export type Operation = 'authorize' | 'capture' | 'void' | 'status';

/**
 * The fate of a call. `lost-before`: it never arrives. `lost-after`: it takes effect, and the answer is lost. `late`: it takes effect
 * when `deliver` is called. `refused`: the provider does not take it.
 */
export type Fault = 'none' | 'lost-before' | 'lost-after' | 'late' | 'refused';

interface Entry {
  status: PaymentStatus;
  readonly intent: PaymentIntent;
  readonly source: PaymentSource | undefined;
}

/** Behaviors of a card, by the text of its token or the reference of a stored one. */
export type Behavior = 'succeeds' | 'pends' | 'challenges' | DeclineReason;

/** A payment provider with a ledger. It does to each call what its script says. */
export class ScriptedProvider implements PaymentProvider {
  readonly id: string;
  readonly ledger = new Map<string, Entry>();
  readonly calls: { readonly operation: Operation; readonly intent: PaymentIntent }[] = [];
  /** Called before each call and after its effect; a test stops the world here. */
  step: (operation: Operation, at: 'before' | 'after') => Promise<void> = async () => undefined;
  fault: (operation: Operation) => Fault = () => 'none';
  readonly #late: (() => void)[] = [];
  readonly #behaviors = new Map<string, Behavior>();

  constructor(id = 'test-payments') {
    this.id = id;
  }

  fieldsFor(channel: Channel) {
    return { adapter: this.id, config: { key: 'pk_scripted' }, channel };
  }

  authorize(intent: PaymentIntent, source: PaymentSource): Promise<PaymentStatus> {
    return this.#call('authorize', intent, (entry) => {
      if (entry) return entry.status;
      const behavior = this.behaviorOf(source);
      return this.#set({ intent, source, status: this.#begin(intent, behavior) });
    });
  }

  capture(intent: PaymentIntent): Promise<PaymentStatus> {
    return this.#call('capture', intent, (entry) => {
      if (entry?.status.state !== 'authorized') return entry?.status ?? { state: 'unseen' };
      return this.#set({ ...entry, status: { ...entry.status, state: 'captured' } });
    });
  }

  void(intent: PaymentIntent): Promise<PaymentStatus> {
    return this.#call('void', intent, (entry) => {
      const state = entry?.status.state;
      if (entry && (state === 'captured' || state === 'declined')) return entry.status;
      return this.#set({ intent, source: entry?.source, status: { state: 'voided' } });
    });
  }

  status(intent: PaymentIntent): Promise<PaymentStatus> {
    return this.#call('status', intent, (entry) => {
      if (entry?.status.state !== 'pending') return entry?.status ?? { state: 'unseen' };
      // A pending payment goes on once it was asked for.
      this.#set({ ...entry, status: this.#begin(entry.intent, 'succeeds') });
      return entry.status;
    });
  }

  /** Returns what the fields of this provider would give for a card that behaves so. */
  enter(behavior: Behavior = 'succeeds', more: Partial<SubmissionPayment> = {}): SubmissionPayment {
    const text = `tok_secret_${crypto.randomUUID()}`;
    this.#behaviors.set(text, behavior);
    const ref = { adapter: this.id, kind: 'card' as const, token: paymentToken(text) };
    return { channel: 'moto', ref, ...more };
  }

  /** Lets the payer answer a challenge. */
  answer(orderId: string, isConfirmed: boolean): void {
    for (const entry of this.ledger.values()) {
      if (entry.intent.orderId !== orderId || entry.status.state !== 'needs-action') continue;
      const status = isConfirmed
        ? this.#begin(entry.intent, 'succeeds')
        : { state: 'declined' as const, reason: 'not-confirmed' as const };
      this.#set({ ...entry, status });
    }
  }

  /** Lets everything arrive that was on its way. */
  deliver(): void {
    for (const arrive of this.#late.splice(0)) arrive();
  }

  payments(state: PaymentStatus['state']): Entry[] {
    return [...this.ledger.values()].filter(({ status }) => status.state === state);
  }

  /** Returns how a card behaves. */
  behaviorOf(source: PaymentSource): Behavior {
    if (source.kind === 'card') return this.#behaviors.get(revealToken(source.token)) ?? 'token-expired';
    if (source.cvv) return this.#behaviors.get(revealToken(source.cvv)) ?? 'token-expired';
    if (source.reference === 'card_test_insufficient') return 'insufficient-funds';
    if (source.reference === 'card_test_challenge') return 'challenges';
    return source.reference === 'card_test_declined' ? 'declined' : 'succeeds';
  }

  #begin(intent: PaymentIntent, behavior: Behavior): PaymentStatus {
    const paymentId = `pay-${intent.orderId}`;
    const card: CardSummary = { brand: 'visa', last4: '4242', expiry: '2034-05' };
    if (behavior === 'pends') return { state: 'pending', paymentId };
    if (behavior === 'challenges') {
      const action = { adapter: this.id, data: `challenge-${intent.orderId}` };
      return { state: 'needs-action', paymentId, action };
    }
    if (behavior !== 'succeeds') return { state: 'declined', reason: behavior };
    const saved = intent.saveTo === undefined ? {} : { saved: `saved-${intent.orderId}` };
    return { state: 'authorized', paymentId, amount: intent.amount, card, ...saved };
  }

  async #call(
    operation: Operation,
    intent: PaymentIntent,
    effect: (entry: Entry | undefined) => PaymentStatus,
  ): Promise<PaymentStatus> {
    this.calls.push({ operation, intent });
    await this.step(operation, 'before');
    const fault = this.fault(operation);
    const run = () => effect(this.ledger.get(keyOf(intent)));
    if (fault === 'lost-before') throw new HostError('unreachable', 'the request was lost');
    if (fault === 'refused') throw new HostError('forbidden', 'the key of the shop is wrong');
    if (fault === 'late') {
      this.#late.push(run);
      throw new HostError('timeout', 'no answer yet');
    }
    const status = run();
    await this.step(operation, 'after');
    if (fault === 'lost-after') throw new HostError('timeout', 'the answer was lost');
    return status;
  }

  #set(entry: Entry): PaymentStatus {
    this.ledger.set(keyOf(entry.intent), entry);
    return entry.status;
  }
}

const keyOf = ({ orderId, attempt }: PaymentIntent): string => `${orderId}/${attempt}`;
