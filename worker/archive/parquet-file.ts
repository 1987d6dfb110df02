import { fileWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { ColumnType } from '../insights/sweep';
import type { ArchiveRow } from './spool';

const ELEMENTS: Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' }
};

/** A Parquet file that is written a group of rows at a time. Every column may be blank. */
export class ParquetFile {
  private readonly names: string[];
  private readonly writer: ParquetWriter;

  /** Creates or replaces the file; it is no Parquet file before `finish`. */
  constructor(file: string, columns: Readonly<Record<string, ColumnType>>) {
    this.names = Object.keys(columns);
    const schema: SchemaElement[] = this.names.map((name) => ({
      name,
      repetition_type: 'OPTIONAL',
      ...ELEMENTS[columns[name]]
    }));
    this.writer = new ParquetWriter({
      writer: fileWriter(file),
      schema: [{ name: 'root', num_children: schema.length }, ...schema]
    });
  }

  /** Appends rows as one group. Members that are no columns are left out. */
  async append(rows: readonly ArchiveRow[]): Promise<void> {
    const columnData = this.names.map((name) => ({ name, data: rows.map((row) => row[name] ?? undefined) }));
    await this.writer.write({ columnData, rowGroupSize: rows.length });
  }

  /** Writes the footer. */
  async finish(): Promise<void> {
    await this.writer.finish();
  }
}
