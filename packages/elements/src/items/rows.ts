import type { Id, Issue, Line, QuotedLine } from '@orderpad/contracts';
import type { ItemsView } from '@orderpad/core';

/** One row of the table: a line of the draft with what the host says of it, or a line that the host added. */
export type Row =
  | {
      readonly kind: 'line';
      readonly line: Line;
      readonly quoted: QuotedLine | undefined;
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'added'; readonly quoted: QuotedLine };

/** The rows that a filter leaves, without making more of them than are asked for. */
export interface Rows {
  readonly size: number;
  at(index: number): Row | undefined;
  indexOf(id: Id): number;
  /** Indexes of rows that need room for issues, ascending; one of each for every issue that has room, see `tallness`. */
  readonly tall: readonly number[];
}

/** Every row whose title or SKU holds `text`; all of them for an empty one. A line may be shown as it is wanted. */
export function rowsOf(view: ItemsView, text: string, shownAs: (line: Line) => Line = (line) => line): Rows {
  const shown = text === '' ? undefined : matching(view, text.toLowerCase());
  const added = shown ? [] : view.added;
  const lines = shown?.length ?? view.lines.size;
  const indexOf = (id: Id): number => {
    const index = view.lines.indexOf(id);
    return shown ? shown.indexOf(index) : index;
  };
  return {
    size: lines + added.length,
    at(index) {
      const line = view.lines.at(shown ? (shown[index] ?? -1) : index);
      if (line && index < lines) return { kind: 'line', line: shownAs(line), ...quotedFacts(view, line.id) };
      const quoted = added[index - lines];
      return quoted && { kind: 'added', quoted };
    },
    indexOf,
    tall: [...view.lineIssues]
      .flatMap(([id, issues]) => Array.from({ length: Math.min(issues.length, roomFor) }, () => indexOf(id)))
      .filter((index) => index >= 0)
      .toSorted((a, b) => a - b),
  };
}

/** How many issues of a line have room in a long table. */
const roomFor = 3;

const none: readonly Issue[] = [];

const quotedFacts = ({ quoted, lineIssues }: ItemsView, id: Id) => ({
  quoted: quoted.get(id),
  issues: lineIssues.get(id) ?? none,
});

function matching({ lines }: ItemsView, text: string): number[] {
  const found: number[] = [];
  let index = 0;
  for (const { item } of lines) {
    const sku = item.kind === 'variant' ? item.sku : '';
    if (`${item.title} ${sku}`.toLowerCase().includes(text)) found.push(index);
    index += 1;
  }
  return found;
}
