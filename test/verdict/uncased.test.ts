/** What scripts without capitals can't show: other facts in one mould, titles; and lines that point to other stories. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { Invented, page } from '../stories/invented.ts';

const say = new Invented(83);
/** Sentences of Han characters that mean nothing, each in two clauses. */
const han = (length: number) => Array.from({ length }, () => String.fromCharCode(0x4e00 + say.int(6000))).join('');
const filler = () => page(`${han(14)}，${han(18)}。`, `${han(16)}，${han(15)}。`);
const storiesOf = (...middles: string[]) =>
  middles.map((middle, i) => ({ id: `d${i}`, text: page(filler(), middle, filler()) }));
const rolesOf = (documents: { id: string; text: string }[]) =>
  findBackground(documents).passages.map(({ role, documents }) => [role, documents]);

describe('without capitals', () => {
  it('other figures in other words are no repeat', () => {
    const one = '港口管理部门公布，今年第一季度东海码头货物吞吐量达到4318万吨，同比增长2.7%，创下历史新高。';
    const two = '港口管理部门公布，去年第四季度西山码头货物吞吐量达到3905万吨，同比增长8.1%，创下历史新高。';
    expect(rolesOf(storiesOf(one, two))).toEqual([]);
  });

  it('the same figures are, and other figures in the same words too', () => {
    const one = '港口管理部门公布，今年第一季度东海码头货物吞吐量达到4318万吨，同比增长2.7%，创下历史新高。';
    const same = one.replace('公布', '表示').replace('创下', '刷新');
    expect(rolesOf(storiesOf(one, same))).toEqual([['background', 2]]);
    expect(rolesOf(storiesOf(one, one.replace('4318', '4402').replace('2.7', '2.9')))).toEqual([['background', 2]]);
  });

  it('the count of every day is a formula', () => {
    const counts = Array.from({ length: 6 }, (_, i) => `截至昨晚，海湾大桥今年通行车辆累计超过${310 + 7 * i}万辆。`);
    expect(rolesOf(storiesOf(...counts))).toEqual([['formula', 6]]);
  });

  it('a title in sentences of stories that share nothing else is a formula', () => {
    const title = '东山市港口管理委员会副主任兼海洋渔业发展办公室主任';
    const middles = Array.from({ length: 4 }, () => `${han(20)}，${title}，${han(24)}。`);
    const report = findBackground(storiesOf(...middles));
    expect(report.passages.map(({ role, documents }) => [role, documents])).toEqual([['formula', 4]]);
    expect(report.passages[0]?.slots).toEqual([]);
    for (const { verdict } of report.passages[0]?.occurrences ?? []) expect(verdict).toBe('formula');
  });

  it('a whole sentence that such stories share is background', () => {
    const fact = '海湾大桥去年秋天因台风受损，重建工程由三家公司共同承担，预计明年春天完成。';
    expect(rolesOf(storiesOf(fact, fact, fact, fact))).toEqual([['background', 4]]);
  });
});

describe('lines inside stories that point to others', () => {
  const sentence = () => `${say.name()} ${say.paragraphs(1)}`;
  const line = () => sentence().replaceAll(/[.,]/g, '').split(' ').slice(0, 9).join(' ');
  const heads = Array.from({ length: 8 }, line);
  /** Each story points to the next one, inside a paragraph. */
  const pointing = (lead: string, targets = heads) =>
    heads.map((head, i) => {
      const other = (step: number) => targets[(i + step) % targets.length];
      return {
        id: `d${i}`,
        text: page(head, sentence(), `${sentence()} ${lead}: ${other(1)}. ${sentence()}`, sentence()),
      };
    });

  it('are furniture, in any language', () => {
    for (const lead of ['Read also', 'Zobacz', 'Lire aussi']) {
      const documents = pointing(lead);
      const report = findBackground(documents);
      for (const { id, text } of documents) {
        const fresh = report.documents.find((document) => document.id === id)?.freshText() ?? '';
        expect(text).toContain(`${lead}: `);
        expect(fresh).not.toContain(`${lead}:`);
      }
    }
  });

  it('are none where what stands behind the colon is no headline', () => {
    const documents = pointing('Pictured', heads.map(line));
    const report = findBackground(documents);
    for (const { id } of documents) {
      expect(report.documents.find((document) => document.id === id)?.freshText()).toContain('Pictured:');
    }
  });
});
