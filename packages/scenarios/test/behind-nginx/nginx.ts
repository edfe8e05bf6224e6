import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../host/test/free-port.ts';
import { installedProgram } from '../installed-program.ts';

/** The program of an installed nginx. */
export const nginxProgram: string | undefined = installedProgram('nginx');

/** Megabytes of the largest body that nginx takes: more than the host does, so that both can refuse. */
export const mostMegabytes = 26;

export interface Nginx {
  /** Its address by `https`. */
  readonly url: string;
  /** The certificate that it shows. */
  readonly certificate: string;
  stop(): Promise<void>;
}

/** Names the process that answered, in the answers that pass this nginx. */
export const servedBy = 'x-served-by';

/** Starts nginx with TLS before host processes, configured as the README of the host says; it ends with this process. */
export async function startNginx(program: string, ...hostUrls: readonly string[]): Promise<Nginx> {
  const home = mkdtempSync(join(tmpdir(), 'orderpad-nginx-'));
  const [key, certificate] = [join(home, 'key.pem'), join(home, 'certificate.pem')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
    ].concat([
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
      '-keyout',
      key,
      '-out',
      certificate,
    ]),
    { stdio: 'ignore' },
  );
  const port = await freePort();
  const configuration = join(home, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(home, kind)};`,
  );
  writeFileSync(
    configuration,
    // The user decides who may write long bodies to the folder of temporary files: one that may not makes nginx answer 500.
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 2;
pid ${join(home, 'pid')};
error_log ${join(home, 'error.log')} warn;
events { worker_connections 512; }
http {
  access_log off;
  ${temporary.join('\n  ')}
  upstream orderpad {
    zone orderpad 64k;
    ${hostUrls.map((url) => `server ${new URL(url).host} fail_timeout=1s;`).join('\n    ')}
    keepalive 8;
  }
  server {
    listen 127.0.0.1:${port} ssl;
    server_name localhost;
    ssl_certificate ${certificate};
    ssl_certificate_key ${key};
    client_max_body_size ${mostMegabytes}m;
    location / {
      add_header ${servedBy} $upstream_addr always;
      proxy_pass http://orderpad;
      proxy_connect_timeout 1s;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
    }
  }
}
`,
  );
  const nginx = spawn(program, ['-e', join(home, 'error.log'), '-c', configuration], { stdio: 'inherit' });
  const end = () => nginx.kill('SIGTERM');
  process.once('exit', end);
  const url = `https://localhost:${port}`;
  await answering(port, nginx);
  return {
    url,
    certificate: readFileSync(certificate, 'utf8'),
    async stop() {
      const ended = once(nginx, 'exit');
      end();
      await ended;
      process.off('exit', end);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Waits until a port is listened on. */
async function answering(port: number, nginx: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 500 && nginx.exitCode === null; tries += 1) {
    if (await isListening(port)) return;
    await pause(20);
  }
  throw new Error('nginx does not listen');
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.once('error', () => resolve(false)).once('connect', () => socket.destroy());
  });
