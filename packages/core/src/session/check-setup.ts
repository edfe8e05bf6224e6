import type { Host } from '@orderpad/contracts';
import { shippedSteps, type Flow } from '../order/flow.ts';
import { allSlices, isStep } from '../rules/slices.ts';

/** A host or flow that cannot take an order. `message` names the part that is missing or wrong. */
export class SetupError extends TypeError {
  override readonly name = 'SetupError';
  readonly kind: 'host' | 'flow';

  constructor(kind: 'host' | 'flow', detail: string) {
    super(detail);
    this.kind = kind;
  }
}

/** Throws a `SetupError` when the host lacks a required method, or the flow is not one. Both may come from plain JavaScript. */
export function checkSetup(host: Host, flow: Flow): void {
  const missing = required.find((path) => typeof memberAt(host, path) !== 'function');
  if (missing) throw new SetupError('host', `host.${missing.join('.')} is not a function`);
  checkFlow(flow);
}

const required = [
  ['describe'],
  ['catalog', 'search'],
  ['catalog', 'resolve'],
  ['orders', 'quote'],
  ['orders', 'place'],
  ['orders', 'lookup'],
] as const;

const memberAt = (part: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((member, key) => (isObject(member) ? Reflect.get(member, key) : undefined), part);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function checkFlow(flow: Flow): void {
  expectOneOf('flow.mode', memberAt(flow, ['mode']), ['agent', 'self']);
  const id = memberAt(flow, ['id']);
  if (typeof id !== 'string' || id === '') throw new SetupError('flow', 'flow.id is not a text');
  const steps = memberAt(flow, ['steps']);
  if (!Array.isArray(steps) || steps.length === 0)
    throw new SetupError('flow', 'flow.steps is not a list of steps');
  const known = new Set<string>([...shippedSteps, ...allSlices().map(({ step }) => step)]);
  const unknown: unknown = steps.find((step) => !isStep(step));
  if (unknown !== undefined)
    throw new SetupError(
      'flow',
      `flow.steps names ${written(unknown)}, which is not a step; known are ${[...known].join(', ')}`,
    );
  checkScreens(flow, steps);
  const policies = memberAt(flow, ['policies']);
  if (!isObject(policies)) throw new SetupError('flow', 'flow.policies is missing');
  for (const [name, values] of Object.entries(policyValues))
    expectOneOf(`flow.policies.${name}`, memberAt(policies, [name]), values);
}

function checkScreens(flow: Flow, steps: readonly unknown[]): void {
  const screens = memberAt(flow, ['screens']) ?? [];
  if (!Array.isArray(screens)) throw new SetupError('flow', 'flow.screens is not a list of screens');
  const named: unknown[] = [];
  for (const screen of screens as readonly unknown[]) {
    const name = memberAt(screen, ['name']);
    if (typeof name !== 'string' || name === '')
      throw new SetupError('flow', 'flow.screens has a screen without a name');
    const shown = memberAt(screen, ['steps']);
    const first = Array.isArray(shown) ? steps.indexOf(shown[0]) : -1;
    const isRow =
      Array.isArray(shown) && shown.length > 1 && shown.every((step, at) => step === steps[first + at]);
    if (first < 0 || !isRow || shown.some((step) => named.includes(step)))
      throw new SetupError(
        'flow',
        `flow.screens names ${written(shown)} as ${written(name)}; it may be two or more steps of the flow, one after the other, on no other screen`,
      );
    named.push(...shown);
  }
  const asked = Object.entries(memberAt(flow, ['questions']) ?? {});
  const lost = asked.find(([step, question]) => !steps.includes(step) || typeof question !== 'string');
  if (lost)
    throw new SetupError(
      'flow',
      `flow.questions has ${written(lost[0])}, which is not a step of the flow with a question`,
    );
}

const policyValues = {
  skipShipping: [true, false],
  shipTo: ['contact', 'operator', 'ask'],
  contactAddress: ['required', 'when-shipped', undefined],
  verifyContact: [true, false, undefined],
  payBy: ['first', 'ask'],
  payer: ['contact', 'operator'],
  shop: ['lines', 'catalog', undefined],
  saveForLater: [true, false, undefined],
  placeLabel: ['place', 'submit', 'request', 'confirm', undefined],
  placeAs: ['order', 'request', undefined],
  askBeforeCharge: [true, false, undefined],
} as const;

function expectOneOf(path: string, value: unknown, values: readonly unknown[]): void {
  if (values.includes(value)) return;
  const names = values.filter((each) => each !== undefined).map(written);
  throw new SetupError('flow', `${path} is ${written(value)}; it may be ${names.join(', ')}`);
}

const written = (value: unknown): string => JSON.stringify(value) ?? 'missing';
