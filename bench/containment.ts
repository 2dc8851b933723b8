/**
 * Which stories contain this paragraph? Paragraphs a second, and what the index takes.
 *
 * Measured: to add the stories to an empty ContainmentIndex; queries for paragraphs of them, at three least
 * containments; the same by comparing with every story, which is what one does without an index. Not measured: making
 * shingles. Verified before: both find the same, so recall and precision are 1.
 */
import { ContainmentIndex, containment as contained, shingles } from 'dejalu';
import { measure, type Timing } from './measure.ts';
import type { Question } from './question.ts';
import { rounded, spreadOf } from './table.ts';
import { KINDS, mean, textsFor } from './texts.ts';

const FULL = { stories: 2000, effort: { time: 500, warmupTime: 200, iterations: 8, warmupIterations: 2 } };
const QUICK = { stories: 200, effort: { time: 100, warmupTime: 50, iterations: 3, warmupIterations: 1 } };
const QUERIES = 200;
/** Queries that are verified, and timed where every story is compared. */
const COMPARED = 20;
const EVERYTHING = 'every story compared';

interface Figures {
  readonly by: string;
  readonly least: number;
  readonly stories: number;
  readonly answersPerQuery: number;
  readonly bytesPerShingle: number;
  readonly addMicroseconds: number;
  readonly timing: Timing;
  readonly queries: number;
}

export const containment: Question<Figures> = {
  title: 'Which stories contain a paragraph?',
  parts: ['dejalu: 0.3', 'dejalu: 0.5', 'dejalu: 0.8', `${EVERYTHING}: 0.8`],
  quickParts: ['dejalu: 0.8', `${EVERYTHING}: 0.8`],

  async measure(part, { quick, load }) {
    const [by, text] = part.split(': ');
    const least = Number(text);
    const { stories: count, effort } = quick ? QUICK : FULL;
    const { stories } = await load(count);
    const sets = stories.map((story) => shingles(story.text));
    const asked = textsFor(
      KINDS.paragraphs,
      stories.map((story) => story.text),
    )
      .slice(0, QUERIES)
      .map((paragraph) => shingles(paragraph));
    if (asked.length < QUERIES) return undefined;

    const fill = () => {
      const index = new ContainmentIndex();
      for (const [i, set] of sets.entries()) index.add(`${i}`, set);
      return index;
    };
    const index = fill();
    const compare = (set: Uint32Array) => sets.flatMap((one, i) => (contained(set, one) >= least ? [`${i}`] : []));
    const answers = asked.map((set) => index.query(set, { minContainment: least }));
    for (let i = 0; i < COMPARED; i++) {
      const found = answers[i].map(({ id }) => id).sort();
      if (`${found}` !== `${compare(asked[i]).sort()}`) throw new Error(`paragraph ${i}: ${found} were found`);
    }
    const queries = by === EVERYTHING ? COMPARED : QUERIES;
    const timing = measure(() => {
      let found = 0;
      for (let i = 0; i < queries; i++) {
        found += by === EVERYTHING ? compare(asked[i]).length : index.query(asked[i], { minContainment: least }).length;
      }
      return found;
    }, effort);
    const adding = measure(() => fill().size, effort);
    return {
      by,
      least,
      stories: stories.length,
      answersPerQuery: mean(answers.map(({ length }) => length)),
      bytesPerShingle: index.byteLength / sets.reduce((sum, set) => sum + set.length, 0),
      addMicroseconds: (1000 * adding.median) / stories.length,
      timing,
      queries,
    };
  },

  answer(figures) {
    return {
      head: ['by', 'least', 'µs per query', 'spread', 'answers', 'µs to add a story', 'bytes a shingle'],
      rows: figures.map((f) => [
        f.by,
        `${f.least}`,
        rounded((1000 * f.timing.median) / f.queries),
        spreadOf(f.timing),
        rounded(f.answersPerQuery),
        f.by === EVERYTHING ? '' : rounded(f.addMicroseconds),
        f.by === EVERYTHING ? '' : rounded(f.bytesPerShingle),
      ]),
      notes: [
        `${figures[0].stories.toLocaleString('en-US')} stories. answers: stories per query. Recall and precision are 1.`,
      ],
    };
  },
};
