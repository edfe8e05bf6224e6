import { describe, expect, it } from 'vitest';
import { eventStream } from '../src/http/event-stream.ts';

/** Makes a stream of so many events, and tells how many were taken from their source and how often it was ended. */
function streamOf(count: number) {
  const seen = { taken: 0, ended: 0 };
  let finish: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => {
    finish = resolve;
  });
  async function* values() {
    for (; seen.taken < count && seen.ended === 0; seen.taken += 1) yield seen.taken;
    finish();
  }
  const stream = eventStream({
    values: values(),
    idOf: String,
    report: () => undefined,
    end: () => {
      seen.ended += 1;
    },
  });
  return { stream, seen, isOver };
}

describe('a stream of events', () => {
  it('breaks when two hundred events wait for a caller who reads none, and takes no more', async () => {
    const { stream, seen, isOver } = streamOf(10_000);

    await isOver;

    expect(seen.ended).toBe(1);
    expect(seen.taken).toBeLessThan(210);
    await expect(new Response(stream).text()).rejects.toThrow('the caller does not read the events');
  });

  it('keeps what waits for a caller who reads late', async () => {
    const { stream, seen, isOver } = streamOf(150);
    await isOver;

    const text = await new Response(stream).text();

    expect(text.match(/^data: /gm)).toHaveLength(150);
    expect(seen.ended).toBe(0);
  });
});
