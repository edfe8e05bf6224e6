import {
  isHostError,
  isOutcomeUnknown,
  type Host,
  type KeyedCall,
  type Order,
  type Submission,
} from '@orderpad/contracts';

const mostAttempts = 20;

/** Acts as a pad does when the outcome of a submission is unknown: looks its key up, and only then sends it again. */
export async function persevere({ orders }: Host, submission: Submission, once: KeyedCall): Promise<Order> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await orders.place(submission, once);
    } catch (error) {
      if (attempt === mostAttempts || !isDoubtful(error)) throw error;
    }
    const known = await orders.lookup(once.key, once).catch(() => undefined);
    if (known?.state === 'placed') return known.order;
  }
}

/** Asks again, as a pad does, until an answer is certain. The same key, or a question that may be repeated. */
export async function insist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === mostAttempts || !isDoubtful(error)) throw error;
    }
  }
}

const isDoubtful = (error: unknown): boolean =>
  isHostError(error) && (isOutcomeUnknown(error.code) || error.code === 'in-progress');
