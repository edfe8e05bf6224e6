import { codeText } from '@orderpad/contracts';
import type { Edits } from '../order/edit.ts';
import { isSameCode } from './promotions.rules.ts';

/** The edits of codes and promotions. */
export const promotionsEdits = {
  'promotions.addCode': ({ draft }, { code }) => {
    const isThere = draft.codes.some((each) => isSameCode(each, code));
    return isThere ? {} : { draft: { ...draft, codes: [...draft.codes, codeText(code)] } };
  },
  'promotions.removeCode': ({ draft }, { code }) => ({
    draft: { ...draft, codes: draft.codes.filter((each) => !isSameCode(each, code)) },
  }),
  'promotions.add': ({ draft }, { id }) =>
    draft.promotions.includes(id) ? {} : { draft: { ...draft, promotions: [...draft.promotions, id] } },
  'promotions.remove': ({ draft }, { id }) => ({
    draft: { ...draft, promotions: draft.promotions.filter((each) => each !== id) },
  }),
} satisfies Edits;
