/** What recurs, however it is told: inside longer sentences, in other forms of its words, without marks or capitals. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';

const CLAUSE = 'whose eastern wall was torn down by masons from the valley after the long flood of 1931';
const CARRIERS = [
  `Two boys from the lower school swam across the Tarrow basin, ${CLAUSE}, and were given dry coats by the keeper of the sluice before anyone had missed them at supper.`,
  `The council has asked for three offers to dredge the Tarrow basin, ${CLAUSE}, although the old barge that would carry the mud away has not passed its inspection since May.`,
  `Herons are nesting again above the Tarrow basin, ${CLAUSE}, where a retired teacher counts them every morning with a brass telescope that used to belong to her uncle.`,
];

const background = (texts: readonly string[], options = {}) =>
  findBackground(
    texts.map((text, i) => ({ id: `d${i}`, text })),
    options,
  );

const placesOf = (texts: readonly string[]) =>
  background(texts).passages.map(({ occurrences }) =>
    occurrences.map(({ document, start, end }) => texts[Number(document.slice(1))]?.slice(start, end)),
  );

describe('a clause that is always part of a longer sentence', () => {
  it('is the passage, and what stands around it stays fresh', () => {
    expect(placesOf(CARRIERS)).toEqual([[CLAUSE, CLAUSE, CLAUSE]]);
    for (const { fresh } of background(CARRIERS).documents) expect(fresh).toBeGreaterThan(0.5);
  });

  it('is found wherever a sentence that has it alone comes in the order of dates', () => {
    const alone = `The Tarrow basin’s eastern wall was torn down by masons from the valley after the long flood of 1931.`;
    for (const at of [0, 1, 3]) {
      const texts = [...CARRIERS.slice(0, at), alone, ...CARRIERS.slice(at)];
      expect(placesOf(texts).map((places) => places.length)).toEqual([4]);
    }
  });
});

describe('a stretch of a text without sentence marks', () => {
  const words =
    'The tram line between the mill and the southern gate was opened in 1904 and has carried nothing but mail since the viaduct was closed to passengers';
  const texts = [
    `Somebody left nine umbrellas at the ticket office this week and nobody has asked for them yet ${words} Painters start on the waiting room after Easter if the weather holds`,
    `A committee of bakers met to choose the loaf that will be sent to the exhibition abroad ${words} Their choice was rye with caraway although two members walked out before the vote`,
    `Snow kept the upper farms apart from the village for most of a week and then melted overnight ${words} The post arrived by sledge and left again by rowing boat on the same day`,
  ];

  it('ends where its words end', () => {
    expect(placesOf(texts)).toEqual([[words, words, words]]);
  });

  it('is found without capitals as well', () => {
    const lower = texts.map((text) => text.toLowerCase());
    expect(placesOf(lower)).toEqual([Array(3).fill(words.toLowerCase())]);
  });
});

describe('other forms of the words', () => {
  it('tell the same in English', () => {
    const texts = [
      'After the harvest failed in October, the Orvan militia burned barns along the Leth river and threatened four grain convoys. A violinist broke two strings.',
      'Since the harvest failed in October, Orvan militias have been burning barns along the Leth river, threatening three grain convoys. The bridge will be painted green.',
    ];
    expect(placesOf(texts).map((places) => places.length)).toEqual([2]);
  });

  it('tell the same in Turkish', () => {
    const texts = [
      '7 yaşındaki çocuğun bulduğu kedi kasabanın kliniğinde sahibini bekliyor. Bugün hava açık.',
      'Kasabanın kliniğinde, 7 yaşındaki çocuğun bulduğu kedinin sahibini beklediği açıklandı. Yarın pazar kurulacak.',
    ];
    expect(placesOf(texts).map((places) => places.length)).toEqual([2]);
  });

  it('tell the same in Korean, by the letters of its syllables', () => {
    const texts = [
      '군수는 지난 8월 오래된 물레방아를 옮기는 작업이 봄까지 끝난다고 마을회에서 말했다. 안개가 짙다.',
      '지난 8월 마을회에서 군수가 오래된 물레방아의 이전 작업을 봄까지 끝낸다고 말한 바 있다. 바람이 분다.',
    ];
    expect(placesOf(texts).map((places) => places.length)).toEqual([2]);
  });

  it('tell the same where two wordings together have what neither has alone', () => {
    const texts = [
      'When new floods began on March 3, the Orvan council launched raids on beekeepers and Lethian barges and violated several solemn grain treaties. A violinist broke two strings.',
      'Since the floods began on March 3, Orva has again raided Lethian beekeepers and barges, even violating three solemn grain treaties. The bridge will be painted green.',
      'Floods began between the two valleys on March 3, and since then Orva has again sent raids on beekeepers and Lethian barges. A baker opened a shop at the harbour.',
    ];
    expect(placesOf(texts).map((places) => places.length)).toEqual([3]);
    expect(placesOf([texts[0], texts[2]])).toEqual([]);
  });

  it('at the ends of a stretch may be chance, and are no part of it', () => {
    const words = 'carry timber and salted herring past the ruined castle into the northern lakes every single';
    const texts = [
      `The harbour keeps nine cranes, and the ferries that are built overseas ${words} spring, while the pilots wait for a raise that was promised to them in a letter which nobody at the ministry can find any more.`,
      `Bakers in the valley complain of rats in the lofts, and the painters who arrived overnight ${words} sprint, whereas teachers have asked for a slower clock and for lanterns along the path to the upper school.`,
    ];
    const [places] = placesOf(texts);
    expect(places.map((place) => place?.startsWith(words))).toEqual([true, true]);
  });
});

describe('sentences of one mould', () => {
  it('about other persons are no repeat', () => {
    const texts = [
      'The painter Anna Berg was born in Norrholm and studied in Vesterby before she moved to Lund.',
      'The painter Karl Holm was born in Sydvik and studied in Osterby before she moved to Malm.',
    ];
    expect(placesOf(texts)).toEqual([]);
  });

  it('are one with a corrected name', () => {
    const speech = 'opened the swimming hall behind the old brewery with a speech about the virtues of cold water.';
    const texts = [`Mayor Anna Berg ${speech}`, `Mayor Anne Bergh ${speech}`];
    expect(placesOf(texts)).toEqual([texts]);
  });
});

describe('figures in a mould', () => {
  for (const [what, texts] of Object.entries({
    quakes: [
      'A magnitude 5.2 earthquake struck near Ostby on Monday, the survey said.',
      'A magnitude 4.8 earthquake struck near Halven on Friday, the survey said.',
    ],
    results: [
      'Vell United beat Ostby Rovers 3-1 at home in the second round of the herring cup.',
      'Marlow City beat Halven Athletic 2-0 at home in the second round of the herring cup.',
    ],
    prices: [
      'Shares of Acme rose 3.2 percent to 41.50 crowns at the close of trading on Monday.',
      'Shares of Borealis rose 1.1 percent to 12.90 crowns at the close of trading on Friday.',
    ],
  })) {
    it(`of other names are no repeat: ${what}`, () => expect(placesOf(texts)).toEqual([]));
  }

  for (const [what, texts] of Object.entries({
    'with other figures': [
      'The harbour office of Ostby says 41 ships have passed the lock since the canal was opened in spring.',
      'The harbour office of Ostby says 57 ships have passed the lock since the canal was opened in spring.',
    ],
    'with another name beside those it is about': [
      'More than 1,592 people have left since the siege of Ostby began, according to the Halven Observatory.',
      'At least 1,610 people have left since the siege of Ostby began, according to the Vell Observatory.',
    ],
    'in many words with another name': [
      'The Warden Brandt warned in 2031 that the sluice would freeze again before barges could bring oats, candles and lanterns up to the villages.',
      'Holm warned in 2031 that the sluice would freeze again before barges could bring oats, candles and lanterns up to the villages, and asked every household to lend a sledge, a goat or at least a strong boy to the ferry office.',
    ],
  })) {
    it(`are one fact ${what}`, () => expect(placesOf(texts)[0]).toHaveLength(2));
  }
});

describe('a transcript', () => {
  const facts = [
    'the strike at the velmont ironworks began on march 3 when managers refused to take back eleven moulders who had been dismissed after a quarrel over the new furnace shifts',
    'more than 2,300 families have been living in barracks along the tarrow since the dam above the village gave way in the night of the long storm',
  ];
  const lines = [
    'good evening and welcome to the programme tonight we look at herons and at the man who counts them with a brass telescope from the roof of the school',
    'the weather first it will rain in the valley until noon and the painters have been told to take their ladders down from the church before the wind comes',
    'a baker wrote to us about rats in his loft and asks whether cats may be hired by the week for he has a small child and does not want to lay poison',
    'we asked the keeper of the sluice who said that nobody had told him anything and that he would go on feeding the swans as his father had done before him',
  ];
  const texts = lines.map((line, i) =>
    [line, facts[0], lines[(i + 1) % 4].slice(5, 90), facts[1], line.slice(20, 120)].join(' '),
  );

  it('has its background, most of it', () => {
    const places = background(texts).passages.flatMap(({ occurrences }) => occurrences);
    for (const [d, text] of texts.entries()) {
      for (const fact of facts) {
        const start = text.indexOf(fact);
        const own = places.filter((o) => o.document === `d${d}`);
        const told = own.reduce(
          (sum, o) => sum + Math.max(0, Math.min(o.end, start + fact.length) - Math.max(o.start, start)),
          0,
        );
        expect(told / fact.length).toBeGreaterThan(0.6);
      }
    }
  });
});

describe('names and titles', () => {
  it('are no evidence by themselves', () => {
    const texts = [
      'Deputy Harbour Minister Ilse Van Der Brandt of Port Ellery opened a school for divers on Tuesday.',
      'Deputy Harbour Minister Ilse Van Der Brandt of Port Ellery lost her hat in yesterday’s gale.',
    ];
    expect(placesOf(texts)).toEqual([]);
  });
});
