import { describe, expect, it } from 'vitest';
import { ConfigurationError, configurationFrom } from '../src/configuration.ts';

describe('the configuration of the host process', () => {
  it('defaults to any free port of this machine', () => {
    expect(configurationFrom({})).toEqual({
      database: {},
      serve: { port: 0, hostname: '127.0.0.1', origins: [] },
      mail: { lang: 'en-GB' },
    });
  });

  it('treats an empty variable as absent', () => {
    const empty = {
      PORT: '',
      HOST: '',
      DATABASE_URL: '',
      DATABASE_LISTEN_URL: '',
      ORDERPAD_DATA_DIR: '',
      ORDERPAD_CACHE_DIR: '',
      ORDERPAD_STATIC: '',
      ORDERPAD_ORIGINS: '',
      ORDERPAD_FRAMES: '',
      ORDERPAD_ECOMMERCE: '',
      ORDERPAD_DRAFT_DAYS: '',
      ORDERPAD_HANDOFF_URL: '',
      ORDERPAD_RESET_URL: '',
      ORDERPAD_PROXIES: '',
      ORDERPAD_LOG: '',
      ORDERPAD_METRICS: '',
      ORDERPAD_SMTP_URL: '',
      ORDERPAD_SMTP_PLAIN: '',
      ORDERPAD_MAIL_FROM: '',
      ORDERPAD_MAIL_LANG: '',
      ORDERPAD_MAIL_DAYS: '',
    };

    expect(configurationFrom(empty)).toEqual(configurationFrom({}));
  });

  it('reads every variable of the environment', () => {
    const env = {
      PORT: '4020',
      HOST: '::1',
      DATABASE_URL: 'postgres://orderpad@pooler/orderpad',
      DATABASE_LISTEN_URL: 'postgres://orderpad@db/orderpad',
      ORDERPAD_DATA_DIR: '/data',
      ORDERPAD_CACHE_DIR: '/cache',
      ORDERPAD_STATIC: '/portal',
      ORDERPAD_ORIGINS: 'https://one.example,https://two.example',
      ORDERPAD_FRAMES: 'https://pay.example',
      ORDERPAD_ECOMMERCE: 'off',
      ORDERPAD_DRAFT_DAYS: '30',
      ORDERPAD_HANDOFF_URL: 'https://shop.example/pay',
      ORDERPAD_RESET_URL: 'https://shop.example/reset.html',
      ORDERPAD_PROXIES: '10.0.0.0/8,::1',
      ORDERPAD_LOG: 'info',
      ORDERPAD_METRICS: 'on',
      ORDERPAD_SMTP_URL: 'smtp://user:word@mail.example:587',
      ORDERPAD_SMTP_PLAIN: 'allow',
      ORDERPAD_MAIL_FROM: 'Larkspur Trading <orders@larkspur.example>',
      ORDERPAD_MAIL_LANG: 'fr-CA',
      ORDERPAD_MAIL_DAYS: '7',
    };

    expect(configurationFrom(env)).toEqual({
      database: {
        url: 'postgres://orderpad@pooler/orderpad',
        listenUrl: 'postgres://orderpad@db/orderpad',
        dataDir: '/data',
        cacheDir: '/cache',
      },
      serve: {
        port: 4020,
        hostname: '::1',
        staticDir: '/portal',
        origins: ['https://one.example', 'https://two.example'],
        frames: ['https://pay.example'],
        handoffUrl: 'https://shop.example/pay',
        resetUrl: 'https://shop.example/reset.html',
        isProxy: expect.any(Function),
        logLevel: 'info',
        metrics: true,
      },
      ecommerce: false,
      draftDays: '30',
      mail: {
        lang: 'fr-CA',
        smtp: {
          url: 'smtp://user:word@mail.example:587',
          from: { email: 'orders@larkspur.example', name: 'Larkspur Trading' },
          plain: true,
        },
      },
      mailDays: '7',
    });
  });

  it('names everything else that is wrong at once, and no value', () => {
    const env = {
      PORT: '65536',
      DATABASE_URL: 'mysql://user:pa55word@db/orderpad',
      ORDERPAD_DRAFT_DAYS: '-1',
      ORDERPAD_LOG: 'loud',
      ORDERPAD_METRICS: 'yes',
    };

    expect(() => configurationFrom(env)).toThrow(
      new ConfigurationError(
        [
          'ORDERPAD_DRAFT_DAYS must be a number of days.',
          'PORT must be a number from 0 to 65535; 0 takes any free port.',
          'DATABASE_URL must be an address such as postgres://orderpad@db/orderpad.',
          'ORDERPAD_METRICS must be on or off.',
          'ORDERPAD_LOG must be info or error.',
        ].join('\n'),
      ),
    );
  });

  it('names everything that is wrong about messages at once, and no value', () => {
    const env = {
      ORDERPAD_SMTP_URL: 'http://user:pa55word@mail.example',
      ORDERPAD_SMTP_PLAIN: 'yes',
      ORDERPAD_MAIL_FROM: 'nobody',
      ORDERPAD_MAIL_LANG: 'tlh',
      ORDERPAD_MAIL_DAYS: 'soon',
    };

    expect(() => configurationFrom(env)).toThrow(
      new ConfigurationError(
        [
          'ORDERPAD_MAIL_LANG must be a language that messages are written in, such as en-GB.',
          'ORDERPAD_SMTP_PLAIN must be "allow", or absent.',
          'ORDERPAD_SMTP_URL must be an address such as smtp://user:password@mail.example:587.',
          'ORDERPAD_MAIL_FROM must be an e-mail address, or Name <address>.',
          'ORDERPAD_MAIL_DAYS must be a number of days.',
        ].join('\n'),
      ),
    );
  });

  it('wants a sender with a mail server', () => {
    expect(() => configurationFrom({ ORDERPAD_SMTP_URL: 'smtps://mail.example' })).toThrow(
      'ORDERPAD_MAIL_FROM is required with ORDERPAD_SMTP_URL.',
    );
  });

  it('names every address that is wrong, and no value', () => {
    const env = {
      DATABASE_LISTEN_URL: 'http://orderpad:pa55word@db/orderpad',
      ORDERPAD_HANDOFF_URL: 'shop.example/pay',
      ORDERPAD_RESET_URL: 'https://shop.example/reset.html#here',
      ORDERPAD_PROXIES: '10.0.0.0/33',
    };

    expect(() => configurationFrom(env)).toThrow(
      new ConfigurationError(
        [
          'ORDERPAD_HANDOFF_URL must be an absolute http(s) address without a fragment.',
          'ORDERPAD_RESET_URL must be an absolute http(s) address without a fragment.',
          'ORDERPAD_PROXIES must be addresses or networks such as 10.0.0.0/8, with commas between them.',
          'DATABASE_LISTEN_URL must be an address such as postgres://orderpad@db/orderpad.',
          'DATABASE_LISTEN_URL needs DATABASE_URL beside it.',
        ].join('\n'),
      ),
    );
  });
});
