import type { DatabaseOptions } from './database/open.ts';
import { proxiesFrom } from './http/caller-address.ts';
import { mailConfiguration, type MailConfiguration } from './mail/configuration.ts';
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
  readonly mail: MailConfiguration;
  /** Days for which messages are listed; the database decides when absent. */
  readonly mailDays: string | undefined;
}

/** The environment holds values that no host can run with; the message names them all, one a line. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** Reads the environment; an empty variable counts as absent. The README lists the variables. Throws `ConfigurationError`. */
export function configurationFrom(env: Environment): Configuration {
  const variable = (name: string): string | undefined => env[name] || undefined;
  const list = (name: string): string[] | undefined => variable(name)?.split(',').filter(Boolean);
  const ecommerce = variable('ORDERPAD_ECOMMERCE');
  const problems: string[] = [];
  const mail = mailConfiguration(variable, problems);
  const mailDays = variable('ORDERPAD_MAIL_DAYS');
  if (mailDays !== undefined && !/^\d{1,5}$/.test(mailDays))
    problems.push('ORDERPAD_MAIL_DAYS must be a number of days.');
  const page = (name: string): string | undefined => {
    const url = variable(name);
    if (url !== undefined && !/^https?:\/\/[^#\s]+$/.test(url))
      problems.push(`${name} must be an absolute http(s) address without a fragment.`);
    return url;
  };
  const handoffUrl = page('ORDERPAD_HANDOFF_URL');
  const resetUrl = page('ORDERPAD_RESET_URL');
  const proxies = list('ORDERPAD_PROXIES');
  const isProxy = proxies && proxiesFrom(proxies);
  if (proxies && !isProxy)
    problems.push(
      'ORDERPAD_PROXIES must be addresses or networks such as 10.0.0.0/8, with commas between them.',
    );
  const drainSeconds = variable('ORDERPAD_DRAIN_SECONDS');
  if (drainSeconds !== undefined && !/^\d{1,3}$/.test(drainSeconds))
    problems.push('ORDERPAD_DRAIN_SECONDS must be a number of seconds.');
  const listenUrl = variable('DATABASE_LISTEN_URL');
  if (listenUrl !== undefined && !isPostgres(listenUrl))
    problems.push('DATABASE_LISTEN_URL must be an address such as postgres://orderpad@db/orderpad.');
  if (listenUrl !== undefined && variable('DATABASE_URL') === undefined)
    problems.push('DATABASE_LISTEN_URL needs DATABASE_URL beside it.');
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return {
    database: {
      url: variable('DATABASE_URL'),
      listenUrl,
      dataDir: variable('ORDERPAD_DATA_DIR'),
      cacheDir: variable('ORDERPAD_CACHE_DIR'),
    },
    serve: {
      port: Number(variable('PORT') ?? 0),
      hostname: variable('HOST') ?? '127.0.0.1',
      staticDir: variable('ORDERPAD_STATIC'),
      origins: list('ORDERPAD_ORIGINS') ?? [],
      frames: list('ORDERPAD_FRAMES'),
      ...(handoffUrl !== undefined && { handoffUrl }),
      ...(resetUrl !== undefined && { resetUrl }),
      ...(isProxy && { isProxy }),
      ...(drainSeconds !== undefined && { drainSeconds: Number(drainSeconds) }),
    },
    ecommerce: ecommerce === undefined ? undefined : ecommerce !== 'off',
    draftDays: variable('ORDERPAD_DRAFT_DAYS'),
    mail,
    mailDays,
  };
}

const isPostgres = (url: string): boolean => /^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? '');
