/** What has an end at the end of each line stays in lines, though lines are about as long as in a narrow column. */
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../src/text/layout.ts';
import { STORY } from './invented.ts';
import { WIDTHS, wrap } from './wrap.ts';

const paragraphsOf = (text: string) => paragraphs(text).map(({ start, end }) => text.slice(start, end));

const BLOCKS: Readonly<Record<string, string>> = {
  'a menu in lower case': `about the harbour council
terms and conditions of use
letters to the editor
timetables and tickets
jobs at the port authority
accessibility statement
privacy and cookies
contact the newsroom
the archive since 1911`,
  'a menu in capitals': `About the harbour council
Terms and conditions of use
Letters to the editor
Timetables and tickets
Jobs at the port authority
Accessibility statement
Privacy and cookies`,
  'a menu under a sentence': `The Ferry opens in spring. It is two years late, the council said on Monday.

about the harbour council
terms and conditions of use
letters to the editor
timetables and tickets
jobs at the port authority
accessibility statement`,
  'verse with a capital a line': `The gulls came in before the rain,
And sat along the harbour wall;
The pilot took his coat again
And did not speak to them at all.

The light went out at half past four,
The bell was heard from Skerry Head,
A boat was knocking at the door
Of every house that had no bread.`,
  'verse in lower case': `the gulls came in before the rain
and sat along the harbour wall
the pilot took his coat again
and did not speak to them at all

the light went out at half past four
the bell was heard from skerry head
a boat was knocking at the door
of every house that had no bread`,
  'verse that goes on in lower case': `The gulls came in before the rain
and sat along the harbour wall;
the pilot took his coat again
and did not speak to them at all.

The light went out at half past four,
the bell was heard from Skerry Head,
a boat was knocking at the door
of every house that had no bread.`,
  'free verse': `Snow on the breakwater,
nobody walks there
but the man who counts
the boats that did not come
home, and writes
their names on a slate
that the rain reads.`,
  'verse in long lines': `The gulls came in before the rain and sat along the wall,
the pilot took his coat again and did not speak at all;
the light went out at half past four, we heard the bell again,
a boat was knocking at the door of every house we know,`,
  'ingredients with figures': `200 g of coarse rye flour
2 eggs, beaten
1 pinch of sea salt
half a litre of cold milk
butter for the pan
3 tablespoons of brown sugar
a handful of raisins
the zest of one lemon`,
  'ingredients without figures': `two cups of coarse rye flour
four eggs from the market
a pinch of sea salt
half a litre of cold milk
butter for the frying pan
three spoons of brown sugar
a handful of raisins
the zest of one lemon`,
  'ingredients under a sentence': `Beat the eggs with the sugar. Then add the flour and the milk, and stir.
two cups of coarse rye flour
four eggs from the market
a pinch of sea salt
half a litre of cold milk
butter for the frying pan
three spoons of brown sugar`,
  'an address': `Port Ellery Harbour Office
14 Lighthouse Road, 2nd floor
Skerry Island
PO Box 1911
telephone 0123 4567
open from nine to five`,
  'a table': `Port            ships   tonnes
Port Ellery       120    4,500
Skerry Head        14      350
Velmont            88    2,100
Karsholm          240   12,000`,
  'a table in lower case': `wheat, tonnes     120    4,500
rye, tonnes        14      350
barley, tonnes     88    2,100
oats, tonnes      240   12,000`,
  'a table without columns': `wheat 120 4,500 up 3.1
rye 14 350 down 2.2
barley 88 2,100 up 0.4
oats 240 12,000 unchanged
maize 300 14,000 up 1.1`,
  code: `const harbour = open('ellery');
let ships = harbour.count();
for (const ship of harbour.ships) {
  if (ship.tonnes > 4500) continue;
  await ship.leave(harbour);
}
return ships;`,
  'indented code': `def leave(harbour):
    ships = harbour.ships
    for ship in ships:
        if ship.tonnes > 45:
            continue
        ship.leave(harbour)
    return len(ships)`,
  'items behind dashes': `- a pier of granite blocks
- two boats with an engine
- a captain from the islands
- a crew of eleven moulders`,
  'items behind stars': `* a pier of granite blocks
* two boats with an engine
* a captain from the islands
* a crew of eleven moulders`,
  'a headline and a byline': `Ferry line opens in spring
By Tilda Brandt
Port Ellery
The harbour council said on Monday that the ferry opens.`,
  'Hebrew headlines': `העיר תפתח את הגשר הישן בחודש הבא לאחר שנתיים
השביתה בנמל נמשכת זה היום השלישי ברציפות
ראש העיר הודה למהנדסים על עבודתם במזח
מחירי הלחם יעלו בשלושה אחוזים בחורף`,
  'a Chinese menu': `首页新闻
国际新闻与评论
体育新闻
天气预报与交通
关于我们
联系编辑部`,
  'Chinese headlines': `市长宣布老桥将于五月关闭三周维修
港口罢工进入第三天渡轮仍然停运
北方岛屿新渡轮航线春季开通
教育局公布明年学校假期安排`,
  'a table of contents': `introduction to the harbour
the first piers and boats
a history of the canal
the strike at the ironworks
the treaty of ostrel and after
the blockade and the prices`,
  'records in lower case': `the ferry to tarn was late on monday because a cow stood on the pier
the ferry to tarn was late on monday because a cow stood on the pier again
a baker in velm gave away the last of the rye to the children of the fishermen
the council will paint the lighthouse white when the wind turns to the south in may
the council will paint the lighthouse white when the wind turns to the south in june
nobody knows who painted the old weighbridge green during the night of the regatta`,
  'sentences in lower case': `the ferry to tarn was late on monday.
the ferry to skerry was late again.
a baker in velm gave away his bread.
the council will paint the lighthouse.`,
  'keys and values': `name: port ellery
date: 12 march
place: the northern pier
weather: rain and wind
ships: eleven
crew: two hundred`,
  'steps of a recipe': `Heat the oven to 200 degrees.
Beat the eggs with the sugar.
Add the flour and the milk.
Bake for forty minutes.`,
};

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe.each(Object.entries(BLOCKS))('%s', (_what, block) => {
  it('stays in lines', () => {
    expect(paragraphsOf(block)).toEqual(linesOf(block));
  });

  it('stays in lines with CR LF', () => {
    expect(paragraphsOf(block.replaceAll('\n', '\r\n'))).toEqual(linesOf(block));
  });
});

// Lines that go on in lower case may be part of a story of the same width.
const AMID = Object.entries(BLOCKS).filter(([what]) => !/verse|free/.test(what));

describe.each(AMID)('%s in a story', (_what, block) => {
  it('stays in lines at nearly all columns', () => {
    const kept = WIDTHS.filter((column) => {
      const story = STORY.map((paragraph) => wrap(paragraph, column));
      const text = [...story.slice(0, 2), block, ...story.slice(2)].join('\n\n');
      const found = paragraphsOf(text);
      expect(found.slice(0, 2)).toEqual(story.slice(0, 2));
      return found.length === story.length + linesOf(block).length;
    });
    expect(kept.length).toBeGreaterThanOrEqual(0.9 * WIDTHS.length);
  });
});
