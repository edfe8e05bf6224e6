import { fingerprint } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInTurns, stored } from '../src/turns/read-in-turns.ts';
import { hashInTurns, writeInTurns } from '../src/turns/write-in-turns.ts';
import { Turn } from '../src/turns/breathe.ts';
import { sha256 } from '../src/text/sha256.ts';

/** Sizes with which nearly every list is read in pieces. */
const tiny = { large: 6, piece: 3 };

const read = (json: string) => readInTurns(json, stored, new Turn(), tiny);

/** The result of a parser, or that it refused. */
async function outcomeOf(parse: () => unknown): Promise<unknown> {
  try {
    return { value: await parse() };
  } catch (error) {
    return { refused: error instanceof SyntaxError };
  }
}

async function sameAsAtOnce(json: string): Promise<void> {
  expect(await outcomeOf(() => read(json))).toEqual(await outcomeOf(() => JSON.parse(json)));
}

/** Counts how often others may be served. */
class CountedTurn extends Turn {
  passed = 0;

  override get isOver(): boolean {
    return true;
  }

  override passOn(): Promise<void> {
    this.passed += 1;
    return Promise.resolve();
  }
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `l${at}`, note: `[{"n": ${at}}, "ü\\"`, gift: undefined }));

describe('JSON that is read in pieces', () => {
  it('is what it is when it is parsed at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.nat(3), (json, indent) =>
        sameAsAtOnce(JSON.stringify(JSON.parse(json), null, indent)),
      ),
      { numRuns: 2_000 },
    );
  });

  it('is refused where a sign too many or too few makes it none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '[', ']', '{', '}', '"', ':', '1', '\\', ' '),
        fc.nat(1),
        (json, place, sign, gone) => {
          const at = place % (json.length + 1);
          return sameAsAtOnce(json.slice(0, at) + sign + json.slice(at + gone));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['[          ]'],
    ['[1111,2222,]'],
    ['[,1111,2222]'],
    ['[1111,2222}'],
    ['[1111,2222][3333,4444]'],
    ['[1111,2222]3'],
    ['{"aaaa":[1111,2222],"aaaa":[3333,4444]}'],
    ['{"__proto__":[1111,2222]}'],
    ['{"aaaa":[1111,2222],}'],
    ['["1111]",[2222,"[,"],{"a":"\\"}"}]'],
  ])('agrees about %s', sameAsAtOnce);

  it('lets others be served while it is long', async () => {
    const turn = new CountedTurn();
    const json = JSON.stringify({ draft: { lines: lines(20_000) } });

    const value = await readInTurns(json, stored, turn);

    expect(value).toEqual(JSON.parse(json));
    expect(turn.passed).toBeGreaterThanOrEqual(Math.floor(json.length / (256 * 1024)));
  });
});

describe('a document that is written in turns', () => {
  const documents = [
    { lines: lines(3) },
    { draft: { lines: lines(300), shipments: [{ parts: lines(101) }] }, base: undefined, z: null, a: 'ü' },
    lines(101),
    [[lines(150)], undefined],
    { deep: { deep: { deep: { deep: { lines: lines(150) } } } } },
    {},
  ];

  it.each(documents.map((value) => [value]))(
    'has the text and the hash that it has at once: %#',
    async (value) => {
      expect(await writeInTurns(value)).toBe(JSON.stringify(value));
      expect(await hashInTurns(value)).toBe(sha256(fingerprint(value)));
    },
  );

  it('lets others be served after each member of a long list', async () => {
    const turn = new CountedTurn();

    await writeInTurns({ lines: lines(3_000) }, turn);

    expect(turn.passed).toBe(3_000);
  });
});
