import { DraftInput, isHostError, mostLines, mostShipments } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { parsePart } from '../src/http/parse.ts';
import { parseInTurns } from '../src/http/parse-in-turns.ts';
import { Turn } from '../src/turns/breathe.ts';

const line = (id: string, more = {}) => ({
  id,
  item: { kind: 'custom', title: ` Engraving of ${id} `, unitPrice: 1, ships: false },
  quantity: 1,
  cause: { kind: 'operator' },
  unheardOf: true,
  ...more,
});

const input = (lines: readonly unknown[], shipments: readonly unknown[] = [{ id: 's', parts: [] }]) => ({
  draft: {
    id: 'd',
    revision: 1,
    flow: 'back-office',
    currency: 'GBP',
    lines,
    codes: [],
    promotions: [],
    shipments,
    context: {},
  },
});

const many = (count: number) => Array.from({ length: count }, (_, at) => line(`l${at}`));
const parse = (value: unknown) => parsePart(DraftInput, value, 'body');

/** Counts how often others would be served. */
class CountedTurn extends Turn {
  passed = 0;

  override passOn(): Promise<void> {
    this.passed += 1;
    return Promise.resolve();
  }
}

describe('a body that is parsed in turns', () => {
  it.each([0, 1, 100, 101, 3000])('is read as it is at once, with %i lines', async (count) => {
    const shipments = Array.from({ length: Math.max(1, count % 200) }, (_, at) => ({
      id: `s${at}`,
      parts: [],
    }));
    const value = input(many(count), shipments);

    expect(await parseInTurns(value, parse)).toEqual(parse(value));
  });

  it('holds as many lines as the contract says', async () => {
    const parsed = DraftInput.parse(await parseInTurns(input(many(mostLines)), parse));

    expect(parsed.draft.lines).toHaveLength(20_000);
  });

  it('lets others be served after each member of a long list', async () => {
    const turn = new CountedTurn();

    await parseInTurns(input(many(3000)), parse, turn);

    expect(turn.passed).toBe(3000);
  });

  it.each([
    [
      'a member of a long list',
      input([...many(200), line('bad', { quantity: 0 })]),
      ['draft', 'lines', 200, 'quantity'],
    ],
    [
      'what is beside the lists',
      { draft: { ...input(many(200)).draft, revision: -1 } },
      ['draft', 'revision'],
    ],
    ['a list of lines that is too long', input(many(mostLines + 1)), ['draft', 'lines']],
    [
      'a list of shipments that is too long',
      input(
        [],
        Array.from({ length: mostShipments + 1 }, (_, at) => ({ id: `s${at}`, parts: [] })),
      ),
      ['draft', 'shipments'],
    ],
    ['a list of another kind', { draft: { ...input([]).draft, lines: 'all' } }, ['draft', 'lines']],
  ])('is refused at %s', async (_, value, path) => {
    const refusal: unknown = await parseInTurns(value, parse).catch((error: unknown) => error);

    expect(isHostError(refusal) && refusal.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
