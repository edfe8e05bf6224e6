import { settings } from '../data/schema.ts';
import { setSetting } from '../service/settings.ts';
import { type Reader, refuse } from './reader.ts';
import type { Kind } from './kind.ts';
import { planned } from './upsert.ts';

/** Settings that an owner decides; the rest belongs to the host. */
const known = [
  'shop.name',
  'ecommerce.enabled',
  'contacts.fields',
  'credit.over-limit',
  'gift-wrap.price',
] as const;

const answersOverLimit = ['block', 'warn', 'allow'];

/** Reads a value as the host keeps it, which would take one that it cannot read for none. */
function valueIn(reader: Reader, key: (typeof known)[number]): string {
  if (key === 'gift-wrap.price') return String(reader.amount('value'));
  if (key === 'ecommerce.enabled') return String(reader.yes('value'));
  const value = reader.text('value', 2000);
  if (key === 'credit.over-limit' && !answersOverLimit.includes(value))
    refuse('value', 'unknown', `Write ${answersOverLimit.join(', ')}.`);
  return value;
}

export const settingRows: Kind = {
  name: 'settings',
  columns: ['key', 'value'],
  async begin({ db }) {
    const before = new Map((await db.select().from(settings)).map((row) => [row.key, row]));
    return async (reader) => {
      const given = reader.text('key');
      const key =
        known.find((each) => each === given) ?? refuse('key', 'unknown', `Known are ${known.join(', ')}.`);
      const value = valueIn(reader, key);
      const write = () => setSetting(db, key, value);
      return planned(key, before.get(key), { value }, { insert: write, update: write });
    };
  },
};
