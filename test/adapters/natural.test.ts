/**
 * dejalu/natural against natural itself: the table of what is fit for which language, places, stems, stop words and
 * sentences. Samples are made up.
 */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type NaturalWords } from '../../src/adapters/natural/languages.ts';
import { type NaturalTokenizerOptions, naturalSentences, naturalTokenizer } from '../../src/adapters/natural.ts';
import { findBackground } from '../../src/background.ts';
import { dedupe } from '../../src/dedupe.ts';
import { shingles } from '../../src/shingle/shingles.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { paragraphs } from '../../src/text/layout.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { codeOf } from '../error-code.ts';
import { FIXED_SEED, hardText, splitsPair } from '../text/arbitrary.ts';

const require = createRequire(import.meta.url);
const natural = (path: string) => require(`natural/lib/natural/${path}`);

/** Text in every language of the table, with its letters, digits and usual signs. */
const SAMPLES: Readonly<Record<string, string>> = {
  en: "The ferry's crew didn't wait: 1,592 of the well-known tins, 9.5 per cent, sank at once.",
  de: 'Die Übergänge an der Straße öffnen/schließen für 1.592 Fußgänger, so das Ärzteblatt.',
  es: 'El pingüino cruzó 1.592 veces el río; ¿qué pasó mañana?',
  fa: 'کشتی بندر گفت ۱۵ نفر در ساحل کتاب‌ها را خواندند.',
  fr: "L'accord d'Évian a été signé par où, garçons, le cœur 1592, à Noël.",
  hi: 'नाव के कप्तान ने 1,592 लोगों से कहा कि पुल बंद है।',
  id: 'Menteri Luar Negeri mengatakan 1.592 orang pulang.',
  it: 'Perché la città è così però 1.592 più giù?',
  ja: '港の船長は１９日、９．５％と述べた。フェリーはコーヒーを運んだ。',
  nl: 'Eén geïnteresseerde ziet zeeën van 1.592 ideeën.',
  no: 'Én idé på kafé: blåbærsyltetøy i 1592, og én til.',
  pl: 'Zażółć gęślą jaźń 1592, ŁÓDŹ.',
  pt: 'Não há ações às 15 horas, você já não põe à mesa.',
  ru: 'Министр объявил: ёлка, съезд, подъём 1592. Ёж.',
  sv: 'Än en gång på östra sidan: en idé, två idéer, Ångström 1592.',
  uk: "Її об'єднання, ґанок, Євген 1592.",
  vi: 'Đường phố Hà Nội có nhiều người ở đó 1592.',
  zh: '渡轮的船长在港口会谈。',
};

const CLASSES: Readonly<Record<NaturalWords, (language: string) => string>> = {
  aggressive: (language) =>
    language === 'ja' ? 'tokenizer_ja' : `aggressive_tokenizer${language === 'en' ? '' : `_${language}`}`,
  case: () => 'tokenizer_case',
  treebank: () => 'treebank_word_tokenizer',
  word: () => 'regexp_tokenizer',
};
const TOKENIZERS = Object.keys(CLASSES) as NaturalWords[];

/** What natural itself makes of a text; undefined where it has no such tokenizer. */
function wordsOfNatural(language: string, tokenizer: NaturalWords, text: string): string[] | undefined {
  try {
    const loaded = natural(`tokenizers/${CLASSES[tokenizer](language)}`);
    return new (tokenizer === 'word' ? loaded.WordTokenizer : loaded)().tokenize(text);
  } catch (error) {
    if ((error as { code?: string }).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** Why these words are no fair account of the text; judged by letters and runs of them, without dejalu. */
function faultOf(words: readonly string[] | undefined, text: string, tokenizer: NaturalWords): string | undefined {
  if (!words) return 'there is none';
  const plain = text.normalize('NFKC');
  const letters = (of: string) => (of.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]/gu) ?? []).join('');
  if (letters(words.join('')) !== letters(text)) return 'letters are lost or changed';
  const absent = words.find((word) => !plain.includes(word.normalize('NFKC')));
  if (absent !== undefined) return `${absent} does not stand in the text`;
  const runs = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const unspaced = /[\p{sc=Han}\p{sc=Hira}]/u.test(text);
  if (unspaced && words.every((word) => letters(word).length < 2)) return 'words are cut';
  if (!unspaced && words.filter((word) => letters(word) !== '').length > runs.length) return 'words are cut';
  if (tokenizer === 'case' && words.some((word) => /[^\p{L}\p{M}\p{N}]/u.test(word))) return 'signs are in words';
  return undefined;
}

const wordsIn = (text: string, options: NaturalTokenizerOptions) => [...naturalTokenizer(options)(text)];
const formsIn = (text: string, options: NaturalTokenizerOptions) => wordsIn(text, options).map((word) => word.text);

describe('the table of languages', () => {
  const table = Object.keys(LANGUAGES).flatMap((language) => TOKENIZERS.map((name) => [language, name] as const));

  it('has a sample for every language', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(Object.keys(LANGUAGES).sort());
  });

  it.each(table)('%s: calls the tokenizer %s fit or unfit as natural proves', (language, name) => {
    const text = SAMPLES[language];
    const fault = faultOf(wordsOfNatural(language, name, text), text, name);
    const options = { language, stem: false, tokenizer: name } as const;
    if (fault) {
      expect(codeOf(() => naturalTokenizer(options))).toBe('unsupported');
      expect(() => naturalTokenizer(options)).toThrow(/use "dejalu"/);
    } else {
      const found = wordsIn(text, options);
      expect(found.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(
        wordsOfNatural(language, name, text)
          ?.filter((word) => /[\p{L}\p{N}]/u.test(word))
          .map((word) => asInText(text, word))
          .join(' '),
      );
    }
  });

  it('has stop words of natural where it says so, and knows words of the language by them', () => {
    const small = {
      de: 'und',
      en: 'the',
      es: 'los',
      fa: 'از',
      fr: 'les',
      id: 'yang',
      it: 'gli',
      nl: 'het',
      no: 'ikke',
    };
    const more = { pl: 'jest', pt: 'não', ru: 'его', sv: 'och', uk: 'також' };
    for (const [language, word] of Object.entries({ ...small, ...more })) {
      const options = { language, stem: false, stopWords: 'remove' } as const;
      expect(formsIn(`${word} 5 ${word.toUpperCase()}`, options), language).toEqual(['5']);
    }
    for (const language of ['hi', 'vi']) {
      expect(codeOf(() => naturalTokenizer({ language, stem: false, stopWords: 'mask' }))).toBe('unsupported');
    }
  });
});

/** A word that natural has made narrow, in the width that it has in the text. */
function asInText(text: string, word: string): string {
  if (text.includes(word)) return word;
  return Array.from(text, (character) => character).find((character) => character.normalize('NFKC') === word) ?? word;
}

describe('stems', () => {
  it.each([
    ['en', {}, 'stemmers/porter_stemmer', 'The ministers were negotiating agreements hopefully'],
    ['en', { stem: 'lancaster' }, 'stemmers/lancaster_stemmer', 'The ministers were negotiating agreements hopefully'],
    ['de', {}, 'stemmers/porter_stemmer_de', 'Die Häuser der Übergänge öffnungen straßen'],
    ['es', {}, 'stemmers/porter_stemmer_es', 'los niños cruzaron negociaciones'],
    ['fr', {}, 'stemmers/porter_stemmer_fr', 'les négociations étés cœurs'],
    ['fr', { stem: 'carry' }, 'stemmers/Carry', 'les négociations étés cœurs'],
    ['id', {}, 'stemmers/indonesian/stemmer_id', 'mengatakan pertemuan orang'],
    ['it', {}, 'stemmers/porter_stemmer_it', 'negoziati città perché'],
    ['nl', {}, 'stemmers/porter_stemmer_nl', 'huizen zeeën één'],
    ['no', {}, 'stemmers/porter_stemmer_no', 'husene blåbær'],
    ['pt', {}, 'stemmers/porter_stemmer_pt', 'negociações não'],
    ['ru', {}, 'stemmers/porter_stemmer_ru', 'министры объявили ёлки'],
    ['sv', {}, 'stemmers/porter_stemmer_sv', 'husen östra flickorna'],
    ['uk', {}, 'stemmers/porter_stemmer_uk', 'міністри ґанок навчання'],
  ] as const)('%s %j are those of natural, at the places of the words', (language, options, path, text) => {
    const { stem } = natural(path);
    const stemmer = natural(path);
    const words = text.split(' ');
    const found = wordsIn(text, { language, ...options });
    expect(found.map((word) => word.text)).toEqual(words.map((word) => stem.call(stemmer, word.toLowerCase())));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(words);
    expect(found.some((word, i) => word.text !== words[i].toLowerCase())).toBe(true);
  });

  it('of Japanese need its words', () => {
    expect(formsIn('コーヒーを運んだ', { language: 'ja', tokenizer: 'aggressive' })).toContain('コーヒ');
    expect(() => naturalTokenizer({ language: 'ja' })).toThrow("use tokenizer: 'aggressive'");
    expect(formsIn('運んだ', { language: 'ja', stem: false })).toEqual(['運', 'ん', 'だ']);
  });

  it('make one shingle of inflected copies', () => {
    const tokenizer = naturalTokenizer();
    const [a, b] = ['The ministers negotiated treaties', 'the minister negotiates treaty'];
    expect([...shingles(a, { tokenizer })]).toEqual([...shingles(b, { tokenizer })]);
    expect([...shingles(a)]).not.toEqual([...shingles(b)]);
  });

  it('are the same for all spellings that dejalu takes for one', () => {
    const english = naturalTokenizer();
    const hash = (word: string, tokenizer = english) => [...tokenize(word, { tokenizer }).hashes];
    expect(hash('Erdoğans')).toEqual(hash('ERDOGANS'));
    expect(hash('Turkey’s')).toEqual(hash("turkey's"));
    expect(hash('U.N.')).toEqual(hash('UN'));
    const german = naturalTokenizer({ language: 'de' });
    for (const tokenizer of [english, german]) {
      const letters = fc.string({ unit: fc.constantFrom(...'abdeinorstuyÄäöüßé'), minLength: 1, maxLength: 12 });
      fc.assert(
        fc.property(letters, (word) => {
          expect(hash(word.normalize('NFD'), tokenizer)).toEqual(hash(word.normalize('NFC'), tokenizer));
          expect(hash(`${word.slice(0, 1)}\u00ad${word.slice(1)}`, tokenizer)).toEqual(hash(word, tokenizer));
        }),
        { seed: FIXED_SEED },
      );
    }
  });

  it('leave words with digits and scripts that the language does not know alone', () => {
    expect(formsIn('1980s F16s 1,592', {})).toEqual(['1980s', 'F16s', '1,592']);
    expect(formsIn('नमस्ते 漢', {})).toEqual(['नमस्ते', '漢']);
    const masked = tokenize('9 ministers', { tokenizer: naturalTokenizer(), numbers: 'mask' });
    expect([...masked.hashes]).toEqual([...tokenize('1 minist', { numbers: 'mask' }).hashes]);
  });

  it('of words that look like something else to a program are words, in every language', () => {
    const odd = ['constructor', 'reconstructor', 'abtostring', 'x__proto__', 'hasOwnProperty', 'U', 'ß', 'ья', 'ы'];
    const words = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }));
    const choices = Object.entries(LANGUAGES).flatMap(([language, { stemmers, unspaced }]) =>
      typeof stemmers === 'string' || unspaced
        ? []
        : Object.keys(stemmers).map((stem) => naturalTokenizer({ language, stem: stem as 'porter' })),
    );
    const property = fc.property(fc.array(words, { maxLength: 6 }), fc.constantFrom(...choices), (list, tokenizer) => {
      const text = list.join(' ');
      const { count } = tokenize(text);
      const found = [...tokenizer(text)];
      expect(found).toHaveLength(count);
      expect(tokenize(text, { tokenizer }).count).toBe(count);
      for (const { text: form } of found) expect(form).toMatch(/^\S+$/u);
    });
    fc.assert(property, { seed: FIXED_SEED, numRuns: 500 });
    expect(formsIn('reconstructor', { language: 'fr', stem: 'carry' })).toEqual(['reconstructor']);
  });

  it('stay right when more words were met than are kept', () => {
    const tokenizer = naturalTokenizer();
    const words = Array.from({ length: 70_000 }, (_, i) => `${letters(i)}ing`).join(' ');
    const fresh = [...naturalTokenizer()('ministers treaties')].map(({ text }) => text);
    expect([...tokenizer('ministers treaties')].map(({ text }) => text)).toEqual(fresh);
    expect([...tokenizer(words)]).toHaveLength(70_000);
    expect([...tokenizer('ministers treaties')].map(({ text }) => text)).toEqual(fresh);
  });
});

/** A number in letters. */
function letters(i: number): string {
  return `b${i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)])}`;
}

describe('places', () => {
  it('are those of dejalu where dejalu finds the words', () => {
    const property = fc.property(hardText('ministers', "Turkey's", 'the'), (text) => {
      const { count, starts, ends, flags } = tokenize(text);
      for (const options of [{}, { language: 'de' }, { stem: false, stopWords: 'mask' }] as const) {
        const own = tokenize(text, { tokenizer: naturalTokenizer(options) });
        expect(own.count).toBe(count);
        expect([...own.starts]).toEqual([...starts]);
        expect([...own.ends]).toEqual([...ends]);
        expect([...own.flags]).toEqual([...flags]);
      }
    });
    fc.assert(property, { seed: FIXED_SEED, numRuns: 150 });
  });

  it('cover every letter where natural finds the words, or it says so', () => {
    const pieces = [
      'Erdoğan',
      'cannot',
      'U.N.',
      'é',
      'e\u0301',
      'ё',
      'Ёж',
      "d'Ankara",
      '９',
      'ム',
      'straße',
      '\u{1d400}',
    ];
    const choices = Object.entries(LANGUAGES).flatMap(([language, { tokenizers }]) =>
      TOKENIZERS.filter((name) => typeof tokenizers[name] !== 'string').map((tokenizer) => ({ language, tokenizer })),
    );
    let refused = 0;
    let read = 0;
    const text = fc.oneof(
      hardText(...pieces),
      fc.array(fc.constantFrom('ab', 'Cd', ' ', '5', '.', '-'), { maxLength: 12 }).map((list) => list.join('')),
    );
    const property = fc.property(text, fc.constantFrom(...choices), (text, choice) => {
      let words: ReturnType<typeof wordsIn> = [];
      const code = codeOf(() => {
        words = wordsIn(text, { ...choice, stem: false });
      });
      if (code) {
        expect(code).toBe('unsupported');
        refused++;
        return;
      }
      read++;
      let at = 0;
      const left = words.map(({ start, end }) => {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
        const gap = text.slice(at, start);
        at = end;
        return gap;
      });
      // By dejalu's own account no word stands between them.
      for (const gap of [...left, text.slice(at)]) expect(tokenize(gap).count).toBe(0);
    });
    fc.assert(property, { seed: FIXED_SEED, numRuns: 1500 });
    expect(Math.min(refused, read)).toBeGreaterThan(200);
  });

  it.each([
    ['aggressive', 'Minister Çavuşoğlu', 'drops or changes "Minister Çavuşoğlu" (position 9)'],
    ['word', 'the cafe\u0301s', 'cuts a word in two'],
    ['treebank', 'in São Tomé', 'cuts a word in two at "in São Tomé" (position 4)'],
    ['case', 'the Straße', 'loses its place at "ß"'],
    ['case', 'a 漢', 'drops or changes "a 漢" (position 2)'],
  ] as const)('that %s loses are an error that shows where: %s', (tokenizer, text, message) => {
    expect(() => wordsIn(text, { tokenizer })).toThrow(message);
    expect(() => wordsIn(text, { tokenizer })).toThrow("use tokenizer: 'dejalu'");
  });

  it('are found for a tokenizer of the caller, with the same care', () => {
    const { RegexpTokenizer } = natural('tokenizers/regexp_tokenizer');
    const text = 'Mevlüt Çavuşoğlu met 9 envoys';
    const whole = new RegexpTokenizer({ pattern: /[^\p{L}\p{N}\p{M}]+/u });
    expect(wordsIn(text, { tokenizer: whole })).toEqual(wordsIn(text, {}));
    expect(() => wordsIn(text, { tokenizer: new RegexpTokenizer({ pattern: /\W+/ }) })).toThrow(
      "natural's tokenizer of class RegexpTokenizer drops",
    );
    // It answers null where nothing matches.
    expect(wordsIn('…', { tokenizer: new RegexpTokenizer({ pattern: /\w+/, gaps: false }) })).toEqual([]);
    expect(() => wordsIn('one two', { tokenizer: { tokenize: () => ['one', 'three'] } })).toThrow('"three"');
  });
});

describe('stop words', () => {
  const text = 'The treaty of 5 May was with Port Ellery';

  it('are masked or removed, and the digits in the list are none of them', () => {
    expect(formsIn(text, { stem: false, stopWords: 'remove' })).toEqual(['treaty', '5', 'may', 'port', 'ellery']);
    const masked = wordsIn(text, { stem: false, stopWords: 'mask' });
    expect(masked).toHaveLength(9);
    expect(masked[0]).toEqual({ text: 'stopword', start: 0, end: 3 });
    expect(masked[2].text).toBe('stopword');
    expect(masked[3].text).toBe('5');
  });

  it('are known in every spelling', () => {
    for (const word of ["don't", 'DON’T', 'Dont']) {
      expect(formsIn(`${word} wait`, { stopWords: 'remove' }).length).toBe(
        formsIn("don't wait", { stopWords: 'remove' }).length,
      );
    }
  });

  it('can leave a text without a word: it is like nothing', () => {
    const tokenizer = naturalTokenizer({ stopWords: 'remove' });
    expect(shingles('it is of the', { tokenizer })).toHaveLength(0);
    expect(new MinHasher({ tokenizer }).sign('it is of the').empty).toBe(true);
  });
});

describe('the engines', () => {
  const sentence = 'The treaty lets either side seek arbitration after ten days of low water at the old bridge.';
  const inflected = 'The treaties let either sides seek arbitrations after ten day of low waters at the old bridges.';
  const stories = [
    { id: 'a', text: `Divers found a bicycle in the lock on Monday. ${sentence}` },
    { id: 'b', text: `The mayor opened a bakery and two of her cousins sang. ${inflected}` },
  ];

  it('findBackground finds a passage by its stems, in its own words', () => {
    const { passages } = findBackground(stories, { tokenizer: naturalTokenizer() });
    expect(passages.map(({ text }) => text)).toEqual([sentence]);
    expect(passages[0].occurrences.map(({ similarity }) => similarity)).toEqual([1, 1]);
  });

  it('dedupe finds the paragraph', () => {
    const paragraphs = [sentence, inflected, 'Something else happened elsewhere and nobody minded it at all.'];
    expect(dedupe(paragraphs, { threshold: 0.9 }).clusters).toEqual([]);
    const { clusters } = dedupe(paragraphs, { threshold: 0.9, tokenizer: naturalTokenizer() });
    expect(clusters.map(({ members }) => members.map(({ document }) => document))).toEqual([['0', '1']]);
  });
});

describe('naturalSentences', () => {
  it('gives the sentences of natural with their places, a paragraph at a time', () => {
    const text = ' Mr. Reed left at 9.5 knots. He waved!\n\nA headline\n\n"Really?" she asked.';
    expect(naturalSentences()(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Mr. Reed left at 9.5 knots.',
      'He waved!',
      'A headline',
      '"Really?"',
      'she asked.',
    ]);
  });

  it('takes abbreviations', () => {
    const text = 'The cpt. left. He waved.';
    expect(naturalSentences()(text)).toHaveLength(3);
    expect(naturalSentences({ abbreviations: ['cpt.'] })(text)).toHaveLength(2);
    expect(naturalSentences({ language: 'es' })('El Sr. Ruiz salió. Y volvió.')).toHaveLength(2);
  });

  it('stands in the text, whole and in order, or says that it does not', () => {
    const split = naturalSentences();
    let read = 0;
    const pieces = ['Mr. ', '. ', '! ', 'http://a.b/?x=$&y. ', '{{DELIM_0}}', '{{URI_1}}', '1,592.5 '];
    const property = fc.property(hardText(...pieces), (text) => {
      let spans: ReturnType<typeof split> = [];
      const code = codeOf(() => {
        spans = split(text);
      });
      if (code) {
        expect(code).toBe('unsupported');
        return;
      }
      read++;
      let rest = '';
      let at = 0;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
        rest += text.slice(at, start);
        at = end;
      }
      const inside = paragraphs(text).map(({ start, end }) => text.slice(start, end));
      const kept = spans.map(({ start, end }) => text.slice(start, end)).join('');
      expect(kept.replace(/\s/g, '')).toBe(inside.join('').replace(/\s/g, ''));
      expect(tokenize(rest + text.slice(at)).count).toBe(0);
    });
    fc.assert(property, { seed: FIXED_SEED, numRuns: 600 });
    expect(read).toBeGreaterThan(200);
  });

  it.each([
    ['a URL that it breaks', 'See https://example.com/a?x=$&y=1. Then go.', 'changes the text'],
    ['a place-holder of its own', 'The {{DELIM_0}} is gone. Really.', 'changes the text'],
    ['a mark that it does not know', 'पुल बंद है। नाव चली गई।', 'does not know "।" (position 10)'],
  ])('refuses %s', (_, text, message) => {
    expect(() => naturalSentences()(text)).toThrow(message);
    expect(codeOf(() => naturalSentences()(text))).toBe('unsupported');
  });

  it('splits for dedupe', () => {
    const texts = ['The ferry left at noon. Nobody minded it.', 'Rain fell. The ferry left at noon.'];
    const documents = texts.map((text, i) => ({ id: `${i}`, text }));
    const { clusters } = dedupe(documents, { unit: 'paragraph', split: naturalSentences() });
    expect(clusters.map(({ members }) => members)).toEqual([
      [
        { document: '0', start: 0, end: 23, similarity: 1 },
        { document: '1', start: 11, end: 34, similarity: 1 },
      ],
    ]);
  });
});

describe('options', () => {
  it.each([
    [{ languag: 'en' }, 'unknown-option'],
    [{ language: 7 }, 'bad-option'],
    [{ stem: 'snowball' }, 'bad-option'],
    [{ stopWords: true }, 'bad-option'],
    [{ tokenizer: 'wordpunct' }, 'bad-option'],
    [{ language: 'tr' }, 'unsupported'],
    [{ language: '__proto__' }, 'unsupported'],
    [{ language: 'fa' }, 'unsupported'],
    [{ language: 'pl' }, 'unsupported'],
    [{ language: 'de', stem: 'lancaster' }, 'unsupported'],
    [{ language: 'zh', stem: false, stopWords: 'remove' }, 'unsupported'],
  ])('%j are refused: %s', (options, code) => {
    expect(codeOf(() => naturalTokenizer(options as never))).toBe(code);
  });

  it('of naturalSentences are checked', () => {
    expect(codeOf(() => naturalSentences({ language: 'de' } as never))).toBe('bad-option');
    expect(codeOf(() => naturalSentences({ abbreviations: 'Mr.' } as never))).toBe('bad-option');
  });
});
