/** What src finds, up to passages and the groups of their wordings, where the stories are given. */
import { runHere } from '../../src/flow/flow.ts';
import { byDateAndId, relate, takeApart } from '../../src/flow/main-job.ts';
import { assemble, countStories, liveFamilies, NAMELESS, NO_STORY } from '../../src/passages/assemble.ts';
import { cutClauses } from '../../src/passages/clauses.ts';
import { groupWordings, wordingsIn } from '../../src/passages/wording-rows.ts';
import { SentenceCollector } from '../../src/sentences/distinct.ts';
import type { Kept } from '../../src/sentences/documents.ts';
import { KEY_WORDS, keyText, SALT } from '../../src/sentences/key.ts';
import { documentsIn, readTexts } from '../../src/sentences/read.ts';
import { spanOf } from '../../src/text/sentences.ts';
import type { Document } from '../../src/types.ts';
import { NONE, type Settings } from './brute-force/definition.ts';
import { type Answer, inOneOrder } from './brute-force.ts';

const WORDS = { tokenizer: undefined, kernel: 'js' } as const;

/** @param stories of the documents in (date, id) order, as the brute force has them */
export function found(documents: readonly Document[], stories: readonly number[], settings: Settings): Answer {
  const { minStories, minTokens } = settings;
  const sorted = byDateAndId(documents).map((i) => documents[i]);
  const collector = new SentenceCollector();
  const kept: Kept[] = [];
  const rows = readTexts({ texts: sorted.map(({ text }) => text) }, { words: WORDS, salt: SALT });
  for (const document of documentsIn(rows)) {
    const numbers = new Uint32Array(document.sentences.length - 1);
    collector.take(document, numbers, 0);
    const { tokens, breaks, sentences, prose, paragraphs, doubt } = document;
    kept.push({ tokens, breaks, sentences, prose, numbers, paragraphs, doubt });
  }
  const { sentences, ranks } = collector.finish();
  for (const { numbers } of kept) for (let i = 0; i < numbers.length; i++) numbers[i] = ranks[numbers[i]];

  const families = runHere(relate(sentences, minTokens));
  const storyOf = Uint32Array.from(stories, (story) => (story === NONE ? NO_STORY : story));
  const live = liveFamilies(families, kept, storyOf, minStories);
  const clauses = runHere(takeApart(sentences, cutClauses(sentences, families, live, minTokens), [].values()));
  return inOneOrder(
    assemble(sentences, clauses, kept, storyOf, minStories).map(({ id, stretches }) => {
      const name = stretches.reduce((least, stretch) => Math.min(least, stretch.name), NAMELESS);
      const places = stretches.map(({ document, from, to }) => {
        const { id, text } = sorted[document];
        const { start, end } = spanOf(text, kept[document].tokens, from, to);
        return { id, start, end, text: text.slice(start, end) };
      });
      const texts = places.map(({ text }) => text);
      const [groups] = wordingsIn(groupWordings({ texts, sizes: Uint32Array.of(texts.length) }, WORDS), [texts]);
      return {
        id: name === NAMELESS ? id : keyText(sentences.keys, KEY_WORDS * name),
        stories: countStories(stretches, storyOf),
        groups: groups.map(({ members, variantOf, similarity }) =>
          members.map((i, m) => [places[i].id, places[i].start, places[i].end, similarity[variantOf[m]]] as const),
        ),
      };
    }),
  );
}
