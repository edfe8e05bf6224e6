import { memoryHost } from '@orderpad/adapters/memory';
import type { Contact } from '@orderpad/contracts';
import { itemsView, type OrderSession } from '@orderpad/core';
import type { Figure } from './figure.ts';
import { filledOrder, lineId, lookAt, priced } from './filled-order.ts';
import { held } from './held-host.ts';
import { type Happening, interleave } from './interleave.ts';
import { isQuiet } from './noise.ts';
import { exactly } from './ratio.ts';
import { reduce, reducedOf } from './reducer.ts';
import { newLine, shopOf } from './shop.ts';

/** Measures an edit in the machine against a plain reducer, and an edit and a new line against themselves with fewer lines. */
export async function machineCosts(sizes: readonly number[], rounds: number): Promise<Figure[]> {
  const least = Math.min(...sizes);
  const happenings: Record<string, Happening> = { twin: reducer(least) };
  for (const lines of sizes) {
    happenings[`reducer ${lines}`] = reducer(lines);
    happenings[`machine ${lines}`] = await machine(lines);
    happenings[`adding ${lines}`] = await adding(lines);
  }
  const costs = new Map(Object.entries(await interleave(happenings, rounds)));
  const cost = (name: string) => costs.get(name) ?? Number.NaN;
  const noise = exactly(cost('twin') / cost(`reducer ${least}`));
  return sizes.flatMap((lines) =>
    [
      {
        what: 'machine / plain reducer',
        ratio: exactly(cost(`machine ${lines}`) / cost(`reducer ${lines}`)),
      },
      {
        what: `machine / machine with ${least} lines`,
        ratio: exactly(cost(`machine ${lines}`) / cost(`machine ${least}`)),
        ...(lines === 10_000 && { limit: 2 }),
      },
      {
        what: `a line added and taken away / the same with ${least} lines`,
        ratio: exactly(cost(`adding ${lines}`) / cost(`adding ${least}`)),
        ...(lines === 10_000 && { limit: 2 }),
      },
    ].map((figure) => ({ ...figure, lines, quiet: isQuiet(noise) })),
  );
}

function reducer(lines: number): Happening {
  let state = reducedOf(lines);
  const id = lineId(Math.floor(lines / 2));
  return (turn) => {
    state = reduce(state, { id, quantity: 1 + (turn % 97) });
  };
}

/** Edits come faster than any host answers, so the first of them asks for a price and the others wait behind it. */
async function machine(lines: number): Promise<Happening> {
  const session = await waiting(lines);
  const id = lineId(Math.floor(lines / 2));
  return (turn) => session.send({ type: 'items.edit', id, patch: { quantity: 1 + (turn % 97) } });
}

/** Taken away again, so that the order stays as long as it is. */
async function adding(lines: number): Promise<Happening> {
  const session = await waiting(lines);
  return (turn) => {
    session.send({ type: 'items.add', lines: [newLine(turn % lines)] });
    const added = session.view(itemsView).lines.at(lines);
    if (added) session.send({ type: 'items.remove', ids: [added.id] });
  };
}

/** An order that is looked at, and whose prices are kept back from now on. */
async function waiting(lines: number): Promise<OrderSession> {
  const shop = shopOf(lines);
  const [contact] = shop.contacts as readonly [Contact];
  const gate = held(memoryHost({ data: shop }));
  const session = await filledOrder(gate.host, contact, lines);
  await priced(session);
  lookAt(session);
  gate.hold();
  return session;
}
