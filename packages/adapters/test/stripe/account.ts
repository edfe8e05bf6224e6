import { randomUUID } from 'node:crypto';
import {
  group,
  invalid,
  Refusal,
  text,
  texts,
  type Method,
  type Params,
  type Payment,
  type Session,
} from './documents.ts';

/** Behaviour of a card when it is charged. */
export type Behavior = 'succeeds' | 'declined' | 'insufficient_funds' | 'challenge' | 'processing' | 'lost';

const id = (prefix: string): string => `${prefix}_${randomUUID().replaceAll('-', '')}`;

/** One account of Stripe, with the operations that the adapter uses and the rules of their states. */
export class Account {
  readonly methods = new Map<string, Method>();
  readonly payments = new Map<string, Payment>();
  readonly sessions = new Map<string, Session>();
  readonly #behaviors = new Map<string, Behavior>();
  readonly #used = new Set<string>();

  /** Makes what the fields would make of a card. */
  newMethod(behavior: Behavior = 'succeeds'): string {
    const card = { brand: 'visa', last4: '4242', exp_month: 3, exp_year: 2039 };
    const method: Method = { id: id('pm'), object: 'payment_method', type: 'card', card, customer: null };
    this.methods.set(method.id, method);
    this.#behaviors.set(method.id, behavior);
    return method.id;
  }

  createPayment(params: Params, status = 'requires_payment_method'): Payment {
    const amount = Number(text(params['amount']));
    if (!Number.isSafeInteger(amount) || amount < 1) throw invalid('parameter_invalid_integer');
    const payment: Payment = {
      id: id('pi'),
      object: 'payment_intent',
      amount,
      currency: text(params['currency']),
      client_secret: id('pi_secret'),
      metadata: texts(params['metadata']),
      capture_method: text(params['capture_method']),
      status,
      amount_capturable: status === 'requires_capture' ? amount : 0,
      amount_received: 0,
      customer: null,
      payment_method: null,
      setup_future_usage: null,
      last_payment_error: null,
      payment_method_options: {},
    };
    this.payments.set(payment.id, payment);
    return payment;
  }

  /** Returns a payment. One that is processing has ended the next time. */
  payment(paymentId: string): Payment {
    const payment = this.payments.get(paymentId);
    if (!payment) throw invalid('resource_missing', 404);
    const seen = { ...payment };
    if (payment.status === 'processing') hold(payment);
    return seen;
  }

  update(paymentId: string, params: Params): Payment {
    const payment = this.#at(paymentId, 'requires_payment_method', 'requires_confirmation');
    payment.customer = text(params['customer']) || payment.customer;
    return payment;
  }

  confirm(paymentId: string, params: Params): { payment: Payment; isLost: boolean } {
    const payment = this.#at(paymentId, 'requires_payment_method', 'requires_confirmation');
    const method = this.methods.get(text(params['payment_method']));
    if (!method) throw invalid('resource_missing');
    const isAttached = method.customer !== null && method.customer === payment.customer;
    if (this.#used.has(method.id) && !isAttached) throw invalid('payment_method_unexpected_state');
    this.#used.add(method.id);
    payment.payment_method = method.id;
    payment.setup_future_usage = text(params['setup_future_usage']) || null;
    payment.payment_method_options = group(params['payment_method_options']);
    const behavior = this.#behaviors.get(method.id) ?? 'succeeds';
    if (behavior === 'declined' || behavior === 'insufficient_funds') throw decline(payment, behavior);
    if (behavior === 'challenge') payment.status = 'requires_action';
    else if (behavior === 'processing') payment.status = 'processing';
    else hold(payment);
    if (payment.setup_future_usage) method.customer = payment.customer;
    return { payment, isLost: behavior === 'lost' };
  }

  capture(paymentId: string): Payment {
    const payment = this.#at(paymentId, 'requires_capture');
    return Object.assign(payment, {
      status: 'succeeded',
      amount_received: payment.amount,
      amount_capturable: 0,
    });
  }

  cancel(paymentId: string): Payment {
    const open = ['requires_payment_method', 'requires_confirmation', 'requires_action', 'requires_capture'];
    return Object.assign(this.#at(paymentId, ...open), { status: 'canceled', amount_capturable: 0 });
  }

  /** Does what the payer would at the bank. */
  answer(secret: string, isConfirmed: boolean): void {
    const payment = [...this.payments.values()].find((each) => each.client_secret === secret);
    if (payment?.status !== 'requires_action') return;
    if (isConfirmed) return hold(payment);
    payment.status = 'requires_payment_method';
    payment.last_payment_error = {
      type: 'invalid_request_error',
      code: 'payment_intent_authentication_failure',
    };
  }

  createSession(params: Params, origin: string): Session {
    const price = group(group(group(params['line_items'])['0'])['price_data']);
    const session: Session = {
      id: id('cs'),
      object: 'checkout.session',
      url: '',
      currency: text(price['currency']),
      amount_total: Number(text(price['unit_amount'])),
      expires_at: Number(text(params['expires_at'])),
      status: 'open',
      payment_intent: null,
      metadata: texts(group(params['payment_intent_data'])['metadata']),
    };
    if (session.expires_at * 1000 < Date.now() + 30 * 60_000) throw invalid('parameter_invalid_integer');
    const whole = { ...session, url: `${origin}/pay/${session.id}` };
    this.sessions.set(session.id, whole);
    return whole;
  }

  session(sessionId: string): Session {
    const session = this.sessions.get(sessionId);
    if (!session) throw invalid('resource_missing', 404);
    return session;
  }

  expire(sessionId: string): Session {
    const session = this.session(sessionId);
    if (session.status !== 'open') throw invalid('status_transition_invalid');
    return Object.assign(session, { status: 'expired' });
  }

  /** Pays a session as a customer would, where it can still be paid. */
  pay(sessionId: string): void {
    const session = this.session(sessionId);
    if (session.status !== 'open') return;
    const { amount_total: amount, currency, metadata } = session;
    const payment = this.createPayment({ amount: String(amount), currency, metadata }, 'requires_capture');
    payment.payment_method = this.newMethod();
    session.payment_intent = payment.id;
    session.status = 'complete';
  }

  #at(paymentId: string, ...states: string[]): Payment {
    const payment = this.payments.get(paymentId);
    if (!payment) throw invalid('resource_missing', 404);
    if (!states.includes(payment.status)) throw invalid('payment_intent_unexpected_state');
    return payment;
  }
}

function hold(payment: Payment): void {
  payment.status = 'requires_capture';
  payment.amount_capturable = payment.amount;
}

function decline(payment: Payment, behavior: 'declined' | 'insufficient_funds'): Refusal {
  const decline_code = behavior === 'declined' ? 'generic_decline' : behavior;
  const error = { type: 'card_error', code: 'card_declined', decline_code, message: 'declined' };
  payment.status = 'requires_payment_method';
  payment.last_payment_error = error;
  return new Refusal(402, { ...error, payment_intent: payment });
}
