import {
  contactView,
  itemsView,
  padView,
  paymentView,
  placedView,
  registerSlice,
  reviewView,
  shippingView,
  summaryView,
} from '@orderpad/core';
import type { Host, Id } from '@orderpad/contracts';
import { shoppingView } from '@orderpad/core/shopping';
import type { LitElement } from 'lit';
import { OrderErrorEvent } from '../events/order-events.ts';
import { issueMessages } from '../messages/issues.messages.ts';
import { addMessages } from '../messages/own-messages.ts';
import type { OrderSelectors } from '../order-views.ts';
import { registeredSlices } from '../steps/register-step.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import { newestDraft } from './newest-draft.ts';
import type { OrderRun, RunRoot, SetupSeen } from './order-run.ts';
import { RunningOrder } from './running-order.ts';
import { setupNotice } from './setup-notice.ts';
import { resolveSetup } from './setup-problem.ts';

// Issues are those of an order: before there is one, nothing shows them.
addMessages(issueMessages);

const views = {
  pad: padView,
  contact: contactView,
  items: itemsView,
  shopping: shoppingView,
  shipping: shippingView,
  payment: paymentView,
  review: reviewView,
  summary: summaryView,
  placed: placedView,
} satisfies OrderSelectors;

export interface Opening {
  readonly element: LitElement;
  readonly setup: SetupSeen;
  /** Host of the setup; a name in it has been looked up. */
  readonly found: Host | null | undefined;
  /** True for an empty order, whatever is saved on this device. */
  readonly isNew: boolean;
  /** Id of an order saved at the host that is gone on with, whatever is saved on this device. */
  readonly draft?: Id | undefined;
}

/**
 * Prepares an order, with the newest saved draft of its flow. Returns a function that begins it, or that shows why there is
 * none. A module of its own, so that the core loads beside the first paint.
 */
export async function openOrder({
  element,
  setup,
  found,
  isNew,
  draft,
}: Opening): Promise<(root: RunRoot) => OrderRun | undefined> {
  for (const slice of registeredSlices()) registerSlice(slice);
  const resolved = await resolveSetup({ ...setup, found });
  if ('problem' in resolved) {
    const { problem, error } = resolved;
    const notice = await setupNotice(element, problem);
    return (root) => {
      root.show({ notice });
      const code = problem.kind === 'invalid' ? 'invalid' : 'not-found';
      if (problem.kind !== 'none') element.dispatchEvent(new OrderErrorEvent(code, 'setup', error));
      if (error) reportError(error);
      return undefined;
    };
  }
  const { host, flow } = resolved;
  const id = draft ?? (isNew ? undefined : (setup.draft ?? undefined));
  const [local, messages] = await Promise.all([
    setup.storage && !isNew && !id
      ? newestDraft(setup.storage, flow.id, setup.contact ?? undefined)
      : undefined,
    flow.mode === 'self' ? inPersonMessages() : undefined,
  ]);
  const saved =
    id || local?.base ? await (await resuming()).resume({ element, host, setup, id, local, isNew }) : local;
  if (saved && 'problem' in saved) {
    const { problem, error } = saved;
    let retry = (): void => {};
    const notice = await setupNotice(element, { kind: 'resume', code: problem, onRetry: () => retry() });
    return (root) => {
      retry = () => root.begin(isNew, draft);
      root.show({ notice });
      element.dispatchEvent(new OrderErrorEvent(problem, 'setup', error));
      return undefined;
    };
  }
  return (root) => new RunningOrder(root, element, { host, flow, setup, saved, views, messages });
}

/** Fetches what goes on with orders that are saved at the host. */
const resuming = () => fetchModule(() => import('../drafts/resume.ts'));

const inPersonMessages = async () =>
  (await fetchModule(() => import('../messages/in-person.messages.ts'))).inPersonMessages;
