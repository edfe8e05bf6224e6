/** Documents of a shop that change, and those who follow them. */
export interface Feed<Row, Event> {
  /** The position of the last change. */
  readonly clock: { readonly position: number };
  /** Called after a change. */
  readonly listeners: Set<() => void>;
  /** Returns the documents that the caller follows. */
  rows(): readonly Row[];
  /** Returns the position at which a document changed last. */
  positionOf(row: Row): number;
  /** Returns the news that begin a stream. */
  begin(position: number): Event;
  /** Returns the news of a document that changed after the position `from`. */
  eventOf(row: Row, from: number): Event;
  /** Ends what is due. */
  settle?(): void;
  /** Returns the milliseconds until something is due. */
  nextDue?(): number | undefined;
}

/** Yields the beginning, then what changes, until the caller gives up. */
export async function* newsOf<Row, Event>(
  feed: Feed<Row, Event>,
  signal: AbortSignal,
): AsyncGenerator<Event> {
  let { position: seen } = feed.clock;
  yield feed.begin(seen);
  while (!signal.aborted) {
    feed.settle?.();
    const from = seen;
    const [row] = feed
      .rows()
      .filter((each) => feed.positionOf(each) > from)
      .toSorted((one, other) => feed.positionOf(one) - feed.positionOf(other));
    if (row === undefined) {
      await change(feed, signal);
      continue;
    }
    seen = feed.positionOf(row);
    yield feed.eventOf(row, from);
  }
}

/** Waits for a change, for what is due, or until the caller gives up. */
const change = <Row, Event>({ listeners, nextDue }: Feed<Row, Event>, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const due = nextDue?.();
    const timer = due === undefined ? undefined : setTimeout(wake, Math.max(0, due));
    listeners.add(wake);
    signal.addEventListener('abort', wake, { once: true });
    function wake(): void {
      clearTimeout(timer);
      listeners.delete(wake);
      signal.removeEventListener('abort', wake);
      resolve();
    }
  });
