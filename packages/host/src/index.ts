export { createHost, type HostOptions, type ReferenceHost } from './create-host.ts';
export type { Database, Queries } from './data/database.ts';
export { openDatabase, type DatabaseOptions } from './database/open.ts';
export { pagePolicy } from './http/static.ts';
export { smtpMail, type SmtpOptions } from './mail/smtp.ts';
export { runHost } from './run-host.ts';
export { serveHost, type RunningHost, type ServeOptions } from './serve-host.ts';
export { MailRefused, type MailMessage, type MailPort } from './service/mail-port.ts';
export { setSetting, type Setting } from './service/settings.ts';
