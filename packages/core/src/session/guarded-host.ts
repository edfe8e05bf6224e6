import { HostError, isHostError, type Host } from '@orderpad/contracts';
import type { Clock } from './clock.ts';

/** Milliseconds that a host may take for one answer. Adapters over HTTP give up earlier. */
export const defaultTimeLimit = 30_000;

/** The options of `guardedHost`. */
export interface HostGuard {
  /** Milliseconds that a call may take. Default: 30,000. */
  readonly timeLimit?: number | undefined;
  /** Default: the clock of the platform. */
  readonly clock?: Pick<Clock, 'setTimeout' | 'clearTimeout'> | undefined;
}

/**
 * Returns a host whose calls settle, and reject with `HostError` alone. A call without an answer is aborted and rejects with
 * `timeout`. Any other error is a fault of the adapter: it becomes the `cause` of `internal`, and is reported to the page, or
 * the console, the first time. What is followed (`handoffs.watch`, `requests.watch`) has no time limit.
 */
export const guardedHost = (
  host: Host,
  { timeLimit = defaultTimeLimit, clock = globalThis }: HostGuard = {},
): Host => guardedPart(host, '', { timeLimit, clock, reported: new Set() });

interface Guard {
  readonly timeLimit: number;
  readonly clock: Pick<Clock, 'setTimeout' | 'clearTimeout'>;
  /** The faults that were reported. */
  readonly reported: Set<string>;
}

function guardedPart<Part extends object>(part: Part, of: string, guard: Guard): Part {
  // Not a proxy of the host itself: frozen properties must be returned unchanged.
  return new Proxy({} as Part, {
    get(_, key) {
      const member: unknown = Reflect.get(part, key);
      const name = of + String(key);
      if (typeof member === 'object' && member !== null) return guardedPart(member, `${name}.`, guard);
      if (typeof member !== 'function') return member;
      if (name.endsWith('.watch'))
        return (...question: unknown[]) => followed(() => Reflect.apply(member, part, question), guard, name);
      return (...question: unknown[]) =>
        answerWithin(question, guard, name, (asked) => Reflect.apply(member, part, asked));
    },
  });
}

function answerWithin(
  question: readonly unknown[],
  { timeLimit, clock, reported }: Guard,
  name: string,
  ask: (question: unknown[]) => unknown,
): Promise<unknown> {
  const call = question.at(-1);
  const given = hasSignal(call) ? call.signal : undefined;
  const controller = new AbortController();
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      clock.clearTimeout(timer);
      given?.removeEventListener('abort', abort);
      reject(hostErrorOf(error, name, reported));
    };
    const giveUp = (code: 'aborted' | 'timeout', detail: string): void => {
      // The adapter may answer late, or reject because it was aborted: neither is of use any more.
      settle = () => {};
      controller.abort(given?.reason);
      fail(new HostError(code, detail));
    };
    const abort = (): void => giveUp('aborted', `${name} was given up`);
    let settle = (finish: () => void): void => finish();
    const timer = clock.setTimeout(
      () => giveUp('timeout', `${name} was not answered within ${timeLimit} ms`),
      timeLimit,
    );
    if (given?.aborted) return abort();
    given?.addEventListener('abort', abort);
    const asked = hasSignal(call)
      ? [...question.slice(0, -1), { ...call, signal: controller.signal }]
      : [...question];
    new Promise((answer) => answer(ask(asked))).then(
      (answer) =>
        settle(() => {
          clock.clearTimeout(timer);
          given?.removeEventListener('abort', abort);
          resolve(answer);
        }),
      (error: unknown) => settle(() => fail(error)),
    );
  });
}

/** Passes on what a call yields for as long as it goes on: it has no time limit, since nothing may change for hours. */
async function* followed(ask: () => unknown, { reported }: Guard, name: string): AsyncGenerator {
  try {
    const stream = ask();
    if (!isIterable(stream)) throw new TypeError('it returns nothing to follow');
    yield* stream;
  } catch (error) {
    throw hostErrorOf(error, name, reported);
  }
}

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** Returns the error of a call as the host error that it is, or that it means. */
function hostErrorOf(error: unknown, name: string, reported: Set<string>): HostError {
  if (isHostError(error)) return error;
  reportOnce(error, name, reported);
  return new HostError('internal', `the adapter failed in ${name}: ${String(error)}`, { cause: error });
}

const hasSignal = (call: unknown): call is { readonly signal: AbortSignal } =>
  typeof call === 'object' && call !== null && 'signal' in call && call.signal instanceof AbortSignal;

function reportOnce(error: unknown, name: string, reported: Set<string>): void {
  const fault = `${name} ${String(error)}`;
  if (reported.has(fault)) return;
  reported.add(fault);
  // Node has no `reportError`.
  if ('reportError' in globalThis) globalThis.reportError(error);
  else console.error(error);
}
