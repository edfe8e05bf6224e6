import type { Id, Issue } from '@orderpad/contracts';
import { withNotices } from './acknowledged.ts';
import type { Changes, OrderContext } from './context.ts';

/** Records methods that are no longer offered, with a warning for each, so that the pad does not choose them again. */
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

/** Returns the only method there is; `undefined` when there are several, or when it was withdrawn before and is left to the operator. */
export const soleOf = <Method extends { readonly id: Id }>(
  methods: readonly Method[],
  withdrawn: readonly Id[],
): Method | undefined =>
  methods.length === 1 && !withdrawn.includes(methods[0]?.id ?? '') ? methods[0] : undefined;
