/** Letters and digits that differ by keyboard are one for the finder, and two for tokens and sketches. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { comparedTokens, onOneKeyboard } from '../../src/text/keyboards.ts';
import { tokenize } from '../../src/text/tokenize.ts';

describe('a text on one keyboard', () => {
  it('has the same length, and every digit of the basic plane is one of ten', () => {
    const wrong: string[] = [];
    for (let unit = 0; unit < 0x1_0000; unit++) {
      const one = onOneKeyboard(String.fromCharCode(unit));
      const isDigit = /^\p{Nd}$/u.test(one);
      if (one.length !== 1 || onOneKeyboard(one) !== one || (isDigit && !/^[0-9]$/.test(one)))
        wrong.push(unit.toString(16));
    }
    expect(wrong).toEqual([]);
    const long = 'ک۳ x'.repeat(3000);
    expect(onOneKeyboard(long)).toBe('ك3 x'.repeat(3000));
    expect(onOneKeyboard('\ud83d\ude00ی')).toBe('\ud83d\ude00ي');
  });

  it('spells one word one way', () => {
    const pairs = [
      ['کتاب', 'كتاب'],
      ['ایران', 'ايران'],
      ['على', 'علی'],
      ['ﯾﮏ', 'يك'],
      ['خانۀ', 'خانه'],
      ['نہر', 'نهر'],
      ['F-۱۶', 'F-16'],
      ['b٣', 'b3'],
      ['ج׳ב', "ج'ב"],
      ['۹٫۵', '9.5'],
      ['١٬٥٩٢', '1,592'],
    ];
    for (const [a, b] of pairs) {
      expect(Array.from(comparedTokens(a, {}).hashes), a).toEqual(Array.from(comparedTokens(b, {}).hashes));
      expect(comparedTokens(a, {}).ends.at(-1)).toBe(a.length);
    }
  });

  it('is not what public tokens are made of, nor what a caller makes words of', () => {
    expect(tokenize('کتاب').hashes[0]).not.toBe(tokenize('كتاب').hashes[0]);
    const seen: string[] = [];
    comparedTokens('کتاب', {
      tokenizer: (text) => {
        seen.push(text);
        return [{ text, start: 0, end: text.length }];
      },
    });
    expect(seen).toEqual(['کتاب']);
  });
});

describe('a story typed on two keyboards', () => {
  const fact = 'كبير المهندسين قال إن الجسر القديم فوق نهر الوادي بني في سنة 1923 على يد عمال من ثلاث قرى.';
  const typed = 'کبیر المهندسین قال إن الجسر القدیم فوق نهر الوادی بنی فی سنة ۱۹۲۳ علی ید عمال من ثلاث قری.';

  it('is one passage in one wording', () => {
    const { passages } = findBackground([
      { id: 'a', text: `وصلت سبع سفن الى الميناء صباح اليوم.\n\n${fact}` },
      { id: 'b', text: `فاز الفريق المحلي بالمباراة امس في الملعب الكبير.\n\n${typed}` },
      { id: 'c', text: `تاخر القطار ثلاث ساعات بسبب الثلج في الجبال.\n\n${fact}` },
    ]);
    expect(passages).toHaveLength(1);
    expect(passages[0].occurrences).toHaveLength(3);
    expect(passages[0].variants).toHaveLength(1);
  });
});
