import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface PageServer extends AsyncDisposable {
  readonly url: string;
}

/** Serves the built pages on a port that the system chooses: `/<subject>` is its page, everything else a file. */
export async function servePages(folder: string): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const page = /^\/(\w+)$/.exec(path)?.[1];
    if (page) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(shell(page));
      return;
    }
    const type = types[/\.\w+$/.exec(path)?.[0] ?? ''];
    readFile(join(folder, path.replaceAll('..', ''))).then(
      (file) => response.setHeader('Content-Type', type ?? 'application/octet-stream').end(file),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The same page for everyone; only the script differs. */
const shell = (subject: string): string => `<!doctype html>
<html lang="en-GB">
  <meta charset="utf-8">
  <title>${subject}</title>
  <link rel="icon" href="data:,">
  <style>
    body { font: 16px/1.5 sans-serif; margin: 16px; }
    .scroller { height: 600px; overflow: auto; }
    table { border-collapse: collapse; width: 100%; }
    th, td { padding: 6px 8px; text-align: start; border-bottom: 1px solid #ddd; }
    input { inline-size: 6rem; }
  </style>
  <script type="module" src="/${subject}.js"></script>
</html>
`;
