import type { DatabaseOptions } from './database/open.ts';
import type { ServeOptions } from './serve-host.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings of a host that runs as a process. */
export interface Configuration {
  readonly database: DatabaseOptions;
  readonly serve: Omit<ServeOptions, 'database'>;
  /** Opens or closes order entry at the start; the database decides when absent. */
  readonly ecommerce: boolean | undefined;
  /** Days for which saved drafts are kept; the database decides when absent. */
  readonly draftDays: string | undefined;
}

/** Reads the environment; an empty variable counts as absent. The variables are listed in main.ts. */
export function configurationFrom(env: Environment): Configuration {
  const variable = (name: string): string | undefined => env[name] || undefined;
  const list = (name: string): string[] | undefined => variable(name)?.split(',').filter(Boolean);
  const ecommerce = variable('ORDERPAD_ECOMMERCE');
  return {
    database: {
      url: variable('DATABASE_URL'),
      dataDir: variable('ORDERPAD_DATA_DIR'),
      cacheDir: variable('ORDERPAD_CACHE_DIR'),
    },
    serve: {
      port: Number(variable('PORT') ?? 0),
      hostname: variable('HOST') ?? '127.0.0.1',
      staticDir: variable('ORDERPAD_STATIC'),
      origins: list('ORDERPAD_ORIGINS') ?? [],
      frames: list('ORDERPAD_FRAMES'),
    },
    ecommerce: ecommerce === undefined ? undefined : ecommerce !== 'off',
    draftDays: variable('ORDERPAD_DRAFT_DAYS'),
  };
}
