import { expect } from '@open-wc/testing';
import { timeLeft } from '../src/handoffs/time-left.ts';

describe('the time that is left', () => {
  const locale = { lang: 'en' };
  const at = (milliseconds: number) => timeLeft(new Date(milliseconds).toISOString(), locale, 0);

  it('is told in the largest unit that says enough', () => {
    expect(at(3 * 86_400_000 - 5_000)).to.equal('in 3 days');
    expect(at(30 * 3_600_000)).to.equal('in 30 hours');
    expect(at(80 * 60_000)).to.equal('in 80 minutes');
    expect(at(20_000)).to.equal('in 1 minute');
    expect(at(-5_000)).to.equal('in 0 minutes');
  });
});
