import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'storybook-static']);

/** Returns the paths of all Markdown files below `root`, relative to it, with forward slashes. */
export function markdownFiles(root: string, folder = '.'): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return isSkipped(entry.name) ? [] : markdownFiles(root, path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const isSkipped = (name: string): boolean =>
  skipped.has(name) || (name.startsWith('.') && !['.changeset', '.storybook'].includes(name));

/** Returns the text without fenced code blocks; line numbers stay the same. */
export const withoutCode = (markdown: string): string =>
  markdown.replace(/^[ \t]*```[\s\S]*?^[ \t]*```[ \t]*$/gm, (block) => block.replace(/[^\n]/g, ''));

/** Returns the relative links of `file` that lead to no file, or to no heading of a Markdown file. */
export function brokenLinks(root: string, file: string): string[] {
  return linksOf(readFileSync(join(root, file), 'utf8')).filter(
    (link) => !/^[a-z]+:/i.test(link) && !resolves(root, file, link),
  );
}

/** Returns the targets of all links of a text. */
export function linksOf(markdown: string): string[] {
  const text = withoutCode(markdown).replace(/`[^`\n]*`/g, 'code');
  return [...text.matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = '']) => link);
}

function resolves(root: string, file: string, link: string): boolean {
  const [path = '', anchor] = decodeURI(link).split('#');
  const target = path === '' ? join(root, file) : resolve(root, dirname(file), path);
  if (relative(root, target).startsWith('..') || !existsSync(target)) return false;
  return anchor === undefined || anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
}

/** Returns the anchors that GitHub makes of headings, the second of the same name with `-1` and so on. */
export function anchorsOf(markdown: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutCode(markdown).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) => {
    const slug = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}
