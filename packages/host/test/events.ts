import { Handoff } from '@orderpad/contracts';

/** A server-sent event of a hand-off. */
export interface Shown {
  readonly id: string;
  readonly handoff: Handoff;
}

/** Yields the events of a stream, and ends with it. */
export async function* eventsOf({ body }: Response): AsyncGenerator<Shown, undefined> {
  if (!body) throw new Error('a stream has a body');
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, id, data] = /^id: (.+)\ndata: (.+)$/.exec(block) ?? [];
      if (id !== undefined && data !== undefined) yield { id, handoff: Handoff.parse(JSON.parse(data)) };
    }
  }
  return undefined;
}

/** Returns the next event of a stream; throws when it ended. */
export async function nextOf(events: AsyncGenerator<Shown, undefined>): Promise<Shown> {
  const { value } = await events.next();
  if (!value) throw new Error('the stream ended');
  return value;
}
