/**
 * Sentence ends of all scripts and languages. A `|` in a text stands where a sentence ends. Checked against the engine's
 * own Unicode tables and against sentences that were invented for each abbreviation.
 */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/index.ts';
import { CLOSER, endsAsSentence, isLowerCase, markOf, OPENS } from '../../src/text/marks.ts';
import { sentences } from '../../src/text/sentences.ts';

const sentencesOf = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

/** Expects the sentences that the marks show: «One.| Two.» */
function expectSplit(marked: string): void {
  expect(sentencesOf(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((part) => part.trim()));
}

function charactersOf(property: string): string[] {
  const found: string[] = [];
  const pattern = new RegExp(`^\\p{${property}}$`, 'u');
  for (let code = 0; code <= 0x10ffff; code++) {
    if ((code < 0xd800 || code > 0xdfff) && pattern.test(String.fromCodePoint(code))) {
      found.push(String.fromCodePoint(code));
    }
  }
  return found;
}

/** What three stories tell before and after a fact. */
const OWN = [
  ['A ferry with forty goats lost its way in fog', 'The bakers of Ellery want longer nights'],
  ['Two clocks were stolen from the town hall tower', 'Rain fell on the pumpkin fair until dusk'],
  ['Nine swimmers crossed the bay for charity', 'A choir sang for the lighthouse keeper'],
];

const TERMINALS = charactersOf('Sentence_Terminal');

describe('each character of Sentence_Terminal', () => {
  it('is many', () => {
    expect(TERMINALS.length).toBeGreaterThan(140);
  });

  it('ends a sentence in running text, and belongs to it', () => {
    for (const mark of TERMINALS) expectSplit(`The ferry left the pier${mark}| Nobody saw it again${mark}`);
  });

  it('ends one after a blank', () => {
    for (const mark of TERMINALS) expectSplit(`The ferry left the pier ${mark}| Nobody saw it again ${mark}`);
  });

  it('makes prose at a paragraph’s end', () => {
    for (const mark of TERMINALS) {
      const text = `The ferry left the pier before dawn${mark}`;
      expect(endsAsSentence(text, { start: 0, end: text.length }), mark).toBe(true);
    }
  });

  it('lets a passage be found and be background, in one paragraph and as one', () => {
    const fact = 'The canal between both lakes was dug by hand and has been closed to ships for forty years';
    for (const mark of ['۔', '։', '።', '။', '។', '།', '।', ' ।', '｡', '𑁇']) {
      for (const between of [' ', '\n\n']) {
        const documents = OWN.map(([before, after], i) => ({
          id: `d${i}`,
          text: [before, fact, after].map((line) => line + mark).join(between),
        }));
        const { passages } = findBackground(documents);
        expect(passages.map(({ text, role }) => [text, role])).toEqual([[fact + mark, 'background']]);
        expect(passages[0].occurrences).toHaveLength(3);
      }
    }
  });
});

describe('a mark of one language', () => {
  it.each([
    ['Greek: a semicolon asks', 'Ποιος έφερε τη βάρκα;| Κανείς δεν ξέρει.'],
    ['Armenian: a colon as it is typed', 'Նավը եկավ երեկ:| Քաղաքը քնած էր:'],
    ['Ethiopic: two word spaces, two colons', 'ጀልባው ዛሬ መጣ፡፡| ከተማው ተኝቷል::| ዝናብ ነው።'],
    ['Georgian: letters have capitals that no text uses', 'გემი მოვიდა.| ქალაქი იძინებს.| წვიმს.'],
    ['Japanese: no blank after a narrow mark', '船が来ました!| 誰が見たの?| 誰も。'],
    ['Chinese: a wide full stop between digits is none', '船长３．５米。| 他走了．'],
  ])('%s', (_language, marked) => {
    expectSplit(marked);
  });

  it('leaves a semicolon and a colon alone elsewhere', () => {
    expectSplit('One boat came; the other sank: nobody knows why.');
  });

  it('is none in Thai: a blank stands between clauses, and a long line is prose', () => {
    const fact = 'คลองระหว่างทะเลสาบทั้งสองขุดด้วยมือเมื่อร้อยปีก่อน และปิดไม่ให้เรือผ่านมานานสี่สิบปีแล้วเพราะสะพานเก่าต่ำเกินไปสำหรับเรือใหญ่';
    const own = [
      'เมื่อวานนายกเทศมนตรีพบชาวประมงสองคนที่ท่าเรือเก่า และตลาดปลาจะเปิดใหม่ในเดือนหน้าหลังจากที่ช่างทาสีผนังทั้งสี่ด้านเสร็จ',
      'นักเรียนวาดภาพปลาวาฬบนกำแพงยาวของโรงเรียน ครูบอกว่าสีทั้งหมดเป็นของขวัญจากร้านค้าใกล้บ้านของเด็กหญิงคนหนึ่งในหมู่บ้าน',
      'พายุพัดหลังคาวัดปลิวหายไปตอนเช้ามืด ไม่มีใครบาดเจ็บแต่ต้นมะพร้าวล้มเจ็ดต้นและไฟฟ้าดับนานถึงห้าชั่วโมงทั่วทั้งตำบล',
    ];
    const { passages } = findBackground(own.map((line, i) => ({ id: `t${i}`, text: `${line}\n\n${fact}` })));
    expect(passages.map(({ text, role }) => [text, role])).toEqual([[fact, 'background']]);
  });
});

describe('a bracket of East Asian text', () => {
  it.each([
    '船長は言った。|「舟を十年も探した。橋は古い。」|宿は閉まった。',
    '「十年も探した。」と船長は述べた。|霧が出た。',
    '「十年も探した。」などと述べた。|霧が出た。',
    '「十年も探した。」、「橋は古い。」と述べた。|霧が出た。',
    '彼女は『海（深い。広い。）の本』を読む。|霧が出た。',
    '他说：“船来了。桥很旧。”|她走了。',
    '「A社は船を売る。橋は売らない。」と述べた。|霧が出た。',
  ])('holds the sentence together and belongs to it: %s', expectSplit);

  it('does not where it never closes', () => {
    expectSplit('「船が来た。|橋は古い。|霧が出た。');
  });

  it('is one of a pair', () => {
    for (const [opening, closing] of CLOSER) {
      expect(markOf(opening) & OPENS).not.toBe(0);
      expectSplit(`霧が出た。|${String.fromCharCode(opening)}白い風見鶏${String.fromCharCode(closing)}は古い。`);
    }
    for (const mark of charactersOf('Ps'))
      if (mark.length === 1) expect(markOf(mark.charCodeAt(0)) & OPENS, mark).not.toBe(0);
  });

  it('stands in a passage with its other half', () => {
    const fact = '「白い風見鶏」は1934年に村の大工が作り、いまも塔の上で北風を知らせている銅の鳥である。';
    const own = [
      ['港の市では鰯の値が三日続けて上がった。', '漁師たちは冬の網を早く直したいと話す。'],
      ['小学校の壁に子供たちが鯨の絵を描いた。', '絵の具は町の文具店からの贈り物だった。'],
      ['夜明けの嵐で寺の屋根が飛ばされた。', '怪我をした人はなく、松が七本倒れた。'],
    ];
    const texts = own.map(([before, after]) => before + fact + after);
    const { passages } = findBackground(texts.map((text, i) => ({ id: `b${i}`, text })));
    expect(passages.map(({ text }) => text)).toEqual([fact]);
  });

  it('is not cut by a passage that is only a part of a sentence', () => {
    const tail = 'と港の組合の代表である林は月曜日の夜に記者たちに語っている。';
    const texts = [
      '「橋は古いが船は新しいと皆が思う」',
      '「霧の日には誰も海に出ないものだ」',
      '「魚の値段は去年より三割も高い」',
    ].map((quote) => quote + tail);
    for (const { text } of findBackground(texts.map((text, i) => ({ id: `q${i}`, text }))).passages) {
      expect([...text].filter((c) => c === '「').length).toBe([...text].filter((c) => c === '」').length);
    }
  });
});

describe('what is glued to the full stop', () => {
  const ASIDES = [
    '[12]',
    '[1][2]',
    '[a]',
    '[citation needed]',
    '¹',
    '¹²',
    '12',
    '*',
    '†',
    '—',
    '|',
    '/',
    '&quot;',
    '&#8221;',
    '&nbsp;',
    '</p><p>',
    '<br>',
    '<br />',
  ];

  it.each(ASIDES)('lets the sentence end: %s', (aside) => {
    const [first, ...rest] = sentencesOf(`The strike began in the ironworks.${aside} Managers refused to pay.`);
    expect(first).toMatch(/^The strike began in the ironworks\./);
    expect(rest.at(-1)).toBe('Managers refused to pay.');
  });

  it('may be a line end in two characters', () => {
    expect(sentences('The strike began in the ironworks.\\nManagers refused to pay.')).toHaveLength(2);
  });

  it.each(ASIDES)('does not hide a fact: %s', (aside) => {
    const fact = 'The strike at the ironworks began on March 3, when managers refused to take back eleven moulders';
    const documents = OWN.map(([a, b], i) => ({
      id: `n${i}`,
      text: [a, fact, b].map((line) => `${line}.`).join(`${aside} `),
    }));
    const { passages } = findBackground(documents);
    expect(passages.map(({ role }) => role)).toEqual(['background']);
    expect(passages[0].text).toContain(`${fact}.`);
  });

  it('ends none before a small letter, and none after an abbreviation', () => {
    expect(sentences('He met the mayor of Ellery etc.[3] and left.')).toHaveLength(1);
    expect(sentences('He met Dr.[3] Brandt.')).toHaveLength(1);
  });
});

describe('a sentence that begins small', () => {
  it.each([
    'Two were hurt.| al-Nadir denied it.| eFerry sank in value.| iPier did well.| van Holt slept.',
    'the boats came home.| nobody saw them.| it rained.',
  ])('begins after a word that is no abbreviation: %s', expectSplit);

  it.each([
    'He paused... and went on.',
    'She has goats, sheep etc. and a cow.',
    'Er zahlt bzw. leiht fünf Mio. daraus.',
    'Cena wynosi ok. 5 tys. zł oraz dwa proc. marży.',
  ])('does not elsewhere: %s', expectSplit);
});

describe('a dot that ends no sentence', () => {
  it.each([
    ['de', 'Die Stadt zahlt 3 Mio. Euro, z. B. Zuschüsse für Nr. 4 bzw. Nachbarn.| Es regnet.'],
    ['de', 'Am 31. August sank das Boot im 6. Stock des 18. Jahrhunderts.| Niemand kam.'],
    ['de', 'Der Kanal ist seit dem 3. März zu.| Der Hafen bleibt bis 12. Mai offen.'],
    ['nl', 'Volgens dhr. Bakker en mevr. Smit kost het bijv. Vlaanderen incl. Geld.| Het regent.'],
    ['sv', 'Lund m.fl. Kollegor kom kl. 18 resp. Tolv.| Andra väntade.'],
    ['da', 'Firmaet solgte ca. Halvdelen, dvs. Tolv både til hr. Lund.| Det regner.'],
    ['fi', 'Hän tapasi esim. Virtasen klo 12 jne. Lahdessa.| Sataa.'],
    ['pl', 'Most przy ul. Wodnej otworzył wiceprez. Zarzecza o godz. 17 przy parafii św. Anny.| Padało.'],
    ['pl', 'W 2019 r. Zarzecze liczyło 3 tys. Osób.| W maju padało.'],
    ['cs', 'Přišel např. Novák, tzv. Kapitán, z nám. Republiky č. 5.| V květnu pršelo.'],
    ['hu', 'Megnyílt a II. Béla Gimnázium és ifj. Kovács úr a Hajó Kft. Igazgatója.| Esett.'],
    ['ro', 'Conform art. 15 alin. 3 din nr. 7, dl. Popa a venit.| Plouă.'],
    ['tr', 'Sokak 3. Gümüş Mahallesi’nde Av. Ece Balcı ile Doç. Kaan Tuna buluştu.| Yağmur yağdı.'],
    ['el', 'Ο κ. Βράχος και η κα. Πεύκου έφτασαν στη λεωφ. Θαλάσσης.| Έβρεχε.'],
    ['ru', 'Маяк на ул. Речной в г. Озёрный описал проф. Чайкин, см. рис. 4.| Шёл дождь.'],
    ['ru', 'В 1998 г. Заречный получил 5 тыс. Рублей.| В мае шёл дождь.'],
    ['uk', 'Маяк на вул. Річковій оглянув голова м. Озерне, музей ім. І. Чайки.| Дощ.'],
    ['bg', 'Кметът на гр. Заречен откри бул. Дунав, вж. Карта.| Валеше.'],
    ['es', 'Salieron la Sra. Roca y el Gral. Prado, de EE. UU. y del núm. 8 de la avda. Marina.| Llovió.'],
    ['pt', 'A Dra. Rocha e o dep. Prado ficam na av. Marinha, pág. 6.| Choveu.'],
    ['fr', 'En 493 av. J.-C. et selon M. Le Brun, Mme. Roux vit au bd. Central.| Il pleut.'],
    ['it', 'L’on. Fiore e il dott. Prato leggono l’art. 7 e il n. 3.| Piove.'],
    ['hy', 'Ընկ. Ծովյանը ծնվել է 1813 թ. Գյումրիում։| Անձրև էր։'],
    ['ka', 'ხიდი (ინგლ. Bridge) ააგეს ძვ. წ. III საუკუნეში.| წვიმს.'],
    ['hi', 'डॉ. नदी ने रु. 70 लिए।| पानी गिरा।'],
    ['bn', 'ডা. নদী ও মো. সাগর গেলেন।| বৃষ্টি হল।'],
    ['vi', 'TP. Biển Xanh gặp ThS. Ngô Sơn và TS. Đỗ Mai.| Trời mưa.'],
    ['id', 'Jl. Kenanga dan PT. Laut Tbk. Ambon dilihat oleh Ir. Budi.| Hujan turun.'],
    ['ta', 'தலைவர் கே. கடலன், செயலாளர் எஸ். ஆற்றலன் வந்தனர்.| மழை பெய்தது.'],
    ['da', 'Broen kostede 5 mill. kroner, sagde tidl. Borgmester Lund.| Det regner.'],
    ['first in a bracket', 'Маяк (англ. The Old Light) и музей (напр. Река) закрыты.| Шёл дождь.'],
    ['sk, dates', 'Prístav je zavretý od 20. 3. – 21. 4. a znova 9. 2. 2031.| Pršalo.'],
    ['hy, a semicolon', 'Նա եկավ նավահանգիստ. Նավը չկար։| Անձրև էր։'],
    ['initials', 'Captain J. A. Brandt and D. I. Weller met A. İ. Tuna and A. I. Moss.| They left.'],
    ['Hebrew acronyms', 'הוא גר בארה"ב.| היא גרה בתל אביב.'],
    ['lists in running text', 'Do this now.| 1. Buy nets.| 2. Mend the boat.| 13. Go home.'],
  ])('%s: %s', (_language, marked) => {
    expectSplit(marked);
  });

  it.each([
    ['de', 'Der Preis stieg um 3 Mio.| Die Stadt zahlt das usw.| Der Rest blieb.'],
    ['pl', 'Most zamknięto w 2019 r.| Wtedy padało.'],
    ['ru', 'Мост закрыли в 1998 г.| В мае шёл дождь.'],
    ['es', 'Vive en EE. UU.| La casa es vieja.'],
    ['en', 'She moved on.| Smith stayed.| That was the end.| Brandt won at last.| It was red.| Nobody cared.'],
    ['sv', 'Hon hämtade det.| Kajen var tom.| De gifte sig.| Regnet föll.'],
    ['fr', 'Il prit un vol.| Marie resta.'],
    ['ko', '배가 많은 곳.| 비가 온다.'],
    ['ko, in a quotation', '“배가 왔다.| 비가 온다.”| 그는 갔다.'],
    ['ru, enumerations', 'Там были лодки, сети и т. д.| Ветер стих.| Пришли рыбаки и др.| Город спал.'],
    ['pl, enumerations', 'Mieli sieci, łodzie itp.| Wiatr ucichł.'],
    ['en, addresses', 'Write to crew@pier.co.uk.| Please wait.'],
    ['pl, addresses', 'Pisz na gmina.pl.| Most zamknięto.'],
    ['pl', 'Most ma sto lat.| Wieża ma mniej.| Prom płynie 5 min.| Potem wraca.'],
    ['el, units', 'Ο δρόμος έχει 30 χλμ.| Βράχια έπεσαν χθες.'],
    ['hr, endings', 'Otoci su ušli u krug NATO-a.| Brod je stigao.'],
    ['sl, »…«', 'Ladja je stara.| »Most je nov,« je rekel.'],
    ['hy, where nothing else ends one', 'Նա եկավ նավահանգիստ.| Նավը չկար.'],
    ['hi', 'वे नाव चलाते हैं.| नदी गहरी थी.| पुल टूटा है.'],
    ['roman numerals behind names', 'He served Charles II.| Brandt did not.'],
  ])('ends one where the next word begins it, or where it is a word: %s', (_language, marked) => {
    expectSplit(marked);
  });
});

it('Georgian letters are never small', () => {
  expect([isLowerCase('გ'), isLowerCase('g'), isLowerCase('я'), isLowerCase('字')]).toEqual([false, true, true, false]);
});
