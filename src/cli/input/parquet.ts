/**
 * Parquet, through hyparquet: a document a row. Reads only the columns that are asked for, one row group at a time,
 * and holds that; a group that is broken is one error for all its rows. Dates and times become ISO 8601, times in UTC.
 */
import { isUtf8 } from 'node:buffer';
import type { Compressors, FileMetaData, ParquetParsers, SchemaTree } from 'hyparquet';
import type { Ranges } from './bytes.ts';
import { recordReader, wantedColumns } from './columns.ts';
import { textOf } from './decode.ts';
import { peer } from './peer.ts';
import type { Entry, Source } from './reader.ts';

/** The four bytes that such a file begins and ends with, and four for the length of what describes it. */
const SHORTEST = 12;

export async function* readParquet({ name, columns, records, ranges, onDamagedRow }: Source): AsyncGenerator<Entry> {
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await peer(
    () => import('hyparquet'),
    'hyparquet',
    'Parquet',
  );
  const file = settled(await ranges());
  try {
    if (file.byteLength < SHORTEST)
      throw new Error(`no Parquet file, or a broken one: it has ${file.byteLength} bytes`);
    const { metadata, present } = await parquetMetadataAsync(file, { geoparquet: false })
      .then((metadata) => ({ metadata: checked(metadata), present: topColumns(parquetSchema(metadata)) }))
      .catch((cause) => {
        throw new Error(`no Parquet file, or a broken one: ${cause.message}`, { cause });
      });
    const wanted = wantedColumns(present, columns);
    const documentOf = recordReader(columns, name, present);
    const compressors = await compressorsFor(metadata);
    let number = 0;
    for (const group of metadata.row_groups) {
      const length = Number(group.num_rows);
      let asRead: Record<string, unknown>[] | undefined;
      const read = {
        // Bytes that are not said to be text stay bytes.
        utf8: false,
        file,
        // For each reading hyparquet looks at all groups that it is given: of 3,000 that was 1.4 s of 1.9.
        metadata: { ...metadata, row_groups: [group] },
        rowEnd: length,
        geoparquet: false,
        ...(compressors && { compressors }),
      };
      const rows = await Promise.all([
        parquetReadObjects({ ...read, columns: wanted, parsers, utf8: true }),
        // As a writer takes them, so with their own types.
        records ? parquetReadObjects(read) : undefined,
      ]).then(
        ([rows, whole]) => {
          asRead = whole;
          return rows;
        },
        (cause) => new Error(`broken Parquet data: ${cause.message}`, { cause }),
      );
      if (rows instanceof Error || rows.length !== length) {
        const wrong = rows instanceof Error ? rows : new Error(`broken Parquet data: there are only ${rows.length}`);
        yield { unit: 'row', number: number + 1, to: number + length, document: wrong };
        number += length;
        continue;
      }
      for (const [i, row] of rows.entries()) {
        number++;
        const fields = asRead?.[i];
        const record = fields && { names: present, values: present.map((c) => fields[c]), schema: metadata.schema };
        for (const column of wanted) {
          const bytes = row[column];
          if (!(bytes instanceof Uint8Array)) continue;
          if (!isUtf8(bytes)) onDamagedRow(number, column);
          row[column] = textOf(bytes);
        }
        yield { unit: 'row', number, document: documentOf(row, number), record, markup: true };
      }
    }
  } finally {
    await file.close();
  }
}

/**
 * hyparquet asks for all pieces of a group at once and may fail before it waits for them: a piece that can't be read
 * would be a failure that nobody hears, which ends the process. Who waits for it is told all the same.
 */
function settled(file: Ranges): Ranges {
  return {
    ...file,
    slice(start, end) {
      const piece = file.slice(start, end);
      piece.catch(() => {});
      return piece;
    },
  };
}

/** hyparquet itself believes what a broken file says of the number of its rows. */
function checked(metadata: FileMetaData): FileMetaData {
  const lengths = metadata.row_groups.map(({ num_rows }) => num_rows);
  const sum = lengths.reduce((all, rows) => all + rows, 0n);
  if (sum === metadata.num_rows && lengths.every((rows) => rows >= 0n)) return metadata;
  throw new Error(`its row groups have not the ${metadata.num_rows} rows that it says it has`);
}

function topColumns({ children }: SchemaTree): string[] {
  return children.map(({ element }) => element.name);
}

/** hyparquet itself reads what is not compressed, or by Snappy. */
async function compressorsFor({ row_groups }: FileMetaData): Promise<Compressors | undefined> {
  const own = ['UNCOMPRESSED', 'SNAPPY'];
  const codecs = row_groups.flatMap((group) => group.columns.map(({ meta_data }) => meta_data?.codec));
  const other = codecs.find((codec) => codec !== undefined && !own.includes(codec));
  if (other === undefined) return undefined;
  const load = () => import('hyparquet-compressors');
  return (await peer(load, 'hyparquet-compressors', `Parquet with ${other} compression`)).compressors;
}

/** Bytes that are no UTF-8 stay bytes here, so that the row they stand in can be told. */
const parsers: Partial<ParquetParsers> = {
  stringFromBytes: (bytes) => (bytes && isUtf8(bytes) ? textOf(bytes) : bytes),
  dateFromDays: (days) => isoOf(days * 86_400_000)?.slice(0, 10),
  timestampFromMilliseconds: (millis) => isoOf(millis),
  timestampFromMicroseconds: (micros) => isoOf(micros / 1000n),
  timestampFromNanoseconds: (nanos) => isoOf(nanos / 1_000_000n),
};

/** Of a time out of the range that dates have: undefined, as of none. */
function isoOf(millis: number | bigint): string | undefined {
  const date = new Date(Number(millis));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
