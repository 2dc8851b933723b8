/**
 * What a reader of a format is given and what it gives. Errors that it throws are about the whole input, which the
 * caller names.
 */
import type { Document } from '../../index.ts';
import type { Bytes, Ranges } from './bytes.ts';
import type { Columns, NamedColumns } from './columns.ts';
import type { OnDamage } from './decode.ts';
import type { RecordText } from './record.ts';

export interface Source {
  /** Of a document that is the whole input. */
  readonly id: string;
  /** What rows without ids are called after. */
  readonly name: string;
  readonly columns: Columns;
  /** Is shown the records of inputs whose columns are not known beforehand. */
  readonly named: NamedColumns;
  /** Whether entries need their records. */
  readonly records: boolean;
  /** Of text that has no byte order mark; UTF-8, or what a page declares, unless somebody said. */
  readonly encoding?: string | undefined;
  /** Between the fields of CSV. */
  readonly delimiter?: string | undefined;
  chunks(): Bytes;
  ranges(): Promise<Ranges>;
  /** To be called where bytes are not in their encoding. Throws unless they are to be read all the same. */
  readonly onDamage: OnDamage;
  /** The same where only a row and a column are known. */
  onDamagedRow(row: number, column: string): void;
  /** Says what the reader did otherwise than expected. Names the file. */
  notice(what: string): void;
}

/** A document, or what is wrong with the piece that should be one. */
export interface Entry {
  /** What the pieces of such an input are; undefined for the whole. */
  readonly unit?: 'line' | 'row' | 'item' | 'record' | 'message';
  /** Which of them, from 1. */
  readonly number?: number;
  /** The last of them, where they cannot be told apart. */
  readonly to?: number;
  readonly document: Document | Error;
  /** What it was made of, if that was asked for and has fields. */
  readonly record?: RecordText;
  /** Its text may be HTML, which the caller finds out. */
  readonly markup?: boolean;
  /** After this nothing more can be read of the input. */
  readonly last?: boolean;
}

export type Reader = (source: Source) => AsyncIterable<Entry>;
