import { backOffice } from '@orderpad/core/flows';
import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { getStateNodes } from 'xstate/graph';
import { createOrderMachine } from '../../core/src/machine/machine.ts';

const { root } = createOrderMachine(backOffice);

/** Returns the diagram of the phases of an order in Mermaid, without what happens inside them. */
export function phasesDiagram(): string {
  const phaseOf = ({ path: [phase = ''] }: AnyStateNode): string => phase;
  const ways = getStateNodes(root).flatMap((node) =>
    transitionsOf(node).flatMap(({ target = [] }) =>
      target.map((to) => [phaseOf(node), phaseOf(to)] as const),
    ),
  );
  const arrows = ways.filter(([from, to]) => from !== to).map(([from, to]) => `  ${from} --> ${to}`);
  return ['stateDiagram-v2', `  [*] --> ${firstOf(root)}`, ...new Set(arrows)].join('\n');
}

/** Returns the diagram of a region or phase in Mermaid: its states, and the ways between them and out of it. */
export function regionDiagram(...path: readonly string[]): string {
  const region = path.reduce<AnyStateNode>((node, name) => childOf(node, name), root);
  const everywhere = arrowsOf([region], region).map((arrow) => ({ from: 'any state', ...arrow }));
  const arrows = Object.values(region.states).flatMap((state) =>
    arrowsOf([state, ...getStateNodes(state)], region)
      .filter(({ to, label }) => to !== state.key || label !== '')
      .map((arrow) => ({ from: state.key, ...arrow })),
  );
  const joined = new Map<string, string[]>();
  for (const { from, to, label } of [...arrows, ...everywhere]) {
    const way = `${from} --> ${to}`;
    joined.set(way, [...(joined.get(way) ?? []), label || 'otherwise']);
  }
  return [
    'stateDiagram-v2',
    ...(everywhere.length > 0 ? ['  state "any state" as any_state'] : []),
    `  [*] --> ${firstOf(region)}`,
    ...[...joined].map(
      ([way, labels]) => `  ${way.replace('any state', 'any_state')} : ${[...new Set(labels)].join('<br/>')}`,
    ),
  ].join('\n');
}

const firstOf = ({ initial }: AnyStateNode): string => initial.target[0]?.key ?? '';

function childOf(node: AnyStateNode, name: string): AnyStateNode {
  const child = node.states[name];
  if (!child) throw new Error(`${node.id} has no state ${name}`);
  return child;
}

/** Returns the arrows of nodes to the states of a region, and to the phases outside it. */
const arrowsOf = (nodes: readonly AnyStateNode[], region: AnyStateNode) =>
  nodes.flatMap((node) =>
    transitionsOf(node).flatMap((transition) =>
      (transition.target ?? []).map((to) => ({ to: nameWithin(region, to), label: labelOf(transition) })),
    ),
  );

/** Returns the name of a state inside a region; the phase where it is outside. */
function nameWithin(region: AnyStateNode, { path }: AnyStateNode): string {
  const isInside = region.path.every((name, index) => path[index] === name);
  return (isInside ? path[region.path.length] : path[0]) ?? '';
}

const transitionsOf = ({ transitions, always = [] }: AnyStateNode): AnyTransitionDefinition[] => [
  ...always,
  ...[...transitions.values()].flat(),
];

/** Returns the event and the guard of a transition, e.g. `done, isAdopted`. */
function labelOf({ eventType, guard }: AnyTransitionDefinition): string {
  return [eventName(eventType), guard === undefined ? '' : guardName(guard)].filter(Boolean).join(', ');
}

function eventName(type: string): string {
  const [, kind, delay] = /^xstate\.(done|error|after)\.(?:actor\.)?([^.]*)/.exec(type) ?? [];
  if (kind === 'done') return 'done';
  if (kind === 'error') return 'failed';
  return kind === 'after' ? `after ${delay}` : type;
}

function guardName(guard: unknown): string {
  if (typeof guard === 'string') return guard;
  if (typeof guard !== 'object' || guard === null || !('type' in guard)) return '';
  const params = 'params' in guard && typeof guard.params === 'string' ? ` ${guard.params}` : '';
  return `${String(guard.type)}${params}`;
}
