import type { Money } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { mailLanguage } from '../src/mail/language.ts';
import { orderReady, type OrderReady } from '../src/mail/order-ready.ts';

const until = new Date('2026-12-03T14:30:00Z');
const support = { phone: '+44 113 496 0000', email: 'support@example.com', hours: 'Mon–Fri 9:00–17:30' };

/** Writes the message in a language; names and amount as given. */
function written(lang: string, more: Partial<OrderReady> & { name?: string; shop?: string } = {}) {
  const { name = 'Ada Lovelace', shop = 'Larkspur Trading', ...order } = more;
  const total: Money = { amount: 123_456, currency: 'GBP' };
  const link = 'https://larkspur.example/pay.html#k3y';
  const content = orderReady({ total, until, sender: 'Cleo Marsh', link, ...order });
  return content({ language: mailLanguage(lang), shop, support, name });
}

describe('the message "your order is ready"', () => {
  it('tells amount, end, sender, link and whom to ask, in both forms', () => {
    const { subject, text, html } = written('en-GB');

    expect(subject).toBe('Larkspur Trading: your order is ready to check and pay');
    for (const form of [text, html]) {
      for (const fact of ['£1,234.56', '3 December 2026', 'Cleo Marsh', '+44 113 496 0000'])
        expect(form).toContain(fact);
      expect(form).toContain('https://larkspur.example/pay.html#k3y');
      expect(form).toContain('Hello Ada Lovelace,');
    }
  });

  it.each([
    ['de-DE', 'Guten Tag, Ada Lovelace,', '1.234,56 £', '3. Dezember 2026'],
    ['fr-FR', 'Bonjour Ada Lovelace,', '1 234,56 £GB', '3 décembre 2026'],
    ['es-ES', 'Hola, Ada Lovelace:', '1234,56 GBP', '3 de diciembre de 2026'],
  ])('is written in the words and formats of %s', (lang, greeting, amount, day) => {
    const { text, html } = written(lang);
    const plain = text.replaceAll(/[\u00a0\u202f]/g, ' ');

    expect(plain).toContain(greeting);
    expect(plain).toContain(amount);
    expect(plain).toContain(day);
    expect(html).toContain(`<html lang="${lang}"`);
  });

  it.each([
    [{ amount: 1234, currency: 'JPY' }, 'JP¥1,234'],
    [{ amount: 1234, currency: 'KWD' }, 'KWD 1.234'],
    [{ amount: 9_007_199_254_740_991, currency: 'GBP' }, '£90,071,992,547,409.91'],
  ])('names the amount %o exactly', (total, amount) => {
    expect(written('en-GB', { total }).text.replaceAll('\u00a0', ' ')).toContain(amount);
  });

  it('shows names and links with markup as text', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&';

    const { html } = written('en-GB', {
      name: hostile,
      sender: hostile,
      shop: hostile,
      link: `https://larkspur.example/"><script>alert(1)</script>`,
    });

    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  });

  it('leaves no placeholder unfilled in any language', () => {
    for (const lang of ['en', 'de', 'fr', 'es']) {
      const { subject, text, html } = written(lang);
      expect(subject + text + html.replace(/<style>.*<\/style>/s, '')).not.toMatch(/[{}]/);
    }
  });
});

describe('the language of a message', () => {
  it.each([
    [['de-AT', 'en-GB'], 'de-AT'],
    [['ja', 'fr'], 'fr'],
    [[undefined, 'es'], 'es'],
    [['no tag at all', undefined], 'en-GB'],
  ])('of %o is %s', (tags, expected) => {
    expect(mailLanguage(...tags).tag).toBe(expected);
  });
});
