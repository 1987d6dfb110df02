import { createReadStream } from 'node:fs';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

/** A row of the archive: plain JSON. */
export type ArchiveRow = Record<string, unknown>;

/** Rows of a run that is going on, a line of JSON each, in a file that a restart goes on with. */
export class Spool {
  private constructor(
    readonly file: string,
    private readonly handle: FileHandle,
    private end: number
  ) {}

  /**
   * Opens the file with exactly its first `kept` bytes: what was written behind them was not confirmed. Undefined when
   * the file is shorter, which happens on hosts that lose their disk.
   */
  static async open(file: string, kept: number): Promise<Spool | undefined> {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, kept ? 'r+' : 'w').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!handle) return undefined;
    if ((await handle.stat()).size < kept) {
      await handle.close();
      return undefined;
    }
    await handle.truncate(kept);
    return new Spool(file, handle, kept);
  }

  /** Appends rows, each the JSON of an ArchiveRow, and returns the number of bytes that the file has now. */
  async append(rows: readonly string[]): Promise<number> {
    if (!rows.length) return this.end;
    const bytes = Buffer.from(`${rows.join('\n')}\n`);
    await this.handle.write(bytes, 0, bytes.length, this.end);
    this.end += bytes.length;
    return this.end;
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  async remove(): Promise<void> {
    await rm(this.file, { force: true });
  }
}

/** The lines of a spool. */
export function spoolLines(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file, { highWaterMark: 1 << 18 }), crlfDelay: Infinity });
}
