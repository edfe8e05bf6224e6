import { describe, expect, it } from 'vitest';
import { HostError } from '@orderpad/contracts';
import { createFinder, type FoundPage } from '@orderpad/core/search';

/** Questions that are answered by hand, in any order. */
function slow({ matches = false } = {}) {
  const asked: {
    text: string;
    signal: AbortSignal;
    answer(page: FoundPage<string>): Promise<void>;
    fail(): Promise<void>;
  }[] = [];
  const rest = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  const finder = createFinder<string>({
    ask: (text, _cursor, { signal }) =>
      new Promise((resolve, reject) => {
        asked.push({
          text,
          signal,
          answer: (page) => (resolve(page), rest()),
          fail: () => (reject(new HostError('unavailable', 'down')), rest()),
        });
      }),
    ...(matches && { matches: (item: string, text: string) => item.includes(text) }),
  });
  return { finder, asked };
}

describe('a finder', () => {
  it('sends a request at once and aborts the one before', () => {
    const { finder, asked } = slow();

    finder.find('a');
    finder.find('ad');
    finder.find('ada');

    expect(asked.map(({ text }) => text)).toEqual(['a', 'ad', 'ada']);
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
  });

  it('shows the results of the newest text, in whatever order answers arrive', async () => {
    const { finder, asked } = slow();
    finder.find('a');
    finder.find('ad');

    await asked[1]?.answer({ items: ['ada'] });
    await asked[0]?.answer({ items: ['anna', 'ada'] });

    expect(finder.view).toMatchObject({ text: 'ad', items: ['ada'], isSearching: false });
  });

  it('answers a longer text from the complete results of a shorter one', async () => {
    const { finder, asked } = slow({ matches: true });
    finder.find('a');
    await asked[0]?.answer({ items: ['ada', 'anna'] });

    finder.find('ann');

    expect(asked).toHaveLength(1);
    expect(finder.view.items).toEqual(['anna']);
  });

  it('sends a request for a longer text when the results were incomplete', async () => {
    const { finder, asked } = slow({ matches: true });
    finder.find('a');
    await asked[0]?.answer({ items: ['ada', 'anna'], next: 'more' });

    finder.find('ann');

    expect(asked).toHaveLength(2);
  });

  it('appends the next page to the results', async () => {
    const { finder, asked } = slow();
    finder.find('a');
    await asked[0]?.answer({ items: ['ada'], next: 'more' });

    finder.more();
    await asked[1]?.answer({ items: ['anna'] });

    expect(finder.view).toMatchObject({ items: ['ada', 'anna'], hasMore: false });
  });

  it('shows the problem and keeps the former results', async () => {
    const { finder, asked } = slow();
    finder.find('a');
    await asked[0]?.answer({ items: ['ada'] });

    finder.find('ad');
    await asked[1]?.fail();

    expect(finder.view).toMatchObject({ items: ['ada'], problem: 'unavailable', isSearching: false });
  });
});
