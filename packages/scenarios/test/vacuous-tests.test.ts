import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { vacuousPlaces } from './vacuous-tests.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Files of the tests, and of what they share. */
const files = ['packages', 'examples']
  .flatMap((kind) =>
    readdirSync(join(root, kind), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${kind}/${file.replaceAll('\\', '/')}`,
    ),
  )
  .filter(
    (file) =>
      /^[^/]+\/[^/]+\/(test|scenarios|stories|drivers|src\/testing)\/.*\.ts$/.test(file) &&
      !file.includes('/node_modules/'),
  );

/** Places that are sound all the same, and why. */
const exempt: Readonly<Record<string, string>> = {
  'packages/bench/test/statistics.test.ts compared-with-itself':
    'the bootstrap draws at random, from one seed',
  'packages/scenarios/test/fault-proxy.ts swallows-a-failure': 'the same promise is awaited right after',
  'packages/scenarios/test/card-users.ts swallows-a-failure':
    'a lost answer is the point; the outcome is asked for until it is known',
  'packages/scenarios/test/lossy-shop.ts swallows-a-failure':
    'a lost answer is the point; the request is sent again until it is answered',
  'packages/scenarios/test/lossy-proxy.ts swallows-a-failure': 'the first delivery is the one that answers',
  'packages/scenarios/test/mortal-process.ts swallows-a-failure': 'the same promise is awaited right after',
  'packages/scenarios/scenarios/contact.spec.ts swallows-a-failure':
    'the page has given the request up by then',
  'packages/adapters/src/testing/faults.ts swallows-a-failure': 'a request that arrives late may be refused',
  'packages/adapters/src/testing/persevere.ts swallows-a-failure':
    'a lookup may fail; the order is asked for again',
};

describe('the tests', () => {
  it('hold no assertion and no test that cannot fail', () => {
    const places = files.flatMap((file) =>
      vacuousPlaces(file, readFileSync(join(root, file), 'utf8')).map((place) => ({ file, ...place })),
    );

    const [sound, found] = [new Set(), []] as [Set<string>, string[]];
    for (const { file, line, reason } of places)
      if (exempt[`${file} ${reason}`]) sound.add(`${file} ${reason}`);
      else found.push(`${file}:${line} ${reason}`);
    expect(files.length).toBeGreaterThan(200);
    expect(found).toEqual([]);
    expect([...sound].toSorted(), 'exempt places that are still there').toEqual(
      Object.keys(exempt).toSorted(),
    );
  });

  it.each([
    ['undefined-through-a-chain', 'expect(list[0]?.x).toBeUndefined()'],
    ['undefined-through-a-chain', 'expect(await a?.b()).toBe(undefined)'],
    ['undefined-through-a-chain', "expect(a?.b).not.toBe('x')"],
    ['compared-with-itself', 'expect(f(1)).toEqual(f(1))'],
    ['compared-with-itself', 'fc.property(a, (x) => { const b = f(x); const c = f(x); return same(b, c); })'],
    ['swallows-a-failure', 'await ask().catch(() => undefined)'],
    ['swallows-a-failure', 'await ask().catch(() => {})'],
    ['swallows-a-failure', 'try { ask(); } catch {}'],
    ['returns-before-it-asserts', "it('x', () => { if (!a) return; expect(b).toBe(1); })"],
    ['returns-before-it-asserts', 'fc.property(a, (x) => { if (x === 0) return true; return f(x) === 1; })'],
    ['asserts-only-under-a-condition', "it('x', () => { const a = f(); if (a.ok) expect(a.b).toBe(1); })"],
  ])('are found to be %s in %s', (reason, source) => {
    expect(vacuousPlaces('a.test.ts', source)).toEqual([{ line: 1, reason }]);
  });

  it.each([
    'expect(list[0]?.x).toBe(1)',
    'expect(list[0]?.x).not.toBeUndefined()',
    'expect(list).toMatchObject([{ x: undefined }])',
    'expect(f(1)).not.toEqual(f(1))',
    'expect(await f()).toEqual(await f())',
    'const late = ask().catch((error) => error)',
    "it('x', () => { expect(a).toBe(1); if (b) expect(b).toBe(2); })",
    "it('x', () => { if (!a) throw new Error('no a'); expect(a.b).toBe(1); })",
  ])('are left alone in %s', (source) => {
    expect(vacuousPlaces('a.test.ts', source)).toEqual([]);
  });
});
