import type { Outbox } from '../outbox.ts';

type State = Awaited<ReturnType<Outbox['get']>>['state'];

const names: Readonly<Record<State, string>> = {
  stored: 'Not sent',
  waiting: 'Waiting',
  sent: 'Sent',
  refused: 'Refused',
  expired: 'Out of date',
  withdrawn: 'Withdrawn',
};

/** Returns the name of a message's state. */
export const stateOf = (state: State): string => names[state];
