import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** Some records of a result, with the header before them. */
export interface ResultPage {
  records: number;
  /** Number of the first record that is not in the page; undefined when all are told. */
  next: number | undefined;
  body: Readable;
}

/** CSV lines in a file, of which any run can be read again: it is known where each record ends. */
export class ResultFile {
  #ends = new Float64Array(1024);
  #count = 0;
  #bytes = 0;
  #handle: FileHandle | undefined;

  private constructor(
    private readonly path: string,
    private readonly header: string,
    handle: FileHandle
  ) {
    this.#handle = handle;
  }

  /** A new, empty file. */
  static async create(path: string, header: string): Promise<ResultFile> {
    return new ResultFile(path, header, await open(path, 'w'));
  }

  get count(): number {
    return this.#count;
  }

  /** Adds records, a line each with its end. */
  async append(lines: readonly string[]): Promise<void> {
    if (lines.length === 0) return;
    for (const line of lines) {
      this.#bytes += Buffer.byteLength(line);
      if (this.#count === this.#ends.length) this.#grow();
      this.#ends[this.#count++] = this.#bytes;
    }
    await this.#handle?.appendFile(lines.join(''));
  }

  /** Ends the writing. */
  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
  }

  /** At most `most` records from number `from` (0 is the first) on. */
  page(from = 0, most = Infinity): ResultPage {
    const until = Math.min(this.#count, from + most);
    const start = from === 0 ? 0 : this.#ends[from - 1];
    const end = until === 0 ? 0 : this.#ends[until - 1];
    return {
      records: until - from,
      next: until < this.#count ? until : undefined,
      body: Readable.from(this.#read(start, end), { objectMode: false })
    };
  }

  async *#read(start: number, end: number): AsyncGenerator<string | Buffer> {
    yield this.header;
    if (end > start) yield* createReadStream(this.path, { start, end: end - 1 });
  }

  #grow(): void {
    const larger = new Float64Array(this.#ends.length * 2);
    larger.set(this.#ends);
    this.#ends = larger;
  }
}
