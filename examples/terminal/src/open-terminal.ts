import { startOrder } from '@orderpad/core';
import { hostFor } from './host-for.ts';
import { Terminal } from './terminal.ts';

/** Starts an order at the host of the arguments, in a terminal that prints with `print`. */
export const openTerminal = async (
  options: Parameters<typeof hostFor>[0],
  print: (text: string) => void,
): Promise<Terminal> => new Terminal(startOrder({ host: await hostFor(options) }), print);
