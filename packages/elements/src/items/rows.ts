import type { Bought, Id, Issue, Line, QuotedLine } from '@orderpad/contracts';
import { quotedFor, type ItemsView } from '@orderpad/core';
import type { NumberRefusal } from '@orderpad/core/numbers';
import { issuesNow } from './quantity-rules.ts';

/** Text that was typed as the quantity of a line and refused. */
export interface Refused {
  readonly text: string;
  readonly refusal: NumberRefusal;
}

/** Row of the table: a line of the draft with the host's answer, or a line added by the host. */
export type Row =
  | {
      readonly kind: 'line';
      readonly line: Line;
      readonly quoted: QuotedLine | undefined;
      readonly issues: readonly Issue[];
      readonly refused: Refused | undefined;
      /** What the customer has bought of it. */
      readonly bought: Bought | undefined;
    }
  | { readonly kind: 'added'; readonly quoted: QuotedLine };

export const idOfRow = (row: Row): Id => (row.kind === 'line' ? row.line.id : row.quoted.lineId);

/** Returns all that a row shows: while these are the same, it need not be rendered again. */
export const factsOfRow = (row: Row): unknown[] =>
  row.kind === 'line' ? [row.line, row.quoted, row.issues, row.refused, row.bought] : [row.quoted];

/** Rows that pass a filter, created only when they are read. */
export interface Rows {
  readonly size: number;
  at(index: number): Row | undefined;
  indexOf(id: Id): number;
  /** Indexes of rows with room for issues, ascending; each repeated once per issue that has room. */
  readonly tall: readonly number[];
}

/**
 * Returns the rows whose title or SKU contains `text`, all of them for an empty text. `shownAs` may replace a line by its
 * pending state. `changed`: lines whose quantity was set since the host answered. `bought`: purchases by variant.
 */
export function rowsOf(
  view: ItemsView,
  text: string,
  shownAs: (line: Line) => Line = (line) => line,
  refused: ReadonlyMap<Id, Refused> = new Map(),
  changed: ReadonlySet<Id> = new Set(),
  bought: ReadonlyMap<Id, Bought> = new Map(),
): Rows {
  const issuesOf = (id: Id): readonly Issue[] => {
    const line = changed.has(id) ? view.lines.get(id) : undefined;
    return line ? issuesNow(shownAs(line), view) : (view.lineIssues.get(id) ?? none);
  };
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
      if (line && index < lines)
        return {
          kind: 'line',
          line: shownAs(line),
          quoted: quotedFor(line, view),
          issues: issuesOf(line.id),
          refused: refused.get(line.id),
          bought: line.item.kind === 'variant' ? bought.get(line.item.variantId) : undefined,
        };
      const quoted = added[index - lines];
      return quoted && { kind: 'added', quoted };
    },
    indexOf,
    tall: [...new Set([...view.lineIssues.keys(), ...refused.keys(), ...changed])]
      .flatMap((id) => {
        const notes = issuesOf(id).length + (refused.has(id) ? 1 : 0);
        return Array.from({ length: Math.min(notes, roomFor) }, () => indexOf(id));
      })
      .filter((index) => index >= 0)
      .toSorted((a, b) => a - b),
  };
}

/** Most issues of a line that have room in a long table. */
const roomFor = 3;

const none: readonly Issue[] = [];

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
