import { parseArgs } from 'node:util';
import { openDatabase } from './database/open.ts';
import { fill } from './large/fill.ts';

/**
 * Adds invented contacts, products and orders to a shop, to try it at size: `--contacts 100000 --products 100000 --orders 1000000 --data
 * <folder>`, or `--url postgres://…` in place of the folder.
 */
const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '100000' },
    products: { type: 'string', default: '100000' },
    orders: { type: 'string', default: '0' },
    data: { type: 'string' },
    url: { type: 'string' },
  },
});
if (!values.data && !values.url)
  throw new Error('Name the database: --data <folder> or --url <PostgreSQL server>.');

const database = await openDatabase({
  url: values.url,
  dataDir: values.data,
  // Its statements write a million rows.
  limits: { statementMs: 0, lockMs: 0, idleMs: 0 },
});
const amounts = {
  contacts: Number(values.contacts),
  products: Number(values.products),
  orders: Number(values.orders),
};
await fill(database.db, amounts, (done) => console.log(done));
await database.close();
