import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/index.ts';
import { eventsOf, type FileEvent, unsyncedBefore } from './file-events.ts';

const home = mkdtempSync(join(tmpdir(), 'orderpad-durable-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
// The dump is made once, as on the first start on a machine.
beforeAll(async () => (await openDatabase()).close());

const folder = join(home, 'traced');
const here = import.meta.dirname;
const program = ['--conditions=@orderpad/source', join(here, 'durable.program.ts')];
const hasStrace = spawnSync('strace', ['-V']).status === 0;

describe('a data folder', () => {
  let events: FileEvent[] = [];
  beforeAll(() => {
    events = traced();
  });

  it('has its log synced before a commit is acknowledged', () => {
    const acknowledged = placesOf(events, ({ name }) => name === 'committed');

    expect(acknowledged).toHaveLength(3);
    for (const [begin, end] of between([0, ...acknowledged])) {
      expect(events.slice(begin, end).some(isOf('written', log))).toBe(true);
      expect(unsyncedBefore(events, end).filter((name) => log.test(name))).toEqual([]);
    }
  });

  it('has its tables synced by a checkpoint before an old log goes', () => {
    const [opened = 0] = placesOf(events, ({ name }) => name === 'open');
    const gone = placesOf(events, isOf('removed', log)).filter((place) => place > opened);

    expect(gone).not.toEqual([]);
    expect(events.slice(opened, gone[0]).some(isOf('written', table))).toBe(true);
    for (const place of gone)
      expect(unsyncedBefore(events, place).filter((name) => table.test(name))).toEqual([]);
  });

  it('is synced as a whole before anybody is told that it is open', () => {
    const [opened = 0] = placesOf(events, ({ name }) => name === 'open');

    expect(events.slice(0, opened).filter(isOf('written', table)).length).toBeGreaterThan(1000);
    expect(unsyncedBefore(events, opened).filter((name) => table.test(name))).toEqual([]);
  });
});

describe('a data folder whose process was killed', () => {
  let found: string[] = [];
  let events: FileEvent[] = [];
  beforeAll(() => {
    found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => table.test(name));
    events = traced();
  });

  it('has every file synced that is found in it, before any of them is written', () => {
    const [first = 0] = placesOf(events, isOf('written', table));
    const synced = new Set(
      events.slice(0, first).flatMap(({ kind, name }) => (kind === 'synced' ? name : [])),
    );

    expect(found.length).toBeGreaterThan(1000);
    expect(found.filter((name) => !synced.has(name))).toEqual([]);
  });

  it('has none of them synced twice that nobody writes, and all others before it is open', () => {
    const [opened = 0] = placesOf(events, ({ name }) => name === 'open');
    const start = events.slice(0, opened);
    const written = new Set(start.flatMap(({ kind, name }) => (kind === 'written' ? name : [])));
    const again = start.filter(
      ({ kind, name }) => kind === 'synced' && table.test(name) && !written.has(name),
    );

    expect(written.size).toBeGreaterThan(0);
    expect(again).toHaveLength(new Set(again.map(({ name }) => name)).size);
    expect(unsyncedBefore(events, opened).filter((name) => table.test(name))).toEqual([]);
  });
});

/** Runs the program, on the same folder each time, and returns what it did with files. */
const traced = (): FileEvent[] => (hasStrace ? systemCalls() : callsOfNode());

/** Runs the program and returns what it asked the operating system for. */
function systemCalls(): FileEvent[] {
  const output = join(home, 'calls');
  const calls = 'trace=write,pwrite64,fsync,fdatasync,rename,unlink';
  const command = [process.execPath, ...program, folder];
  spawnSync('strace', ['-f', '-y', '-e', calls, '-o', output, ...command]);
  return eventsOf(readFileSync(output, 'utf8').split('\n'));
}

/** Runs the program and returns what it asked Node for, on a machine without strace. */
function callsOfNode(): FileEvent[] {
  const preload = `--import=${join(here, 'trace-files.mjs')}`;
  const { stderr } = spawnSync(process.execPath, [preload, ...program, folder], {
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });
  return eventsOf(stderr.split('\n'));
}

const log = /\/pg_wal\/[0-9A-F]{24}$/;
/** Files of tables and indexes, and of the states of transactions. */
const table = /\/(base\/\d+\/\d+(_\w+)?(\.\d+)?|global\/\d+(_\w+)?|pg_(xact|multixact\/\w+)\/[0-9A-F]+)$/;

const isOf =
  (kind: FileEvent['kind'], path: RegExp) =>
  (event: FileEvent): boolean =>
    event.kind === kind && path.test(event.name);

const placesOf = (events: readonly FileEvent[], is: (event: FileEvent) => boolean): number[] =>
  events.flatMap((event, place) => (is(event) ? [place] : []));

const between = (places: readonly number[]): [number, number][] =>
  places.slice(1).map((place, index) => [places[index] ?? 0, place]);
