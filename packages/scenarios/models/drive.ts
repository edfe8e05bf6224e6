import type { Host } from '@orderpad/contracts';
import {
  padView,
  placedView,
  reviewView,
  startOrder,
  stepOf,
  until,
  type Flow,
  type OrderContext,
  type OrderOptions,
  type OrderSession,
  type OrderState,
} from '@orderpad/core';
import { eventOf, moveOf, nameOf, type Cast } from './acts.ts';
import { wayOf, type Walk } from './coverage.ts';
import type { Edge, Node } from './flow-graph.ts';

/** Flow that is driven at a host, with the cast of the host for the acts. */
export interface Stage {
  readonly host: Host;
  readonly flow: Flow;
  readonly cast: Cast;
  readonly draft?: OrderOptions['draft'];
}

/** Result of a walk at a host: the ways between steps that it took, and where the order was another than in the model. */
export interface Driven {
  readonly taken: readonly string[];
  readonly differences: readonly string[];
}

/**
 * Takes an order along a walk. In every state all moves are tried that the model refuses, and the order is compared with the model by
 * its public views. With `resumes` the order is also resumed from its draft at the end, in a session of its own.
 */
export async function drive(stage: Stage, walk: Walk, { resumes = false } = {}): Promise<Driven> {
  const { host, flow, draft, cast } = stage;
  // A busy machine is no failure of the host.
  const session = startOrder({ host, flow, timeLimit: 110_000, ...(draft && { draft }) });
  const taken: string[] = [];
  const differences: string[] = [];
  try {
    await settled(session);
    for (const edge of walk) {
      differences.push(...differencesFrom(edge.from, session));
      const { step } = session.view(padView);
      session.send(eventOf(edge.act, contextOf(session), cast));
      if (edge.act.type === 'place' && edge.to.point.isPlacing) {
        await outcome(session);
        taken.push(`${step} → placed`);
        return { taken, differences };
      }
      await settled(session);
      const now = session.view(padView).step;
      if (now !== step) taken.push(wayOf(step, now, nameOf(edge.act)));
    }
    const last = walk.at(-1)?.to;
    if (last) differences.push(...differencesFrom(last, session));
    if (last && resumes) differences.push(...(await resumed(last, session, stage)));
    return { taken, differences };
  } finally {
    session.stop();
  }
}

const contextOf = (session: OrderSession): OrderContext => session.view(({ context }) => context);

/** Waits until an order can be edited and is priced. */
async function settled(session: OrderSession): Promise<void> {
  const { pricing, context } = await until(session, whole, (state) => state.isAtRest);
  if (pricing === 'unpriced') throw new Error(`the host gave no quote: ${context.quoteFailure?.code}`);
}

const whole = ({ phase, pricing, context }: OrderState) => ({
  pricing,
  context,
  isAtRest: phase === 'editing' && pricing !== 'quoting',
});

async function outcome(session: OrderSession): Promise<void> {
  await until(session, placedView, ({ order, request }) => order !== undefined || request !== undefined);
}

/** Returns in what an order differs from a state of the model, after every move was tried that the model refuses there. */
function differencesFrom({ point, edges }: Node, session: OrderSession): string[] {
  const { step, steps } = session.view(padView);
  const { placingIssues } = session.view(reviewView);
  const found = [
    compared('step', point.step, step),
    compared(
      'skipped',
      point.skipped.join(),
      steps
        .filter(({ state }) => state === 'skipped')
        .map((each) => each.step)
        .join(),
    ),
    compared(
      'lacks',
      point.lacks.join(),
      placingIssues.map((issue) => `${stepOf(issue) ?? 'review'}: ${issue.code}`).join(),
    ),
    ...edges.flatMap((edge) => moveDifference(edge, session)),
  ];
  return found.filter((difference) => difference !== undefined);
}

/** Tells in what a move differs from the model. One that is refused, or asks a question, changes nothing, so it is made. */
function moveDifference({ act, from, to, refusedBy, question }: Edge, session: OrderSession): string[] {
  const move = moveOf(act);
  if (!move) return [];
  const isRefused = refusedBy.length > 0;
  const can = compared(`can ${nameOf(act)}`, String(!isRefused), String(session.can(move)));
  const asks = !isRefused && to === from;
  if (can || (!isRefused && !asks)) return can ? [can] : [];
  const met: string[] = [];
  const unsubscribe = [
    session.on('blocked', ({ issues }) => met.push(...issues.map(({ code }) => code))),
    session.on('asked', (fact) => met.push(fact.question)),
  ];
  session.send(move);
  for (const each of unsubscribe) each();
  const answer = compared(nameOf(act), isRefused ? refusedBy.join() : String(question), met.join());
  return answer ? [answer] : [];
}

/** Resumes the draft of an order in another session, and tells if it begins at another step than in the model. */
async function resumed({ point }: Node, session: OrderSession, { host, flow }: Stage): Promise<string[]> {
  const later = startOrder({ host, flow, draft: session.persist().data });
  try {
    await until(later, padView, ({ phase }) => phase === 'editing');
    const difference = compared('resumed at', point.resumesAt, later.view(padView).step);
    return difference ? [difference] : [];
  } finally {
    later.stop();
  }
}

const compared = (what: string, model: string, host: string): string | undefined =>
  model === host ? undefined : `${what}: ${model} in the model, ${host} at the host`;
