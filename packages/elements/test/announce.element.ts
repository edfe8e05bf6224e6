import { expect } from '@open-wc/testing';
import { announce } from '../src/ui/announce.ts';

describe('announce', () => {
  it('keeps an announcement when another follows at once', () => {
    announce('Added 2 × Jug.');
    announce('Total £9.00');
    announce('Total £9.00');

    const region = document.getElementById('order-pad-polite');

    const said = [...(region?.children ?? [])].map(({ textContent }) => textContent);
    expect(said.slice(-3)).to.deep.equal(['Added 2 × Jug.', 'Total £9.00', 'Total £9.00']);
    expect(region?.getAttribute('aria-live')).to.equal('polite');
    expect(region?.getAttribute('aria-atomic')).to.equal(null);
  });
});
