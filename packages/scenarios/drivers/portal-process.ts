import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const serve = fileURLToPath(new URL('../../../examples/back-office/serve.ts', import.meta.url));

export interface PortalProcess {
  /** Address, without a slash at the end. */
  readonly url: string;
  /** Address of the payment provider behind it. */
  readonly payments: string;
  /** Returns everything that its processes have written so far; errors only where they are kept. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts what `npm start` starts, on a free port and with a build and a database of its own. Resolves when it answers. The
 * portal ends with this process, however that ends. Its processes write errors where this one does, unless `output` is to keep them.
 */
export async function startPortal(
  env: Readonly<Record<string, string>> = {},
  keepsErrors = false,
): Promise<PortalProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'orderpad-scenarios-'));
  const folders = { ORDERPAD_DIST: join(folder, 'dist'), ORDERPAD_DATA_DIR: join(folder, 'db') };
  const child = spawn(process.execPath, ['--conditions=@orderpad/source', serve], {
    stdio: ['ignore', 'pipe', keepsErrors ? 'pipe' : 'inherit', 'ipc'],
    env: { ...process.env, PORT: '0', ...folders, ...env },
  });
  const stopped = once(child, 'exit');

  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    process.stderr.write(chunk);
  });
  const [url, payments] = await new Promise<[string, string]>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [portal, provider] = said.match(/http:\/\/[\w.]+:\d+(?=\s)/g) ?? [];
      if (portal && provider) resolve([portal, provider]);
    });
    void stopped.then(() => reject(new Error(`The portal did not start:\n${said}`)));
  });

  return {
    url,
    payments,
    output: () => said,
    async stop() {
      child.kill('SIGTERM');
      await stopped;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
