import type { Edits } from './edits.ts';
import { isSameCode } from './promotions.rules.ts';

export const promotionsEdits: Edits<
  'promotions.addCode' | 'promotions.removeCode' | 'promotions.pick' | 'promotions.unpick'
> = {
  'promotions.addCode': ({ draft }, { code }) => {
    const word = code.trim();
    const isThere = draft.codes.some((each) => isSameCode(each, word));
    return isThere ? {} : { draft: { ...draft, codes: [...draft.codes, word] } };
  },
  'promotions.removeCode': ({ draft }, { code }) => ({
    draft: { ...draft, codes: draft.codes.filter((each) => !isSameCode(each, code)) },
  }),
  'promotions.pick': ({ draft }, { id }) =>
    draft.promotions.includes(id) ? {} : { draft: { ...draft, promotions: [...draft.promotions, id] } },
  'promotions.unpick': ({ draft }, { id }) => ({
    draft: { ...draft, promotions: draft.promotions.filter((each) => each !== id) },
  }),
};
