import { type Configuration, ConfigurationError, configurationFrom } from './configuration.ts';
import { FolderInUseError } from './database/claim-folder.ts';
import { DatabaseVersionError } from './database/migrate.ts';
import { openDatabase } from './database/open.ts';
import { isOfAnotherVersion } from './seed/seed-version.ts';
import { serveHost, type RunningHost, type ServeOptions } from './serve-host.ts';
import { smtpMail } from './mail/smtp.ts';
import { setSetting } from './service/settings.ts';

/**
 * Runs the reference host as a process; the README of the package lists the environment variables, and `more` adds what they cannot
 * say. Prints one line of JSON, `{"listening":"http://…"}`, when it is ready. Ends on SIGINT and SIGTERM, and when the parent
 * process closes the IPC channel.
 *
 * @example
 * await runHost({ payments: myPaymentProvider });
 */
export async function runHost(more: Omit<ServeOptions, 'database'> = {}): Promise<RunningHost> {
  const { database: options, serve, ecommerce, draftDays, mail, mailDays } = configuration();
  const drainSeconds = more.drainSeconds ?? serve.drainSeconds ?? 5;

  const giveUp = () => process.exit(1);
  process.on('disconnect', giveUp);

  const database = await openDatabase(options).catch(giveReason);
  if (ecommerce !== undefined) await setSetting(database.db, 'ecommerce.enabled', String(ecommerce));
  if (draftDays !== undefined) await setSetting(database.db, 'drafts.days', draftDays);
  if (mailDays !== undefined) await setSetting(database.db, 'mail.days', mailDays);
  if (await isOfAnotherVersion(database.db)) {
    console.error(
      'Another version made the example shop in this database, so later additions are missing.\n' +
        `Start with an empty database to get them${options.dataDir ? `, or delete ${options.dataDir}` : ''}.`,
    );
  }
  const running = await serveHost({
    database,
    mail: mail.smtp && smtpMail(mail.smtp),
    mailLang: mail.lang,
    ...serve,
    ...more,
    drainSeconds,
  });
  console.log(JSON.stringify({ listening: running.url }));

  let isClosing = false;
  process.off('disconnect', giveUp);
  for (const ending of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
    process.on(ending, () => {
      if (isClosing) return;
      isClosing = true;
      // A transaction that waits for a lock is undone with the process.
      setTimeout(giveUp, (drainSeconds + closingSeconds) * 1000).unref();
      running.close().then(() => process.exit(0), giveUp);
    });
  }
  return running;
}

/** Seconds after which a process ends that has drained and cannot close its database. */
const closingSeconds = 4;

/** Ends the process with a message where the database is of another version or in use, and throws everything else. */
function giveReason(error: unknown): never {
  if (!(error instanceof DatabaseVersionError || error instanceof FolderInUseError)) throw error;
  console.error(error.message);
  return process.exit(1);
}

/** Reads the environment. Ends the process where a variable is wrong, since no part of it can be relied on. */
function configuration(): Configuration {
  try {
    return configurationFrom(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    return process.exit(1);
  }
}
