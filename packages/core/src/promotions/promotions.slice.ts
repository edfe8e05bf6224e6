import { issue } from '@orderpad/contracts';
import { requires } from '../order/requires.ts';
import type { Slice } from '../order/slice.ts';
import { promotionsEdits } from './promotions.edits.ts';
import { hasRoom, isCode } from './promotions.rules.ts';

/** Codes and promotions. The review shows their issues. */
export const promotionsSlice: Slice = {
  name: 'promotions',
  step: 'review',
  roots: ['codes', 'promotions'],
  edits: promotionsEdits,
  issuesWith: {
    'promotions.addCode': (context, { code }) => [
      ...requires(context, 'promotions.codes'),
      ...(isCode(code) && hasRoom(context.draft) ? [] : [issue('code-invalid', ['codes'], { code })]),
    ],
    'promotions.add': (context, { id }) => [
      ...requires(context, 'promotions.list'),
      ...(hasRoom(context.draft) ? [] : [issue('code-invalid', ['promotions'], { code: id })]),
    ],
  },
};
