import { inject } from 'vitest';

const { memory, postgres } = inject('vendure');

/** The seeded shop that the live tests started, once for each database there is. */
export const shops = [
  { database: 'sql.js', url: memory },
  ...(postgres ? [{ database: 'PostgreSQL', url: postgres }] : []),
];
