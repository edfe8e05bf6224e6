import { draftOf, type Changes, type OrderContext } from '../order/context.ts';
import type { OrderEvent } from '../order/events.ts';

/** Returns the changes that begin saving a draft at the host; none for another event. */
export const savingBegun = (context: OrderContext, event: OrderEvent): Changes =>
  event.type === 'drafts.save'
    ? {
        saving: {
          input: { draft: draftOf(context), ...(event.quoted && { quoted: event.quoted }) },
          base: event.base === undefined ? context.base?.tag : (event.base ?? undefined),
          before: context.saving ? [...context.saving.before, context.saving.input.draft] : [],
        },
        saveFailure: undefined,
      }
    : {};
