import { HostError, type Call, type Handoff, type Id } from '@orderpad/contracts';
import { failureOf, jsonOf } from './failure.ts';
import { headersOf } from './headers.ts';
import type { HttpOptions } from './options.ts';

/** Follows a hand-off. What reads events is fetched when something is followed. */
export async function* watched(options: HttpOptions, id: Id, call: Call): AsyncGenerator<Handoff> {
  const { watchHandoff } = await import('./watch.ts').catch((cause: unknown) => {
    throw new HostError('unreachable', 'a part of the adapter could not be fetched', { cause });
  });
  yield* watchHandoff({ headersOf, failureOf, jsonOf }, options, id, call);
}
