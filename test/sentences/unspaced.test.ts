/** Scripts without blanks: names and titles are no passage, background is, and no word is cut. Invented texts. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { analyse } from '../../src/sentences/analyse.ts';
import { countWords } from '../../src/sentences/count.ts';
import { SALT } from '../../src/sentences/key.ts';
import { spreadOf } from '../../src/text/unspaced.ts';

const WORDS = { tokenizer: undefined, kernel: 'js' } as const;
const documentsOf = (texts: readonly string[]) => texts.map((text, i) => ({ id: `d${i}`, text }));
const passagesOf = (texts: readonly string[]) => findBackground(documentsOf(texts)).passages;

function wordsOf(text: string): number {
  const { marks } = analyse(text, WORDS, SALT);
  return countWords(marks, 0, marks.length);
}

describe('a character of a script without blanks', () => {
  it('is half of a word or a quarter', () => {
    for (const character of '渡橋ひカ㐀ｶ々') expect(spreadOf(character.codePointAt(0) as number), character).toBe(1);
    for (const character of 'กลකལကꩠក') {
      expect(spreadOf(character.codePointAt(0) as number), character).toBe(character === 'ක' ? 0 : 2);
    }
    for (const character of 'aé한م7、') expect(spreadOf(character.codePointAt(0) as number), character).toBe(0);
    expect(wordsOf('渡船每天早上七点开')).toBe(4.5);
    expect(wordsOf('สะพานไม้เก่า')).toBeLessThan(4);
    expect(wordsOf('the old ferry 渡船 of 1911')).toBe(6);
  });

  it('is compared with what stands behind it', () => {
    const words = (text: string) => Array.from(analyse(text, WORDS, SALT).words);
    expect(words('渡船开了')[0]).toBe(words('渡船停了')[0]);
    expect(words('渡船开了')[1]).not.toBe(words('渡船停了')[1]);
    expect(words('สามวัน')[0]).not.toBe(words('สานวัน')[0]);
    // A sentence ends what it is compared with.
    expect(words('渡船开。了')[2]).not.toBe(words('渡船开了')[2]);
  });
});

describe('names, titles and stock words', () => {
  const NEWS = [
    ['镇长林舟三日下午在南湖码头会见外地客人，签下木船合同。', '合同为期五年。'],
    ['镇长林舟九日清晨在北山主持召开防火工作会议，要求各村清理树枝。', '树枝堆在路边。'],
    ['镇长林舟十二日到南湖小学看望老师，并宣布新操场动工。', '操场明年完工。'],
    ['副镇长高原十五日清晨在北山主持召开修渠工作会议，要求各村疏通水沟。', '水沟有二十里。'],
  ];

  it('make no passage of Chinese sentences that tell different things', () => {
    expect(passagesOf(NEWS.map((lines) => lines.join('')))).toEqual([]);
  });

  it('nor the title of a work, in Japanese', () => {
    const title = '「湖のむこうの灯台守の日記」';
    const texts = [
      `作家の新作${title}がきのう書店に並んだ。朝から列ができた。`,
      `映画${title}の撮影は来月、北の島で始まる予定である。`,
      `図書館は週末、${title}の原稿をはじめて公開する。`,
    ];
    expect(passagesOf(texts)).toEqual([]);
  });
});

describe('background', () => {
  it('is found in Chinese though words of it change, from clause to clause', () => {
    const fact = '湖上的木桥由三个村子在一九二三年合力建成，全长二百四十米，是山里最长的桥';
    const other = fact.replace('合力建成', '共同修建');
    const texts = [
      `集市昨天搬到了庙前的空地，摊主都很满意，生意比去年好了一倍，傍晚还有人唱歌。${fact}。`,
      `学生们今天给栏杆刷了新漆，老师说，${other}，下周还要把所有的旧灯都换成新的。村里的孩子都来帮忙，一直忙到天黑。`,
      `大雨冲走了下游的两条小船，没有人受伤，船主说要等到水退了再去找。${fact}。`,
    ];
    const passages = passagesOf(texts);
    expect(passages).toHaveLength(1);
    for (const { document, start, end } of passages[0].occurrences) {
      const told = texts[Number(document.slice(1))].slice(start, end);
      expect(told.replace('共同修建', '合力建成').replace(/。$/, '')).toBe(fact);
    }
  });

  // Phrases with blanks between them, as Thai, Lao and Khmer have them: a blank inside no word.
  const PHRASES = {
    Thai: {
      fact: 'สะพานไม้เก่าข้ามแม่น้ำสายเหนือสร้างขึ้นโดยชาวบ้านสามหมู่บ้าน ต่อมาน้ำป่าพัดช่วงกลางหายไป ทางอำเภอจึงสร้างช่วงกลางใหม่ด้วยปูน',
      own: [
        'ตลาดเช้าย้ายไปลานวัดตั้งแต่วันจันทร์ แม่ค้าหลายคนบอกว่าขายดีกว่าเดิม ลูกค้ามาจากทุกตำบล',
        'นักเรียนช่วยกันทาสีรั้วโรงเรียน ครูใหญ่บอกว่างานจะเสร็จในสองสัปดาห์ ผู้ปกครองนำอาหารมาเลี้ยง',
        'รถเมล์สายใหม่เริ่มวิ่งเมื่อวานนี้ คนขับบอกว่าผู้โดยสารยังน้อยอยู่ บริษัทจะลดราคาเดือนหน้า',
      ],
    },
    Khmer: {
      fact: 'ស្ពានឈើចាស់ឆ្លងទន្លេខាងជើងត្រូវបានសាងសង់ដោយអ្នកភូមិបី ក្រោយមកទឹកជំនន់បានបំផ្លាញផ្នែកកណ្តាល ស្រុកបានសាងសង់ផ្នែកនោះឡើងវិញ',
      own: [
        'ផ្សារពេលព្រឹកបានប្តូរទៅទីធ្លាវត្តតាំងពីថ្ងៃចន្ទ អ្នកលក់ជាច្រើននិយាយថាលក់ដាច់ជាងមុន',
        'សិស្សជួយគ្នាលាបពណ៌របងសាលា នាយកសាលាថាការងារនឹងចប់ក្នុងពីរសប្តាហ៍',
        'រថយន្តក្រុងខ្សែថ្មីចាប់ផ្តើមរត់កាលពីម្សិលមិញ អ្នកបើកបរថាអ្នកដំណើរនៅតិច',
      ],
    },
  };
  for (const [script, { fact, own }] of Object.entries(PHRASES)) {
    it(`begins and ends at blanks in ${script}`, () => {
      const texts = own.map((line) => `${line}\n\n${line} ${fact} ${line}`);
      const report = findBackground(documentsOf(texts));
      const shared = report.passages.filter(({ documents }) => documents === 3);
      expect(shared.length).toBeGreaterThan(0);
      for (const { occurrences } of report.passages) {
        for (const { document, start, end } of occurrences) {
          const text = texts[Number(document.slice(1))];
          expect(start === 0 || /\s/.test(text[start - 1])).toBe(true);
          expect(end === text.length || /\s/.test(text[end])).toBe(true);
        }
      }
    });
  }
});
