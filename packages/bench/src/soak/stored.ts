import type { Database } from '../../../host/src/index.ts';
import type { Ledger } from './ledger.ts';

type Row = Readonly<Record<string, unknown>>;

/** Keys that are read at once. */
const atOnce = 20_000;

/** Differences between what the load was answered and what is stored. */
export interface Compared {
  /** Keys of the load that placed an order. */
  readonly orders: number;
  readonly faults: string[];
}

/** Compares each answer that the load remembers with the order that its key made. */
export async function compare(
  database: Database,
  ledger: Ledger,
  users: readonly string[],
): Promise<Compared> {
  const faults: string[] = [];
  const seen = new Set<number>();
  const about = (index: number, fault: string) => faults.push(`${ledger.keyOf(index)} ${fault}`);
  for (const user of users) {
    for (let last = ledger.keys; ; ) {
      const rows = await rowsOf(
        database,
        `select s.key, s.state, o.number, o.draft_id from submissions s left join orders o on o.id = s.order_id
         where s.user_id = '${user}' and s.key > '${last}' and starts_with(s.key, '${ledger.keys}')
         order by s.key limit ${atOnce}`,
      );
      for (const { key, state, number, draft_id: draft } of rows) {
        last = String(key);
        const index = ledger.indexOf(last);
        const answered = ledger.numberOf(index);
        if (!ledger.wasSent(index)) about(index, 'was never sent');
        else if (state !== 'placed') about(index, `is ${String(state)}`);
        else if (draft !== ledger.draftOf(index)) about(index, `placed another draft, ${String(draft)}`);
        else if (answered !== undefined && number !== `OP-${answered}`)
          about(index, `was answered OP-${answered} and stored as ${String(number)}`);
        else if (seen.has(index)) about(index, 'has two orders');
        else seen.add(index);
      }
      if (rows.length < atOnce) break;
    }
  }
  for (const index of ledger.acknowledged())
    if (!seen.has(index)) about(index, 'was answered and is missing');
  return { orders: seen.size, faults };
}

/** Numbers of rows, and the connections that were open before this one. */
export interface Counts {
  readonly orders: number;
  readonly told: number;
  readonly audited: number;
  readonly unsealed: number;
  readonly drafts: number;
  readonly gigabytes: number;
}

export async function countRows(database: Database): Promise<Counts> {
  const [row = {}] = await rowsOf(
    database,
    `select (select count(*) from orders) as orders,
       (select count(*) from order_history where code = 'placed') as told,
       (select count(*) from audit where action = 'order.placed') as audited,
       (select count(*) from audit where position is null) as unsealed,
       (select count(*) from drafts) as drafts,
       pg_database_size(current_database()) as bytes`,
  );
  const count = (name: string) => Number(row[name]);
  return {
    orders: count('orders'),
    told: count('told'),
    audited: count('audited'),
    unsealed: count('unsealed'),
    drafts: count('drafts'),
    gigabytes: count('bytes') / 1e9,
  };
}

/** Returns the number of connections of the host: those that were open before the database was opened here. */
export async function connectionsBefore(database: Database, moment: Date): Promise<number> {
  const [row = {}] = await rowsOf(
    database,
    `select count(*) as open from pg_stat_activity
     where backend_type = 'client backend' and backend_start < '${moment.toISOString()}'`,
  );
  return Number(row['open']);
}

async function rowsOf(database: Database, statement: string): Promise<readonly Row[]> {
  const answer: unknown = await database.db.execute(statement);
  if (!isRecord(answer) || !Array.isArray(answer['rows'])) throw new Error('the database answers no rows');
  return answer['rows'].filter(isRecord);
}

const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null;
