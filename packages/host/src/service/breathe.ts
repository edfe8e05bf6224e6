import { setImmediate as nextTurn } from 'node:timers/promises';

/** Lets the event loop serve others before it goes on. */
export const breathe = (): Promise<void> => nextTurn();
