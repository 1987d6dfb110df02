import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const STORED = 0;

/** The files in a zip archive, such as a Java library; each is unpacked when it is asked for. */
export class ZipFile {
  private readonly bytes: Buffer;
  /** Name to offset of the file's entry in the directory. */
  private readonly entries = new Map<string, number>();

  constructor(file: string) {
    this.bytes = readFileSync(file);
    const end = this.bytes.lastIndexOf(signature(END_OF_DIRECTORY));
    if (end < 0) throw new Error(`${file} is not a zip archive`);
    const count = this.bytes.readUInt16LE(end + 10);
    let at = this.bytes.readUInt32LE(end + 16);
    for (let index = 0; index < count; index++) {
      const nameLength = this.bytes.readUInt16LE(at + 28);
      this.entries.set(this.bytes.toString('utf8', at + 46, at + 46 + nameLength), at);
      at += 46 + nameLength + this.bytes.readUInt16LE(at + 30) + this.bytes.readUInt16LE(at + 32);
    }
  }

  /** The names of all files. */
  names(): string[] {
    return [...this.entries.keys()];
  }

  /** The content of a file; undefined when there is none of that name. */
  read(name: string): Buffer | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    const method = this.bytes.readUInt16LE(entry + 10);
    const size = this.bytes.readUInt32LE(entry + 20);
    const header = this.bytes.readUInt32LE(entry + 42);
    const start = header + 30 + this.bytes.readUInt16LE(header + 26) + this.bytes.readUInt16LE(header + 28);
    const packed = this.bytes.subarray(start, start + size);
    return method === STORED ? packed : inflateRawSync(packed);
  }
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
