import { describe, expect, it } from 'vitest';
import { inTurn, withFaults } from '@orderpad/adapters/testing';

describe('faults around the fetch of another API', () => {
  const sent: string[] = [];
  const shop: typeof fetch = async (input) => {
    sent.push(new Request(input).url);
    return new Response('{}');
  };

  it('meet the request that is named as the operation, and reach the server as the fault says', async () => {
    const faults = inTurn('place', ['reply-dropped']);
    const faulty = withFaults(shop, faults, ({ method, url }) =>
      method === 'POST' && url.endsWith('/checkout') ? 'place' : undefined,
    );

    await faulty('https://kiosk.test/cart', { method: 'POST', body: '{}' });
    const answer = faulty('https://kiosk.test/checkout', { method: 'POST', body: '{}' });

    await expect(answer).rejects.toThrow('fetch failed');
    expect(faults.suffered).toEqual([{ operation: 'place', kind: 'reply-dropped' }]);
    expect(sent).toEqual(['https://kiosk.test/cart', 'https://kiosk.test/checkout']);
  });
});
