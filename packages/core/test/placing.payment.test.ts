import { beforeEach, describe, expect, it } from 'vitest';
import {
  declineIssue,
  HostError,
  paymentFailed,
  paymentToken,
  revealToken,
  type PaymentMethod,
  type Submission,
  type SubmissionState,
  type TokenRequest,
} from '@orderpad/contracts';
import type { CardEntry } from '@orderpad/core';
import { memoryStorage } from '@orderpad/core/storage';
import { ada, FakeHost, song } from './fake-host.ts';
import { type Driver, lineOf, open } from './driver.ts';

/** A text that may reach the host in the submission and nothing else. */
const canary = 'tok_canary_7f3a';

const fields = { adapter: 'test-payments', config: { key: 'pk' }, channel: 'moto' } as const;
const card: PaymentMethod = {
  id: 'card',
  kind: 'card',
  name: 'New card',
  fields,
  accounts: [
    { id: 'ada', payer: 'contact', name: 'Ada Lovelace' },
    { id: 'op', payer: 'operator', name: 'Grace' },
  ],
};

/** The shop, with what its payment provider answers to each submission in turn. */
class CardShop extends FakeHost {
  readonly submissions: Submission[] = [];
  answers: ('declined' | 'needs-action' | 'lost' | 'ok')[] = [];

  constructor() {
    super();
    this.paymentMethods = [{ id: 'invoice', kind: 'offline', name: 'Invoice' }, card];
    const { place } = this.orders;
    this.orders.place = async (submission, call) => {
      this.submissions.push(submission);
      const answer = this.answers.shift() ?? 'ok';
      if (answer === 'declined') throw declined();
      if (answer === 'lost') throw new HostError('timeout', 'no answer');
      if (answer === 'needs-action') {
        this.states.set(call.key, {
          state: 'needs-action',
          action: { adapter: 'test-payments', data: 'c1' },
        });
        throw new HostError('needs-action', 'the payer has to act');
      }
      this.states.delete(call.key);
      return place(submission, call);
    };
    const { fence } = this.orders;
    this.orders.fence = (key, call) => {
      if (this.states.get(key)?.state === 'needs-action') this.states.delete(key);
      return fence(key, call);
    };
  }
}

const declined = () =>
  new HostError('declined', 'the bank refused', { issues: [declineIssue('insufficient-funds')] });

/** The record of a key whose payment the bank has refused. */
const rejection: SubmissionState = {
  state: 'rejected',
  problem: {
    code: 'declined',
    detail: 'the bank refused',
    issues: [declineIssue('insufficient-funds')],
  },
};

/** A shop that cannot close a key. */
function withoutFence(): CardShop {
  const host = new CardShop();
  const capabilities = host.profile.capabilities.filter((each) => each !== 'submissions.fence');
  host.profile = { ...host.profile, capabilities };
  return host;
}

const asked: TokenRequest[] = [];
beforeEach(() => void asked.splice(0));

const entered = (more: Partial<CardEntry> = {}): CardEntry => ({
  methodId: 'card',
  state: 'complete',
  tokenize: async (request) => {
    asked.push(request);
    const ref = { adapter: 'test-payments', kind: 'card' as const, token: paymentToken(canary) };
    return { ok: true, ref };
  },
  ...more,
});

/** Opens an order that is paid by a new card, at its review. */
async function paidByCard(host = new CardShop(), entry = entered(), storage = memoryStorage()) {
  const driver = await open(host, { storage });
  driver.send({ type: 'contact.select', contact: ada }, { type: 'items.add', lines: [lineOf(song)] });
  await driver.settled();
  driver.send({ type: 'payment.edit', patch: { methodId: 'card' } }, { type: 'payment.enter', entry });
  await driver.settled();
  driver.send({ type: 'go', step: 'review' });
  await driver.settled();
  return { driver, host, storage };
}

const stepOf = ({ pad }: Driver) => pad.step;
const codesAt = ({ payment }: Driver) => payment.issues.map(({ code }) => code);

describe('an order paid by a card', () => {
  it('is placed with the token of its key, and the total on the screen', async () => {
    const { driver, host } = await paidByCard();

    driver.send({ type: 'review.place' });
    await driver.until(() => driver.order !== undefined);

    const [submission] = host.submissions;
    expect(asked).toMatchObject([
      {
        attemptKey: host.keys.at(-1),
        amount: submission?.acceptedTotal,
        channel: 'moto',
        initiator: 'staff',
      },
    ]);
    expect(asked[0]).not.toHaveProperty('store');
    expect(submission?.payment?.channel).toBe('moto');
    expect(submission?.payment && revealToken(submission.payment.ref.token)).toBe(canary);
    expect(Object.keys(submission?.payment ?? {})).toEqual(['channel', 'ref']);
  });

  it('saves the card to the account of its payer only when that was chosen', async () => {
    const { driver, host } = await paidByCard(new CardShop(), entered({ save: true }));

    driver.send({ type: 'payment.edit', patch: { payer: 'operator' } });
    await driver.settled();
    driver.send({ type: 'review.place' });
    await driver.until(() => driver.order !== undefined);

    expect(asked[0]?.store).toEqual({ account: { id: 'op', payer: 'operator', name: 'Grace' } });
    expect(host.submissions[0]?.payment?.saveTo).toBe('op');
  });

  it('keeps its token out of draft, storage, events, views and inspected states', async () => {
    const storage = memoryStorage();
    const seen: unknown[] = [];
    const host = new CardShop();
    const driver = await open(host, { storage, inspect: (event) => void seen.push(event) });
    driver.send({ type: 'contact.select', contact: ada }, { type: 'items.add', lines: [lineOf(song)] });
    await driver.settled();
    driver.send(
      { type: 'payment.edit', patch: { methodId: 'card' } },
      { type: 'payment.enter', entry: entered() },
    );
    await driver.settled();
    const intents: unknown[] = [];
    const { saveIntent } = storage;
    storage.saveIntent = async (intent) => {
      intents.push(structuredClone(JSON.parse(JSON.stringify(intent))));
      return saveIntent.call(storage, intent);
    };

    driver.send({ type: 'review.place' });
    await driver.until(() => driver.order !== undefined);

    expect(intents).toHaveLength(1);
    const kept = [intents, driver.emitted, driver.session.persist(), driver.review, driver.payment];
    expect(JSON.stringify(kept)).not.toContain(canary);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.map((event) => textOf(event)).join()).not.toContain(canary);
    expect(host.submissions[0]?.payment && revealToken(host.submissions[0].payment.ref.token)).toBe(canary);
  });

  it.each([
    ['empty', { methodId: 'card', state: 'empty' }, 'payment-card-required'],
    ['a wrong number', { state: 'invalid', field: 'number' }, 'payment-number-invalid'],
    ['a wrong name', { state: 'invalid', field: 'name' }, 'payment-fields-invalid'],
    ['fields of another method', { methodId: 'other' }, 'payment-card-required'],
  ] as const)('is not placed with %s', async (_, entry, code) => {
    const { driver, host } = await paidByCard(new CardShop(), entered(entry));

    driver.send({ type: 'review.place' });
    await driver.settled();

    expect(driver.blockedBy).toContain(code);
    expect(host.submissions).toEqual([]);
  });

  it.each([
    ['invalid', 'payment-number-invalid'],
    ['lost', 'payment-fields-lost'],
    ['declined', 'payment-declined'],
    ['config', 'payment-fields-unsupported'],
    ['network', 'payment-unavailable'],
    ['empty', 'payment-card-required'],
  ] as const)('comes back to the payment step when its fields answer %s', async (code, issue) => {
    const tokenize = async () => paymentFailed(code, { fields: ['number'] });
    const { driver, host } = await paidByCard(new CardShop(), entered({ tokenize }));

    driver.send({ type: 'review.place' });
    await driver.until(() => stepOf(driver) === 'payment');

    expect(codesAt(driver)).toEqual([issue]);
    expect(host.submissions).toEqual([]);
    expect(driver.payment.choice).toMatchObject({ methodId: 'card' });

    driver.send({ type: 'payment.enter', entry: entered() }, { type: 'review.place' });
    await driver.until(() => driver.order !== undefined);
    expect(host.submissions[0]).not.toHaveProperty('supersedes');
  });

  it('comes back to the payment step when its fields throw or never answer', async () => {
    const tokenize = async () => Promise.reject(new Error('a fault in the adapter'));
    const { driver } = await paidByCard(new CardShop(), entered({ tokenize }));
    driver.send({ type: 'review.place' });
    await driver.until(() => stepOf(driver) === 'payment');
    expect(codesAt(driver)).toEqual(['payment-unavailable']);

    driver.send({ type: 'payment.enter', entry: entered({ tokenize: () => new Promise(() => {}) }) });
    driver.send({ type: 'go', step: 'review' }, { type: 'review.place' });
    await driver.wait(60_000);

    expect(driver.pad).toMatchObject({ phase: 'editing', step: 'payment' });
    expect(codesAt(driver)).toEqual(['payment-unavailable']);
  });

  it('that is declined says why at the payment step, and is placed under a new key that names the old one', async () => {
    const host = new CardShop();
    host.answers = ['declined'];
    const { driver } = await paidByCard(host);

    driver.send({ type: 'review.place' });
    await driver.until(() => stepOf(driver) === 'payment');

    expect(codesAt(driver)).toEqual(['payment-insufficient-funds']);
    expect(driver.payment.choice).toMatchObject({ methodId: 'card' });
    driver.send({ type: 'review.place' });
    await driver.until(() => driver.order !== undefined);
    const [first, second] = asked.map(({ attemptKey }) => attemptKey);
    expect(second).not.toBe(first);
    expect(host.submissions[1]?.supersedes).toBe(first);
    expect(host.placed).toHaveLength(1);
  });

  it('asks for no other token when the same key is sent again', async () => {
    const host = new CardShop();
    host.answers = ['lost'];
    const { driver } = await paidByCard(host);

    driver.send({ type: 'review.place' });
    await driver.settled();
    for (let wait = 0; wait < 5 && !driver.order; wait++) await driver.wait(10_000);

    expect(driver.order).toBeDefined();
    expect(asked).toHaveLength(1);
    expect(host.submissions).toHaveLength(2);
  });
});

describe('a payer who has to act', () => {
  async function confirming(host = new CardShop()) {
    host.answers = ['needs-action'];
    const { driver, storage } = await paidByCard(host);
    driver.send({ type: 'review.place' });
    await driver.until(() => driver.review.placing.kind === 'confirming');
    return { host, driver, storage };
  }

  it('is shown the action, and the same key is sent again afterwards', async () => {
    const { host, driver } = await confirming();
    expect(driver.review.placing).toEqual({
      kind: 'confirming',
      action: { adapter: 'test-payments', data: 'c1' },
    });

    driver.send({ type: 'payment.confirm' });
    expect(driver.review.placing.kind).toBe('sending');
    await driver.until(() => driver.order !== undefined);

    expect(asked).toHaveLength(1);
    expect(new Set(host.keys).size).toBe(1);
  });

  it('who gives up releases the payment: the key is fenced, and the payment step says so', async () => {
    const { host, driver } = await confirming();

    driver.send({ type: 'payment.cancel' });
    expect(driver.review.placing.kind).toBe('sending');
    await driver.until(() => stepOf(driver) === 'payment' && driver.review.placing.kind === 'refused');

    expect(host.calls).toContain('fence');
    expect(codesAt(driver)).toEqual(['payment-not-confirmed']);
    expect(host.placed).toEqual([]);
  });

  it('who loads the page again is told that the card has to be entered again: the key is fenced', async () => {
    const { host, driver, storage } = await confirming();
    const draft = driver.session.persist().data;
    driver.session.stop();

    const again = await open(host, { storage, draft });
    await again.until(() => again.review.placing.kind === 'refused');

    expect(codesAt(again)).toContain('payment-fields-lost');
    expect(host.calls.at(-1)).not.toBe('place');
    expect(host.placed).toEqual([]);
  });

  it('is asked again after giving up at a host that cannot close a key', async () => {
    const { host, driver } = await confirming(withoutFence());

    driver.send({ type: 'payment.cancel' });
    expect(driver.review.placing.kind).toBe('sending');
    await driver.wait(10_000);

    expect(driver.review.placing.kind).toBe('confirming');
    expect(host.calls).not.toContain('fence');
  });

  it('who acted elsewhere is told of it when the host is asked again', async () => {
    const { host, driver } = await confirming();
    host.states.set(asked[0]?.attemptKey ?? '', rejection);

    driver.send({ type: 'retry' });
    await driver.until(() => stepOf(driver) === 'payment');

    expect(codesAt(driver)).toEqual(['payment-insufficient-funds']);
    expect(host.submissions).toHaveLength(1);
  });

  it('who loads the page again waits for the outcome at a host that cannot close a key', async () => {
    const { host, driver, storage } = await confirming(withoutFence());
    const draft = driver.session.persist().data;
    driver.session.stop();
    const again = await open(host, { storage, draft });
    await again.wait(10_000);
    expect(again.review.placing.kind).toBe('unknown');

    host.states.set(asked[0]?.attemptKey ?? '', rejection);
    await again.wait(10_000);

    expect(again.review.placing.kind).toBe('refused');
    expect(host.calls).not.toContain('fence');
    expect(host.submissions).toHaveLength(1);
  });
});

/** Returns every text that can be reached in a value, as a log would write it. */
function textOf(value: unknown, known = new Set<unknown>()): string {
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? '' : String(value);
  if (known.has(value)) return '';
  known.add(value);
  return Object.values(value)
    .map((each) => textOf(each, known))
    .join(' ');
}
