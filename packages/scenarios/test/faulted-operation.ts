import { deepEqual } from 'node:assert/strict';
import type { Call, Host, RouteName } from '@orderpad/contracts';
import type { FaultyWire } from './faulty-wire.ts';

/** An operation whose request suffers each kind of fault. */
export interface FaultedOperation {
  /** The route whose first request suffers. */
  readonly route: RouteName;
  /** The promise that a cell of the table stands for. */
  readonly promise: string;
  /** Carries the operation out, as a page does that asks again; throws when the promise is broken. */
  run(wire: FaultyWire, payments: string): Promise<void>;
}

/** Asks a question over the faulty wire, and compares the answer with one over a good wire. */
export const reading = <Answer>(
  route: RouteName,
  ask: (host: Host, call: Call) => Promise<Answer> | undefined,
  told: (answer: Answer) => unknown = (answer) => answer,
): FaultedOperation => ({
  route,
  promise: 'is answered as over a good connection',
  async run(wire) {
    const asked = await wire.insist((page) => ask(wire.host, page));
    const expected = await wire.insist((page) => ask(wire.sure, page));
    deepEqual(told(asked), told(expected));
  },
});
