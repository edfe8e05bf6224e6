import { describe, expect, it } from 'vitest';
import { Ledger } from '../src/soak/ledger.ts';

describe('a ledger of submissions', () => {
  it('names keys and drafts after their index, as UUIDs in the same order', () => {
    const ledger = new Ledger();

    const keys = Array.from({ length: 300 }, () => ledger.keyOf(ledger.next()));

    expect(keys).toEqual(keys.toSorted());
    expect(keys.map((key) => ledger.indexOf(key))).toEqual([...keys.keys()]);
    expect(keys[299]).toMatch(/^[0-9a-f]{8}-0000-4000-8000-[0-9a-f]{12}$/);
    expect(ledger.draftOf(299)).not.toBe(keys[299]);
  });

  it('takes the same answer again and no other one', () => {
    const ledger = new Ledger();
    const index = ledger.next();
    ledger.send(index);

    const answers = [10_001, 10_001, 10_002].map((number) => ledger.acknowledge(index, number));

    expect(answers).toEqual([true, true, false]);
    expect(ledger.numberOf(index)).toBe(10_001);
  });

  it('keeps an answer when its key is sent again', () => {
    const ledger = new Ledger();
    const index = ledger.next();
    ledger.send(index);
    ledger.acknowledge(index, 10_001);

    ledger.send(index);

    expect(ledger.numberOf(index)).toBe(10_001);
  });

  it('knows which keys were sent, and which of them were answered', () => {
    const ledger = new Ledger();
    const [unsent, unanswered, answered] = [ledger.next(), ledger.next(), ledger.next()];
    ledger.send(unanswered);
    ledger.send(answered);
    ledger.acknowledge(answered, 10_001);

    expect([unsent, unanswered, answered].map((index) => ledger.wasSent(index))).toEqual([false, true, true]);
    expect([...ledger.acknowledged()]).toEqual([answered]);
  });

  it('remembers the answers of a hundred thousand keys', () => {
    const ledger = new Ledger();

    for (let count = 0; count < 100_000; count += 1) {
      const index = ledger.next();
      ledger.send(index);
      ledger.acknowledge(index, 20_000 + index);
    }

    expect(ledger.numberOf(99_999)).toBe(119_999);
    expect([...ledger.acknowledged()]).toHaveLength(100_000);
  });
});
