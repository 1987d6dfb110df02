/** A replay id as clients see it: eight opaque bytes. */
export function encodeReplayId(replayId: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(replayId));
  return bytes;
}

/** The number behind a replay id, or undefined when the bytes were never one. */
export function decodeReplayId(bytes: Uint8Array): number | undefined {
  if (bytes.length !== 8) return undefined;
  const number = Buffer.from(bytes).readBigUInt64BE();
  return number <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(number) : undefined;
}
