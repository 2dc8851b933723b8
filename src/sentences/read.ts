/**
 * The first step of the main job: texts to rows of sentences, one array per kind for a whole batch, so that a batch
 * crosses to another thread without a copy and no object per token or sentence is made. 18 bytes a token, 17 a sentence.
 */
import type { Tokens } from '../kernel/tokens.ts';
import type { Span } from '../text/layout.ts';
import type { Words } from '../text/tokenize.ts';
import { type Analysis, analyse } from './analyse.ts';
import type { SentenceRows } from './distinct.ts';
import { KEY_WORDS } from './key.ts';

/** What a batch of texts became. Documents one behind the other. */
export interface ReadRows {
  /** Per document: tokens, sentences, paragraphs, and what is wrong with it (doubts.ts). */
  readonly sizes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly breaks: Uint8Array;
  readonly words: Uint32Array;
  readonly marks: Uint8Array;
  /** Within the document; one entry more than a document has sentences. */
  readonly sentences: Uint32Array;
  readonly keys: Uint32Array;
  /** Start and end of every paragraph. */
  readonly spans: Uint32Array;
  /** Per sentence LINE, SHORT or PROSE. */
  readonly prose: Uint8Array;
}

export interface ReadInput {
  readonly texts: readonly string[];
}

/** The same for all texts. */
export interface ReadHow {
  readonly words: Words;
  readonly salt: number;
}

const SIZES = 4;

export function readTexts({ texts }: ReadInput, { words, salt }: ReadHow): ReadRows {
  const all = texts.map((text) => analyse(text, words, salt));
  const sizes = new Uint32Array(SIZES * texts.length);
  for (const [i, { tokens, sentences, paragraphs, doubt }] of all.entries()) {
    sizes.set([tokens.count, sentences.length - 1, paragraphs.length, doubt], SIZES * i);
  }
  const joined = <T extends Uint32Array | Uint8Array>(
    Numbers: new (length: number) => T,
    of: (analysis: Analysis) => T,
  ): T => {
    let length = 0;
    const parts = all.map(of);
    for (const part of parts) length += part.length;
    const whole = new Numbers(length);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };
  const tokens = <K extends 'starts' | 'ends'>(kind: K) =>
    joined(Uint32Array, (a) => a.tokens[kind].subarray(0, a.tokens.count));
  return {
    sizes,
    starts: tokens('starts'),
    ends: tokens('ends'),
    breaks: joined(Uint8Array, ({ breaks }) => breaks),
    words: joined(Uint32Array, ({ words }) => words),
    marks: joined(Uint8Array, ({ marks }) => marks),
    sentences: joined(Uint32Array, ({ sentences }) => sentences),
    keys: joined(Uint32Array, ({ keys }) => keys),
    spans: joined(Uint32Array, ({ paragraphs }) => spansOf(paragraphs)),
    prose: joined(Uint8Array, ({ prose }) => prose),
  };
}

function spansOf(paragraphs: readonly Span[]): Uint32Array {
  const spans = new Uint32Array(2 * paragraphs.length);
  for (let p = 0; p < paragraphs.length; p++) {
    spans[2 * p] = paragraphs[p].start;
    spans[2 * p + 1] = paragraphs[p].end;
  }
  return spans;
}

/** A document of such rows, as views. */
export interface ReadDocument extends SentenceRows {
  readonly tokens: Pick<Tokens, 'count' | 'starts' | 'ends'>;
  readonly breaks: Uint8Array;
  readonly paragraphs: readonly Span[];
  readonly prose: Uint8Array;
  readonly doubt: number;
}

/** The documents of a batch, in order. */
export function* documentsIn(rows: ReadRows): Generator<ReadDocument> {
  let token = 0;
  let sentence = 0;
  let paragraph = 0;
  for (let i = 0; i < rows.sizes.length; i += SIZES) {
    const [count, sentences, paragraphs, doubt] = rows.sizes.subarray(i, i + SIZES);
    const first = sentence + i / SIZES;
    const spans: Span[] = [];
    for (let p = paragraph; p < paragraph + paragraphs; p++) {
      spans.push({ start: rows.spans[2 * p], end: rows.spans[2 * p + 1] });
    }
    yield {
      tokens: {
        count,
        starts: rows.starts.subarray(token, token + count),
        ends: rows.ends.subarray(token, token + count),
      },
      breaks: rows.breaks.subarray(token, token + count),
      words: rows.words.subarray(token, token + count),
      marks: rows.marks.subarray(token, token + count),
      sentences: rows.sentences.subarray(first, first + sentences + 1),
      keys: rows.keys.subarray(KEY_WORDS * sentence, KEY_WORDS * (sentence + sentences)),
      paragraphs: spans,
      prose: rows.prose.subarray(sentence, sentence + sentences),
      doubt,
    };
    token += count;
    sentence += sentences;
    paragraph += paragraphs;
  }
}
