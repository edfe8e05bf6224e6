import type { Quote } from '@orderpad/contracts';
import { FakeHost } from './fake-host.ts';

/** A host whose quotes are answered by hand, in any order, while it `isSlow`. */
export class SlowHost extends FakeHost {
  isSlow = true;
  readonly asked: { answer(): Promise<void>; refuse(error: unknown): void; signal: AbortSignal }[] = [];

  constructor() {
    super();
    const quote = this.orders.quote;
    this.orders.quote = (draft, call) =>
      this.isSlow
        ? new Promise<Quote>((resolve, reject) => {
            this.asked.push({
              answer: async () => resolve(await quote(draft, call)),
              refuse: reject,
              signal: call.signal,
            });
          })
        : quote(draft, call);
  }

  /** Answers the newest question. */
  async answerLast(): Promise<void> {
    await this.asked.at(-1)?.answer();
  }
}
