import type { Draft } from './draft.ts';

/**
 * Returns a draft whose lines are the operator's, or picks of rewards. A host adds the lines of promotions by itself: a line that
 * comes with the draft and claims that a promotion brought it counts as ordered by the operator, at its own price.
 */
export const withOwnLines = (draft: Draft): Draft =>
  draft.lines.some(({ cause }) => cause.kind === 'promotion')
    ? {
        ...draft,
        lines: draft.lines.map((line) =>
          line.cause.kind === 'promotion' ? { ...line, cause: { kind: 'operator' } } : line,
        ),
      }
    : draft;
