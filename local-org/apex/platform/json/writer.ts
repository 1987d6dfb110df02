/**
 * Writes JSON text piece by piece, plain or in the layout of Jackson's pretty printer, which Apex uses: a member per
 * line, ` : ` between name and value, lists on one line.
 */
export class JsonWriter {
  private text = '';
  private readonly open: { end: string; count: number }[] = [];
  private afterName = false;

  constructor(private readonly pretty = false) {}

  toString(): string {
    return this.text;
  }

  get depth(): number {
    return this.open.length;
  }

  startObject(): void {
    this.separate();
    this.text += '{';
    this.open.push({ end: '}', count: 0 });
  }

  startArray(): void {
    this.separate();
    this.text += '[';
    this.open.push({ end: ']', count: 0 });
  }

  /** Closes what was opened last. Throws RangeError if that is something else. */
  end(bracket: '}' | ']'): void {
    const closed = this.open.pop();
    if (closed?.end !== bracket) {
      throw new RangeError(
        `Current context not an ${bracket === '}' ? 'object' : 'array'} but ${closed?.end ?? 'root'}`
      );
    }
    if (this.pretty) this.text += bracket === '}' && closed.count > 0 ? this.line() : ' ';
    this.text += bracket;
  }

  name(name: string): void {
    if (this.open.at(-1)?.end !== '}') throw new RangeError('Can not write a field name, expecting a value');
    this.separate();
    this.text += JSON.stringify(name) + (this.pretty ? ' : ' : ':');
    this.afterName = true;
  }

  /** A value that is JSON text already. */
  raw(json: string): void {
    this.separate();
    this.text += json;
  }

  string(text: string): void {
    this.raw(JSON.stringify(text));
  }

  private separate(): void {
    if (this.afterName) {
      this.afterName = false;
      return;
    }
    const container = this.open.at(-1);
    if (!container) return;
    if (container.count++ > 0) this.text += ',';
    if (this.pretty) this.text += container.end === '}' ? this.line() : ' ';
  }

  private line(): string {
    return '\n' + '  '.repeat(this.open.filter(({ end }) => end === '}').length);
  }
}
