import { serve, type ServerType } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprintOf } from './database-fingerprint.ts';
import { onOneDatabase } from './on-each-database.ts';
import { type Arrived, type Caller, callers } from './permissions.callers.ts';
import { isAboutRecords, pathOf, type Prepared, requestOf, rows } from './permissions.requests.ts';
import { Records } from './permissions.records.ts';
import { readTable } from './permissions.table.ts';
import { World } from './permissions.world.ts';
import type { Shop } from './shop.ts';

const table = readTable();

/** Holds where nothing is asked: a request about no records has none of others. */
const nothing = '–';

/** One request of the table: its row, who sends it, and the answer that the table states. */
interface Cell {
  readonly row: string;
  readonly caller: Caller;
  readonly expected: string;
}

const cells: Cell[] = callers.flatMap((caller) =>
  rows.map((row) => ({ row, caller, expected: table.rows.get(row)?.get(caller.column) ?? 'no cell' })),
);
const isPermitted = ({ expected }: Cell): boolean => expected.startsWith('2');
const titled = (of: Cell[]) =>
  of
    .filter(({ expected }) => expected !== nothing)
    .map((cell) => ({ ...cell, title: `${cell.row} answers ${cell.expected} to ${cell.caller.name}` }));

const permitted = titled(cells.filter(isPermitted));
const isRead = ({ row }: Cell): boolean => pathOf(row).startsWith('GET ');
const reads = permitted.filter(isRead);
const writes = permitted.filter((cell) => !isRead(cell));
const refused = titled(cells.filter((cell) => !isPermitted(cell)));
/** Requests in which a consultant names a contact that is not hers, and is not answered as for a record that is missing. */
const unknowable = cells.filter(
  ({ caller, row, expected }) =>
    caller.column === 'Consultant, other' && /^(?:200|409)/.test(expected) && !row.endsWith('Submission'),
);
const isAboutOthers = ({ caller }: Cell): boolean => caller.column.endsWith(', other');
const isHidden = (cell: Cell): boolean => isAboutOthers(cell) && cell.expected === '404';

describe('the table of permissions', () => {
  it('has a column for everybody who sends requests', () => {
    expect(table.columns).toEqual([...new Set(callers.map(({ column }) => column))]);
  });

  it('has a cell for every request, and none where there are no records of others', () => {
    const empty = cells.filter(({ expected }) => expected === nothing);

    expect([...table.rows.keys()]).toEqual(rows);
    expect(empty).toEqual(cells.filter((cell) => isAboutOthers(cell) && !isAboutRecords(cell.row)));
    expect(permitted.length + refused.length).toBeGreaterThanOrEqual(600);
  });
});

onOneDatabase(
  'permissions',
  (shop) => {
    let server: ServerType | undefined;
    let world: World | undefined;
    const here = () => world ?? expect.unreachable();

    beforeAll(async () => {
      world = await new Promise<World>((resolve) => {
        server = serve({ fetch: shop().app.fetch, port: 0 }, ({ port }) => resolve(worldAt(shop(), port)));
      });
    });
    afterAll(() => new Promise((done) => server?.close(done)));

    it('are stated for every path that the host serves', () => {
      const served = shop()
        .app.routes.filter(({ method }) => method !== 'ALL')
        .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);

      expect(rows.map(pathOf).toSorted(inOrder)).toEqual([...new Set(served)].toSorted(inOrder));
    });

    describe('without one,', () => {
      const arrived = new Map<Caller, Arrived>();
      const requests = new Map<string, Prepared>();
      let before: Record<string, string> = {};
      beforeAll(async () => {
        for (const caller of callers) arrived.set(caller, await caller.arrive(here(), false));
        for (const { title, row, caller } of refused)
          requests.set(title, await requestOf(row, (arrived.get(caller) ?? expect.unreachable()).records));
        before = await rowsOf(here());
      });

      it.each(refused)('$title', async (cell) => {
        const { user } = arrived.get(cell.caller) ?? expect.unreachable();

        const answer = await requests.get(cell.title)?.send(user);

        expect(await summaryOf(cell, answer)).toBe(cell.expected);
      });

      it.each(refused.filter(isHidden))('$title, as about an id that no record has', async (cell) => {
        const { user } = arrived.get(cell.caller) ?? expect.unreachable();
        const request = requests.get(cell.title);

        const [foreign, missing] = [await request?.send(user), await request?.sendAboutNothing(user)];

        expect(await foreign?.text()).toBe(await missing?.text());
      });

      it('nothing changes', async () => {
        expect(await rowsOf(here())).toEqual(before);
      });
    });

    describe('with one,', () => {
      const readers = new Map<Caller, Promise<Arrived>>();
      /** Reading changes nothing, so all that a caller reads may be read in one sign-in. */
      const readerOf = (caller: Caller): Promise<Arrived> => {
        const reader = readers.get(caller) ?? caller.arrive(here(), true);
        readers.set(caller, reader);
        return reader;
      };

      it.each(reads)('$title', async (cell) => {
        const { user, records } = await readerOf(cell.caller);
        const request = await requestOf(cell.row, records);

        expect(await summaryOf(cell, await request.send(user))).toBe(cell.expected);
      });

      it.each(unknowable)('$row tells a consultant of others what it tells of nobody', async (cell) => {
        const { user, records } = await readerOf(cell.caller);
        const ofNobody = new Records(here(), 'c-99999', user);

        const [foreign, missing] = [
          await (await requestOf(cell.row, records)).send(user),
          await (await requestOf(cell.row, ofNobody)).send(user),
        ];

        expect(await factsOf(foreign)).toEqual(await factsOf(missing));
      });

      it.each(writes)('$title', async (cell) => {
        const { user, records } = await cell.caller.arrive(here(), true);
        const request = await requestOf(cell.row, records);

        expect(await summaryOf(cell, await request.send(user))).toBe(cell.expected);
      });
    });
  },
  {
    metrics: true,
    handoffUrl: 'https://shop.example/pay',
    resetUrl: 'https://shop.example/reset.html',
    callerAddress: () => crypto.randomUUID(),
  },
);

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);

function worldAt({ database }: Shop, port: number): World {
  return new World(database.db, { send: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init) });
}

/** Returns status and codes of an answer as the table has them, and what an answer tells of others. The text of a stream is not awaited. */
async function summaryOf(cell: Cell, answer: Response | undefined): Promise<string> {
  const isStream = answer?.headers.get('content-type') === 'text/event-stream';
  const text = isStream ? '' : ((await answer?.text()) ?? '');
  if (isStream) await answer?.body?.cancel();
  const leaks = isAboutOthers(cell) ? (text.match(/duarte|bristol|colston/gi) ?? []) : [];
  return [answer?.status, ...codesIn(text), ...leaks.map((leak) => `with ${leak}`)].join(' ');
}

/** Returns what tells a contact from another in an answer. */
async function factsOf(answer: Response): Promise<unknown> {
  const { code, issues, items } = JSON.parse(await answer.text()) as Record<string, unknown>; // an object of the contract
  return { status: answer.status, code, issues, items };
}

/** Returns the codes of issues in a refusal, but the one that `403` stands for. */
function codesIn(text: string): string[] {
  if (!text.startsWith('{"type"')) return [];
  const { issues } = JSON.parse(text) as { issues: { code: string }[] }; // a problem of the contract
  return issues.map(({ code }) => code).filter((code) => code !== 'not-permitted');
}

/**
 * Returns fingerprints of the tables but those that a refusal writes: the audit, and the outcome of a key. Sign-ins are left out, since those that
 * are over are swept; the next request of a caller tells whether the sign-in goes on.
 */
async function rowsOf({ db }: World): Promise<Record<string, string>> {
  const { audit: _, submissions: __, sessions: ___, ...rest } = await fingerprintOf(db);
  return rest;
}
