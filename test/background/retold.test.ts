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
