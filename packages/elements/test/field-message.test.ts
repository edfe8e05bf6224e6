import { issueCodes, padIssueCodes, requestIssueCodes } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { contactFormMessages } from '../src/contact/contact-form.messages.ts';
import { contactMessages } from '../src/contact/contact.messages.ts';
import { en } from '../src/messages/en.ts';
import { Locale } from '../src/messages/locale.ts';
import { fill, type Message } from '../src/messages/message.ts';
import { addressMessages } from '../src/ui/address.messages.ts';
import { fieldMessage, type FieldMessages } from '../src/ui/field-message.ts';

const locale = new Locale('en');
const catalogue: Readonly<Record<string, Message>> = en;

const messages: FieldMessages = {
  t: (key, params = {}) => fill(catalogue[key] ?? key, params, locale),
  tIssue: ({ code, params }, unknown) => {
    const message = catalogue[`issue.${code}`];
    return message === undefined ? (unknown ?? code) : fill(message, params, locale);
  },
};

/** Every code that a host, a library behind it, or an adapter of somebody else can give with a field. */
const codes = [
  ...Object.keys({ ...issueCodes, ...padIssueCodes, ...requestIssueCodes }),
  'invalid-format',
  'invalid_type',
  'acme.postbox-refused',
  'constructor',
];
const labels = Object.entries({ ...contactMessages, ...contactFormMessages, ...addressMessages }).flatMap(
  ([key, text]) =>
    /^(?:contact\.(?:first-name|last-name|company|email|phone)|address\.(?:name|line\d|city|region|postal-code|country))/.test(
      key,
    ) &&
    !key.endsWith('hint') &&
    typeof text === 'string' &&
    !text.includes('{')
      ? [text]
      : [],
);

describe('an issue of a field', () => {
  it('is told about every field of the forms', () => {
    expect(labels).toEqual(expect.arrayContaining(['Last name', 'E-mail', 'Postcode', 'Country or region']));
  });

  it.each(codes)('is told in words, without its code: %s', (code) => {
    for (const label of labels) {
      const text = fieldMessage({ code, params: {} }, label, messages);

      expect(text).toMatch(/\.$/);
      expect(text).not.toContain(`(${code})`);
      expect(text).not.toBe(`issue.${code}`);
    }
  });

  it.each([
    ['required', 'Phone is required.'],
    ['too-long', 'Phone is too long. Shorten it.'],
    ['invalid', 'Phone is not valid. Check it.'],
    ['invalid-format', 'Phone is not valid. Check it.'],
  ])('names the field: %s', (code, text) => {
    expect(fieldMessage({ code, params: {} }, 'Phone', messages)).toBe(text);
  });
});
