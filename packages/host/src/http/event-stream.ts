/** Milliseconds between two signs of life, by which both sides and what is between them notice a dead connection. */
const heartbeat = 15_000;

/** Events that may wait for a caller who does not read. */
const mostUnread = 200;

/** Values of a stream of server-sent events, and the id of each. */
interface Events<Value> {
  readonly values: AsyncIterable<Value>;
  idOf(value: Value): string;
  /** Receives the failure that ended the stream. */
  report(error: unknown): void;
  /** Ends the values when the caller is gone. */
  end(): void;
}

/** Headers that keep what is between host and caller from storing, changing or holding back the stream. */
export const streamHeaders = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/**
 * Returns the body of a stream of server-sent events. It ends with the values, and after a failure, so that the caller asks again. It breaks
 * when two hundred events wait for a caller who does not read them: they would be kept for as long as the caller likes.
 */
export function eventStream<Value>({ values, idOf, report, end }: Events<Value>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let beating: NodeJS.Timeout | undefined;
  let isOver = false;
  return new ReadableStream({
    start(controller) {
      const send = (text: string) => {
        if (isOver) return;
        if ((controller.desiredSize ?? 0) > -mostUnread) return controller.enqueue(encoder.encode(text));
        isOver = true;
        clearInterval(beating);
        controller.error(new Error('the caller does not read the events'));
        end();
      };
      const finish = () => {
        clearInterval(beating);
        if (!isOver) controller.close();
        isOver = true;
      };
      // The first bytes let a proxy pass the headers on.
      send(': open\n\n');
      beating = setInterval(() => send(': still here\n\n'), heartbeat);
      beating.unref();
      void (async () => {
        for await (const value of values) send(`id: ${idOf(value)}\ndata: ${JSON.stringify(value)}\n\n`);
      })()
        .catch(report)
        .finally(finish);
    },
    cancel() {
      isOver = true;
      clearInterval(beating);
      end();
    },
  });
}
