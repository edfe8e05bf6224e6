import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test that shows scenarios. */
export interface ScenarioTest {
  /** Path from the root of the repository. */
  readonly file: string;
  readonly title: string;
  readonly names: readonly string[];
}

const titles = /(['"`])((?:[A-EXY]\d{1,2})(?:, [A-EXY]\d{1,2})*): (?:\\.|(?!\1)[^\\])*\1/g;

/** Returns the names that a title begins with, e.g. `B10` and `B11`; none for a test without a name. */
export const namesIn = (title: string): readonly string[] =>
  /^((?:[A-EXY]\d{1,2})(?:, [A-EXY]\d{1,2})*): /.exec(title)?.[1]?.split(', ') ?? [];

/** Returns every test of the repository that begins with the name of a scenario, read from the sources. */
export const scenarioTests = (root: string): readonly ScenarioTest[] =>
  globSync('{packages,examples}/*/{scenarios,test}/**/*.{spec,test,element}.ts', { cwd: root })
    .filter((file) => !file.includes('node_modules'))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(titles)].map(([literal]) => {
        const title = literal.slice(1, -1);
        return { file: file.replaceAll('\\', '/'), title, names: namesIn(title) };
      }),
    );
