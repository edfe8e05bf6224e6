import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A process that is killed and started again at the same address. */
export class MortalProcess {
  /** The address at which it listens, whenever it runs. */
  readonly url: Promise<string>;
  readonly #program: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #port: string;
  #running: Promise<{ url: string; kill(): Promise<void> }>;

  /** `port` names the variable that holds the port. */
  constructor(path: string, env: Readonly<Record<string, string>>, port: string) {
    this.#program = path;
    this.#env = env;
    this.#port = port;
    this.#running = this.#start({ [port]: '0' });
    this.url = this.#running.then(({ url }) => url);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const { kill } = await this.#running;
    await kill();
  }

  async restart(): Promise<void> {
    await this.kill();
    const { port } = new URL(await this.url);
    this.#running = this.#start({ [this.#port]: port });
    await this.#running;
  }

  async #start(env: Readonly<Record<string, string>>) {
    const child = spawn(process.execPath, ['--conditions=@orderpad/source', this.#program], {
      env: { ...process.env, NODE_OPTIONS: '', ...this.#env, ...env },
      stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    });
    const gone = once(child, 'exit');
    const { stdout } = child;
    if (!stdout) throw new Error('the process has no output');
    const heard = new Promise<string>((resolve) => {
      createInterface(stdout).on('line', (line) => {
        const url = /"listening":"([^"]+)"/.exec(line)?.[1];
        if (url) resolve(url);
      });
    });
    const died = gone.then(() => Promise.reject(new Error(`${this.#program} ended before it listened`)));
    died.catch(() => undefined);
    return {
      url: await Promise.race([heard, died]),
      async kill() {
        child.kill('SIGKILL');
        await gone;
      },
    };
  }
}
