import { HostError } from '@orderpad/contracts';

/** The most requests of one user that this process works on at once, and those among them with a large body. */
const most = { all: 100, large: 4 };

/** Bytes of a body that takes long to read and to price, and of one that takes so much memory that it counts as two. */
const [large, huge] = [256 * 1024, 8 * 1024 * 1024];

const weightOf = (bytes: number): number => (bytes > huge ? 2 : bytes > large ? 1 : 0);

/** Requests of each user that this process works on. Streams have limits of their own. */
export class InProgress {
  readonly #counts = new Map<string, { all: number; large: number }>();

  /**
   * Counts a request of a user whose body has so many bytes, and returns what is called when it is done. Throws `rate-limited` for one too
   * many: nobody has all connections of the database for themselves.
   */
  begin(userId: string, bytes: number): () => void {
    const counts = this.#counts.get(userId) ?? { all: 0, large: 0 };
    const weight = weightOf(bytes);
    if (counts.all >= most.all || counts.large + weight > most.large)
      throw new HostError('rate-limited', 'too many requests at once', { retryAfter: 1000 });
    this.#counts.set(userId, counts);
    counts.all += 1;
    counts.large += weight;
    return () => {
      counts.all -= 1;
      counts.large -= weight;
      if (counts.all === 0) this.#counts.delete(userId);
    };
  }
}
