import type { Issue } from '@orderpad/contracts';
import type { OrderSession } from '@orderpad/core';
import { fetchModule } from '../ui/fetch-module.ts';

/** Follows the answer to what was asked before a reload, or in another window, as soon as a quote tells that it waits. */
export const awaitApproval = (session: OrderSession, root: Element): (() => void) =>
  session.on('quoted', ({ quote }) => {
    if (quote.issues.some(isAsked))
      void fetchModule(() => import('./lazy-approval.ts')).then(({ approvalIn }) => approvalIn(root));
  });

const isAsked = ({ fixes }: Issue): boolean =>
  fixes.some(({ code, params }) => code === 'ask-approval' && params['state'] === 'asked');
