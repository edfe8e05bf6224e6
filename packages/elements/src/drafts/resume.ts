import {
  isHostError,
  type Host,
  type Id,
  type Order,
  type ProblemCode,
  type SavedDraft as Saved,
} from '@orderpad/contracts';
import { guardedHost, type OrderStorage } from '@orderpad/core';
import { compareResumed, loadDraft, resumed, versionToOpen } from '@orderpad/core/drafts';
import type { LitElement } from 'lit';
import { watchedHost } from '../events/watched-host.ts';
import type { SetupSeen } from '../pad/order-run.ts';
import { savedDraft, type SavedDraft } from '../pad/saved-draft.ts';
import { registerAll } from '../ui/lazy-element.ts';
import { changesElement } from './changes-element.ts';

/** An order that was saved at the host. */
export interface Resuming {
  readonly element: LitElement;
  readonly host: Host;
  readonly setup: SetupSeen;
  /** Its id; without one it is that of `local`. */
  readonly id: Id | undefined;
  /** The draft as this device has it. */
  readonly local: SavedDraft | undefined;
  /** True when what this device has of it does not count. */
  readonly isNew: boolean;
}

/** The reason why the order cannot be gone on with. */
export interface ResumeFailure {
  readonly problem: ProblemCode;
  readonly error: unknown;
}

/**
 * Returns the order to go on with: what this device has, where it was edited here since, else what the host has. It is compared with
 * what was quoted when it was saved. Where the host cannot be asked, the order goes on as it is on this device. A draft that is placed
 * comes with its order, unless a submission of this device is still to be looked up.
 */
export async function resume(resuming: Resuming): Promise<SavedDraft | ResumeFailure> {
  const { element, host, setup, id, isNew } = resuming;
  const device = resuming.local ?? (id && !isNew ? await onDevice(setup.storage, id) : undefined);
  // It is locked, and where it stands is asked when it is opened.
  if (device?.handoff) return device;
  const its = id ?? device?.draft.id ?? '';
  const watched = guardedHost(
    watchedHost(() => host, element),
    { timeLimit: setup.timeLimit },
  );
  try {
    const [current] = await Promise.all([loadDraft(watched, its), registerAll(element, changesElement)]);
    return goingOn(device, current);
  } catch (error) {
    const placed = await placedOrder(watched, error);
    if (placed && !(await isSubmitted(setup.storage, its))) {
      void setup.storage?.removeDraft(its).catch(() => undefined);
      return { draft: { ...nothing, id: its, currency: placed.currency }, hasRows: false, placed };
    }
    return device ?? { problem: isHostError(error) ? error.code : 'unreachable', error };
  }
}

/** Content of a draft that has become an order. */
const nothing = {
  revision: 0,
  flow: '',
  lines: [],
  codes: [],
  promotions: [],
  shipments: [],
  context: {},
};

/** Returns the order that a refusal names; `undefined` for another one, or when it cannot be read. */
async function placedOrder({ orders }: Host, error: unknown): Promise<Order | undefined> {
  if (!isHostError(error) || error.code !== 'draft-placed' || !error.orderId) return undefined;
  return orders.get?.(error.orderId, { signal: new AbortController().signal }).catch(() => undefined);
}

/** Tells if a submission of the draft is stored here, whose outcome the session learns by itself. */
async function isSubmitted(storage: OrderStorage | null | undefined, id: Id): Promise<boolean> {
  const intents = (await storage?.loadIntents(id).catch(() => undefined)) ?? [];
  return intents.length > 0;
}

async function onDevice(storage: OrderStorage | null | undefined, id: Id): Promise<SavedDraft | undefined> {
  const stored = await storage?.loadDraft(id).catch(() => undefined);
  return storage && stored ? savedDraft([stored], storage) : undefined;
}

function goingOn(device: SavedDraft | undefined, current: Saved): SavedDraft {
  const compare: SavedDraft['compare'] = (session) => void compareResumed(session, current);
  if (!device) return { ...resumed(current), hasRows: false, current, compare };
  const version = versionToOpen(device, current);
  if (version === 'both') return { ...device, current };
  const { hasRows, accepted } = device;
  return { ...(version === 'device' ? device : resumed(current)), hasRows, accepted, current, compare };
}
