import { Handoff } from '@orderpad/contracts';

/** A server-sent event of a hand-off. */
export interface Shown {
  readonly id: string;
  readonly handoff: Handoff;
}

/** Yields the events of a hand-off, and ends with its stream. */
export async function* eventsOf(answer: Response): AsyncGenerator<Shown, undefined> {
  for await (const { id, data } of textsOf(answer)) yield { id, handoff: Handoff.parse(JSON.parse(data)) };
  return undefined;
}

/** Yields the ids and data of a stream of events, and ends with it. */
export async function* textsOf({ body }: Response): AsyncGenerator<{ id: string; data: string }, undefined> {
  if (!body) throw new Error('a stream has a body');
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, id, data] = /^id: (.+)\ndata: (.+)$/.exec(block) ?? [];
      if (id !== undefined && data !== undefined) yield { id, data };
    }
  }
  return undefined;
}

/** Returns the next event of a stream; throws when it ended. */
export async function nextOf<Event>(events: AsyncGenerator<Event, undefined>): Promise<Event> {
  const { value } = await events.next();
  if (!value) throw new Error('the stream ended');
  return value;
}
