// Prints the files of the shipped pad, and the part of them that each library, package and folder of the elements has, in kB.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bundleModule, padBundle } from './bundle.ts';

const shares = new Map<string, number>();
for (const { fileName, code, modules } of await bundleModule(padBundle)) {
  const size = gzip(code);
  console.log(`${fileName.padEnd(16)} ${kB(size)} gzip ${kB(brotliCompressSync(code).length)} brotli`);
  const parts = new Map<string, string>();
  for (const [id, { code: part }] of Object.entries(modules))
    parts.set(ownerOf(id), `${parts.get(ownerOf(id)) ?? ''}${part ?? ''}\n`);
  const alone = [...parts].map(([owner, part]) => [owner, gzip(part)] as const);
  // Compressed apart the parts are larger than together: each gets its share of the file.
  const sum = alone.reduce((total, [, part]) => total + part, 0);
  for (const [owner, part] of alone) shares.set(owner, (shares.get(owner) ?? 0) + (part / sum) * size);
}
console.log();
for (const [owner, size] of [...shares].toSorted(([, a], [, b]) => b - a))
  console.log(`${owner.padEnd(16)} ${kB(size)}`);

/** A library, a package, or a folder of the elements. */
function ownerOf(id: string): string {
  const [, library] = /\/node_modules\/(?:\.pnpm\/[^/]+\/node_modules\/)?((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
  const [, folder, name] = /\/packages\/(\w+)\/src\/(?:([\w-]+)\/)?/.exec(id) ?? [];
  return library ?? (folder === 'elements' && name ? name : (folder ?? 'the bundler'));
}

function gzip(code: string): number {
  return gzipSync(code, { level: 9 }).length;
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(5);
}
