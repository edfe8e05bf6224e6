import { settings } from '../data/schema.ts';
import { setSetting } from '../service/settings.ts';
import { refuse } from './reader.ts';
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

export const settingRows: Kind = {
  name: 'settings',
  columns: ['key', 'value'],
  async begin({ db }) {
    const before = new Map((await db.select().from(settings)).map((row) => [row.key, row]));
    return async (reader) => {
      const given = reader.text('key');
      const key =
        known.find((each) => each === given) ?? refuse('key', 'unknown', `Known are ${known.join(', ')}.`);
      const value = reader.text('value', 2000);
      const write = () => setSetting(db, key, value);
      return planned(key, before.get(key), { value }, { insert: write, update: write });
    };
  },
};
