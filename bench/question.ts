/** What a question of the suite is given, and how it answers. */
import type { Document } from 'dejalu';
import type { Corpus } from './corpus.ts';
import type { Timing } from './measure.ts';

/** What is known about stories because they were generated. */
export type Known = Pick<Corpus, 'planted' | 'copies'>;

export interface Stories {
  readonly stories: readonly Document[];
  /** Of stories of one's own nothing is. */
  readonly known: Known | undefined;
}

export interface Input {
  /** Short measurements, for CI. */
  readonly quick: boolean;
  /** The first `count` stories, or as many as there are. */
  readonly load: (count: number) => Promise<Stories>;
}

export interface Answer {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Sentences to stand under the table. */
  readonly notes: readonly string[];
}

/** What a part's measurement gives; every question adds its own. */
export interface Measured {
  /** Of a question that measures time. */
  readonly timing?: Timing;
}

export interface Question<Figures extends Measured> {
  readonly title: string;
  /**
   * What is measured apart, each in a process of its own, in the order of the table: code that has seen a rival's
   * strings is compiled otherwise, and npm `minhash` took .8 of its time behind another signer in one process.
   */
  readonly parts: readonly string[];
  /** The parts of a quick run, where it leaves some out. */
  readonly quickParts?: readonly string[];
  /** Verifies a part, then measures it. Rejects if an output is wrong; undefined if the stories don't allow it. */
  measure(part: string, input: Input): Promise<Figures | undefined>;
  /** The table. */
  answer(figures: readonly Figures[]): Answer;
}
