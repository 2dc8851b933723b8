/**
 * Flags of other tools, and what does the same here. Names from their own sources: text-dedup (text_dedup/utils/args.py
 * of 3ffc964), passim 2.0.0 (the help of seriatim), datatrove (MinhashConfig and SentDedupConfig) and datasketch
 * (MinHashLSH), whose parameters people write as flags.
 */

type CommandName = 'scan' | 'dedupe';

/** By name, without dashes in front, `_` for `-`; of two answers that of `scan` and that of `dedupe`. */
const ANSWERS: Readonly<Record<string, string | Readonly<Record<CommandName, string>>>> = {
  // datasketch, text-dedup
  num_perm: { dedupe: '--method lsh --slots N', scan: 'nothing, no signatures are made' },
  params: { dedupe: '--recall; bands follow from it and --threshold', scan: 'nothing, no signatures are made' },
  weights: { dedupe: '--recall', scan: 'nothing, no signatures are made' },
  // text-dedup
  ngram: { dedupe: '--shingle-size N', scan: 'nothing, sentences are compared' },
  min_length: '--min-tokens N',
  column: '--columns text=NAME',
  output: { dedupe: '--kept FILE', scan: '--fresh FILE' },
  path: 'the names of the inputs, without an option',
  data_files: 'the names of the inputs, without an option',
  data_dir: 'the name of the folder, without an option',
  num_proc: '--threads N',
  batch_size: 'nothing, inputs are read in pieces anyway',
  b: { dedupe: '--recall; bands follow from it and --threshold', scan: 'nothing, no signatures are made' },
  r: { dedupe: '--recall; rows follow from it and --threshold', scan: 'nothing, no signatures are made' },
  hash_func: 'nothing, there is one hash function',
  hash_bits: 'nothing, there is one hash function',
  f: 'SimHasher of the library',
  bit_diff: 'SimHashIndex of the library',
  num_bucket: 'SimHashIndex of the library',
  k: { dedupe: 'dejalu scan, which finds repeated stretches', scan: '--min-tokens N' },
  strategy: { dedupe: 'dejalu scan, which finds repeated stretches', scan: 'nothing' },
  error_rate: { dedupe: '--threshold 1', scan: 'nothing' },
  // datatrove
  n_grams: { dedupe: '--shingle-size N', scan: 'nothing, sentences are compared' },
  num_buckets: { dedupe: '--recall; bands follow from it and --threshold', scan: 'nothing, no signatures are made' },
  hashes_per_bucket: {
    dedupe: '--recall; rows follow from it and --threshold',
    scan: 'nothing, no signatures are made',
  },
  only_dedup_in_index: '--known FILE',
  n_sentences: { dedupe: 'dejalu scan, which compares sentences', scan: 'nothing, sentences are compared one by one' },
  min_doc_words: '--min-tokens N',
  // passim
  n: { dedupe: '--shingle-unit char --shingle-size N', scan: 'nothing, sentences are compared' },
  id: '--columns id=NAME',
  text: '--columns text=NAME',
  mindf: { dedupe: '--min-documents N', scan: '--min-stories N' },
  maxdf: 'nothing, nothing frequent is dropped',
  min_align: '--min-tokens N, which counts words',
  min_match: { dedupe: '--threshold SHARE', scan: '--min-tokens N' },
  filterpairs: '--group-by FIELD, or --known FILE',
  fields: '--group-by FIELD, or --columns',
  all_pairs: { dedupe: '--method exact', scan: 'nothing, all are compared' },
  pairwise: { dedupe: '--pairs FILE', scan: 'dejalu dedupe --pairs FILE' },
  docwise: '--json',
  linewise: { dedupe: '--json', scan: '--spans FILE' },
  input_format: '--format NAME',
  output_format: {
    dedupe: 'the ending of the file to write',
    scan: 'the ending of the file to write, or --passim FILE',
  },
};

const UNKNOWN = /^error: unknown option '(--?)([\w-]+)(?:=[^']*)?'/;

/** What commander says of an unknown option, with our name for it where it is one of another tool's. */
export function withOurName(message: string, command: CommandName): string {
  const [, dashes, name] = UNKNOWN.exec(message) ?? [];
  if (name === undefined) return message;
  const key = name.toLowerCase().replaceAll('-', '_');
  if (!Object.hasOwn(ANSWERS, key)) return message;
  const answer = ANSWERS[key] as string | Record<CommandName, string>;
  return `error: unknown option '${dashes}${name}'; here it is ${typeof answer === 'string' ? answer : answer[command]}\n`;
}
