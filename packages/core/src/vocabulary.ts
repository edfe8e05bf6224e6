import { createMachine, type setup } from 'xstate';

type Config = Parameters<typeof createMachine>[0];
type Words = Parameters<typeof createMachine>[1];

/**
 * `setup` of xstate, types and all, with the two functions that are used here. Its own answers every built-in action as
 * well, which no bundler can leave out again: 0.8 kB of every page. Ask nothing else of what it answers.
 */
export const vocabulary = ((words: Words) => ({
  createStateConfig: <State>(state: State): State => state,
  createMachine: (config: Config) => createMachine(config, words),
})) as unknown as typeof setup;
