import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/**
 * The relative imports of each file of a folder, type imports included; `import()` at run time is none. Paths are relative to
 * the folder, with forward slashes.
 */
export type ModuleGraph = ReadonlyMap<string, readonly string[]>;

/** Reads the graph of every TypeScript file below a folder. */
export function moduleGraph(folder: string): ModuleGraph {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));
  return new Map(
    files.map((file) => [file, importsOf(file, readFileSync(join(folder, file), 'utf8'))] as const),
  );
}

function importsOf(file: string, source: string): string[] {
  const found = new Set<string>();
  const add = (specifier: unknown) => {
    if (typeof specifier === 'string' && specifier.startsWith('.'))
      found.add(posix.join(posix.dirname(file), specifier));
  };
  new Visitor({
    ImportDeclaration: ({ source: from }) => add(from.value),
    ExportNamedDeclaration: ({ source: from }) => from && add(from.value),
    TSImportType: ({ source: from }) => add(from.value),
  }).visit(parseSync(file, source).program);
  return [...found];
}

/** Returns every file that a file imports, directly or by way of files that are followed. */
export function reachedFrom(
  file: string,
  graph: ModuleGraph,
  isFollowed: (file: string) => boolean,
): Set<string> {
  const reached = new Set<string>();
  const visit = (from: string): void => {
    for (const to of graph.get(from) ?? []) {
      if (reached.has(to) || !isFollowed(to)) continue;
      reached.add(to);
      visit(to);
    }
  };
  visit(file);
  return reached;
}

/** Finds the circles of a graph: sets of files that import each other, directly or by way of others (Tarjan). */
export function circlesIn(graph: ModuleGraph): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];

  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) ?? 0);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue;
      if (!index.has(next)) visit(next);
      if (stack.includes(next))
        low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? Number.POSITIVE_INFINITY));
    }
    if (low.get(file) !== index.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1 || graph.get(file)?.includes(file)) circles.push(circle);
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return circles;
}
