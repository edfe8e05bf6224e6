import { setTimeout as pause } from 'node:timers/promises';
import { Order, OrderPage, type Submission, submissionBody, SubmissionState } from '@orderpad/contracts';
import type { TestUser } from '../../../host/test/user.ts';
import { enterCard } from '../test-card.ts';

/** Makes a submission of an e-book that is paid with a new card. */
export async function cardOrder(user: TestUser, payments: string): Promise<Submission> {
  const draft = await user.draftOf([await user.lineOf('EBOOK-WRAP')], {
    shipments: [{ id: 's1', parts: [] }],
    payment: { methodId: 'card', payer: 'contact' },
  });
  const ref = await enterCard(payments);
  return { ...(await user.accept(draft)), payment: { channel: 'moto', ref } };
}

export const submit = (user: TestUser, submission: Submission, key: string): Promise<Response> =>
  user.request('POST', '/v1/orders', { body: submissionBody(submission), key });

/** The end of a placing, and the answers on the way that told nothing. */
export interface Outcome {
  readonly placed: string | undefined;
  readonly unclear: readonly number[];
}

/** Places an order as a pad does: asks for the outcome of the key until it is known. nginx answers whatever becomes of a process. */
export async function insist(user: TestUser, submission: Submission, key: string): Promise<Outcome> {
  const unclear: number[] = [];
  for (;;) {
    const answer = await submit(user, submission, key);
    if (answer.status === 201) return { placed: Order.parse(await answer.json()).id, unclear };
    unclear.push(answer.status);
    await pause(50);
    const found = await user.request('GET', `/v1/submissions/${key}`);
    if (!found.ok) continue;
    const state = SubmissionState.parse(await found.json());
    if (state.state === 'placed') return { placed: state.order.id, unclear };
    if (state.state === 'rejected' || state.state === 'fenced') return { placed: undefined, unclear };
  }
}

/** Repeats what may be repeated, such as pricing, until it is answered. Throws when the host says that it is wrong. */
export async function repeat<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask().then(
      (value) => ({ value }),
      (error: unknown) => {
        if (/: 4\d\d /.test(String(error))) throw error;
      },
    );
    if (answer) return answer.value;
    await pause(50);
  }
}

/** Returns the ids of all orders, in their order. */
export async function ordersOf(user: TestUser): Promise<string[]> {
  const ids: string[] = [];
  for (let query: string | undefined = 'limit=100'; query !== undefined; ) {
    const from: string = query;
    const page = await repeat(() => user.read(OrderPage, 'GET', `/v1/orders?${from}`));
    ids.push(...page.items.map(({ id }) => id));
    query = page.next && `limit=100&cursor=${page.next}`;
  }
  return ids.toSorted(inOrder);
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);

interface Charge {
  readonly state: string;
  readonly reference?: string;
}

/** Returns the orders whose charge the provider captured, in their order, once no hold is left: one whose process died is captured later. */
export async function capturedAt(payments: string): Promise<string[]> {
  for (;;) {
    const charges = await chargesAt(payments);
    if (charges.every(({ state }) => finalStates.has(state)))
      return charges
        .filter(({ state }) => state === 'captured')
        .map(({ reference = '' }) => reference)
        .toSorted(inOrder);
    await pause(200);
  }
}

const finalStates: ReadonlySet<string> = new Set(['captured', 'voided', 'declined']);

async function chargesAt(payments: string): Promise<Charge[]> {
  const charges: Charge[] = [];
  for (let after: string | undefined = '0'; after !== undefined; ) {
    const headers = { authorization: 'Bearer sk_test_orderpad' };
    const answer: Response = await fetch(`${payments}/v1/payments?after=${after}`, { headers });
    const page: { items: Charge[]; next?: string } = JSON.parse(await answer.text());
    charges.push(...page.items);
    after = page.next;
  }
  return charges;
}
