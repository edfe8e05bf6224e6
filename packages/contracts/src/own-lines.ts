import type { Draft } from './draft.ts';

/**
 * A draft whose lines are the operator's, or picks of rewards. What a promotion brings, the host adds by itself: a line that comes
 * with the draft and says that a promotion brought it is one that somebody ordered, and costs what it costs.
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
