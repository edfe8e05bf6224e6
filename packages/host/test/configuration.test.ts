import { describe, expect, it } from 'vitest';
import { configurationFrom } from '../src/configuration.ts';

describe('the configuration of the host process', () => {
  it('defaults to any free port of this machine', () => {
    expect(configurationFrom({})).toEqual({
      database: {},
      serve: { port: 0, hostname: '127.0.0.1', origins: [] },
    });
  });

  it('treats an empty variable as absent', () => {
    const empty = {
      PORT: '',
      HOST: '',
      DATABASE_URL: '',
      ORDERPAD_DATA_DIR: '',
      ORDERPAD_CACHE_DIR: '',
      ORDERPAD_STATIC: '',
      ORDERPAD_ORIGINS: '',
      ORDERPAD_FRAMES: '',
      ORDERPAD_ECOMMERCE: '',
      ORDERPAD_DRAFT_DAYS: '',
    };

    expect(configurationFrom(empty)).toEqual(configurationFrom({}));
  });

  it('reads every variable of the environment', () => {
    const env = {
      PORT: '4020',
      HOST: '::1',
      DATABASE_URL: 'postgres://orderpad@db/orderpad',
      ORDERPAD_DATA_DIR: '/data',
      ORDERPAD_CACHE_DIR: '/cache',
      ORDERPAD_STATIC: '/portal',
      ORDERPAD_ORIGINS: 'https://one.example,https://two.example',
      ORDERPAD_FRAMES: 'https://pay.example',
      ORDERPAD_ECOMMERCE: 'off',
      ORDERPAD_DRAFT_DAYS: '30',
    };

    expect(configurationFrom(env)).toEqual({
      database: { url: 'postgres://orderpad@db/orderpad', dataDir: '/data', cacheDir: '/cache' },
      serve: {
        port: 4020,
        hostname: '::1',
        staticDir: '/portal',
        origins: ['https://one.example', 'https://two.example'],
        frames: ['https://pay.example'],
      },
      ecommerce: false,
      draftDays: '30',
    });
  });
});
