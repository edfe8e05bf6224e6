import type { Id, Issue } from '@orderpad/contracts';
import { withNotices } from './acknowledged.ts';
import type { Changes, OrderContext } from './context.ts';

/** Remembers methods that are offered no longer, so that they are not chosen again, with a warning of each. */
export const withdrawing = (
  context: OrderContext,
  methods: readonly { readonly methodId: Id; readonly path: Issue['path'] }[],
): Changes => ({
  withdrawn: [...context.withdrawn, ...methods.map(({ methodId }) => methodId)],
  ...withNotices(
    context,
    methods.map(({ methodId, path }) => ({
      code: 'method-withdrawn',
      severity: 'warning',
      path,
      params: { methodId },
      fixes: [],
    })),
  ),
});

/** Returns the only method, unless it was withdrawn before: then it is for the operator to choose. */
export const soleOf = <Method extends { readonly id: Id }>(
  methods: readonly Method[],
  withdrawn: readonly Id[],
): Method | undefined =>
  methods.length === 1 && !withdrawn.includes(methods[0]?.id ?? '') ? methods[0] : undefined;
