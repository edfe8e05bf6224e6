import { constants, fdatasyncSync, fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { WrittenFiles } from './written-files.ts';

type Init = NodeFS['init'];

/**
 * Keeps a data folder on disk and carries out the `fsync` of PostgreSQL. The file system that PGlite brings has none, so that commits would
 * wait in the memory of the operating system and be lost with the power. PostgreSQL has to sync its log by `fsync`: PGlite answers
 * `fdatasync` by itself, without a call of the file system.
 */
export class DurableFiles extends NodeFS {
  /** Turned off while a new folder is filled, which is synced as a whole then: in less time, since nothing in it has to be kept so far. */
  isSyncing = true;
  /**
   * Files that were written since every file of the folder was synced, while PostgreSQL starts; a file that is not among them is durable as it is.
   * PostgreSQL syncs each file that it finds before it recovers, one after the other. Undefined where every `fsync` is carried out.
   */
  written: WrittenFiles | undefined;
  readonly #onStop: () => void;

  /** Calls `onStop` when PostgreSQL stops by itself. */
  constructor(folder: string, onStop: () => void) {
    super(folder);
    this.#onStop = onStop;
  }

  override async init(...[client, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(client, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), this.#addSync.bind(this), hideClaim];
    return { emscriptenOpts: { ...emscriptenOpts, preRun, onAbort: this.#onStop } };
  }

  #addSync(module: Module): void {
    const files: MountedFiles = module.NODEFS;
    const isFolder: (mode: number) => boolean = module.FS.isDir;
    this.#noteWrites(files, isFolder);
    files.stream_ops.fsync = ({ nfd, flags, node }) => {
      if (!this.isSyncing) return 0;
      // PostgreSQL opens a file for writing to sync it. While it recovers it also hints, for each file, that it soon will.
      const isHint = (flags & 3) === constants.O_RDONLY && !isFolder(node.mode);
      if (isHint) return 0;
      if (this.written && !isFolder(node.mode) && !this.written.has(nfd)) return 0;
      // Of a file the contents and the size count, and its times do not.
      files.tryFSOperation(() => (isFolder(node.mode) ? fsyncSync(nfd) : fdatasyncSync(nfd)));
      return 0;
    };
  }

  /** Notes each file that is written, made or cut, while it matters. */
  #noteWrites(files: MountedFiles, isFolder: (mode: number) => boolean): void {
    const { stream_ops: ofStreams, node_ops: ofNodes } = files;
    const { write, setattr: setOpened } = ofStreams;
    const { mknod, setattr } = ofNodes;
    ofStreams.write = (stream, ...rest) => {
      this.written?.noteOpened(stream.nfd);
      return write(stream, ...rest);
    };
    ofStreams.setattr = (stream, change) => {
      this.written?.noteOpened(stream.nfd);
      setOpened(stream, change);
    };
    ofNodes.setattr = (node, change) => {
      this.written?.notePath(files.realPath(node));
      setattr(node, change);
    };
    ofNodes.mknod = (...asked) => {
      const node = mknod(...asked);
      if (!isFolder(node.mode)) this.written?.notePath(files.realPath(node));
      return node;
    };
  }
}

type Module = Parameters<NonNullable<NonNullable<Parameters<Init>[1]['preRun']>[number]>>[0];

/** The part of the file system that PGlite mounts which its types leave out. */
interface MountedFiles {
  stream_ops: {
    fsync?: (stream: OpenFile) => number;
    write(stream: OpenFile, ...rest: readonly unknown[]): number;
    setattr(stream: OpenFile, change: unknown): void;
  };
  node_ops: {
    readdir(folder: unknown): string[];
    mknod(...asked: readonly unknown[]): FileNode;
    setattr(node: FileNode, change: unknown): void;
  };
  realPath(node: FileNode): string;
  /** Turns an error of Node into a number that PostgreSQL understands. */
  tryFSOperation(operation: () => void): void;
}

interface OpenFile {
  /** The file's number in Node. */
  readonly nfd: number;
  readonly flags: number;
  readonly node: FileNode;
}

interface FileNode {
  readonly mode: number;
}

/**
 * Hides the files of `claimFolder` from PostgreSQL, which opens and syncs all that it finds in its folder. When a process closes a file, the
 * operating system takes all locks from it that the process has on that file.
 */
function hideClaim(module: Module): void {
  const { node_ops: operations }: MountedFiles = module.NODEFS;
  const { readdir } = operations;
  operations.readdir = (folder) => readdir(folder).filter((name) => !name.startsWith('orderpad.'));
}

/** Parameters that PostgreSQL inside this process starts with, so that it syncs. */
export const durableStart = (parameters: readonly string[]): string[] => [
  ...parameters.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'min_wal_size=32MB',
  '-c',
  'max_wal_size=128MB',
];
