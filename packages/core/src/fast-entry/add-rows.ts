import type { Id, Issue } from '@orderpad/contracts';
import { itemsView } from '../items/items.view.ts';
import type { OrderEvent } from '../order/events.ts';
import type { OrderSession } from '../order/session.ts';
import { trySend } from '../order/try-send.ts';
import { type EntryRow, rowIssue } from './rows.ts';
import { type Found, type Group, planLines } from './rules.ts';

/** The result of adding rows to the order. */
export interface AddedRows {
  /** The groups that became lines; none when the edit was refused. */
  readonly groups: readonly Group[];
  /** Ids of the rows that are in the order now. */
  readonly entered: ReadonlySet<number>;
  /** The first row of each line that was added or raised, by line id. */
  readonly lines: ReadonlyMap<Id, EntryRow>;
  /** The reason for each row that stays outside, by row id. */
  readonly issues: ReadonlyMap<number, Issue | undefined>;
  readonly haveLinesChanged: boolean;
}

/** Adds everything found to the order by one edit. */
export function addRows(session: OrderSession, found: readonly Found[]): AddedRows {
  const { lines: linesBefore } = session.view(itemsView);
  const { groups, excessive } = planLines(found, linesBefore);
  const event: OrderEvent = {
    type: 'items.add',
    lines: groups.map(({ item, quantity, own, override }) => ({
      item,
      quantity,
      ...(own && { id: own.id }),
      ...(override && { override }),
    })),
  };
  const refusal = groups.length > 0 ? trySend(session, event) : undefined;
  const added = refusal ? [] : groups;
  const { lines } = session.view(itemsView);
  // New lines are appended in the order of the event.
  const newLines = lines.slice(linesBefore.size, Number.POSITIVE_INFINITY);
  return {
    groups: added,
    entered: new Set(added.flatMap(({ rows }) => rows.map(({ id }) => id))),
    lines: new Map(
      added.flatMap(({ own, rows: [row] }) => {
        const line = own ?? newLines.shift();
        return line && row ? [[line.id, row] as const] : [];
      }),
    ),
    issues: new Map([
      ...found.map(({ row }) => [row.id, refusal] as const),
      ...excessive.map(({ row }) => [row.id, rowIssue({ ...row, quantity: undefined })] as const),
    ]),
    haveLinesChanged: lines !== linesBefore,
  };
}
