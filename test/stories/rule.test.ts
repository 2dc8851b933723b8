/** When two documents are versions of one story, and when one prints the other below its own news. */
import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/dates.ts';
import { areVersions, hasPartOf, isForm, opensOther, printsOther, type Sized } from '../../src/stories/rule.ts';
import type { Shares } from '../../src/stories/shares.ts';
import { HEAD } from '../../src/stories/told.ts';

const LEAD = 20;

const sized = (words: number, date?: string): Sized => {
  return { words, size: words, head: Math.min(HEAD, words), lead: Math.min(LEAD, words), when: readDate(date) };
};

/** Of each document the words that the other tells, the share of its head and of its first sentence. */
function shares(own: [number, number, number], other: [number, number, number], renewed = 0): Shares {
  const share = ([words, head, lead]: [number, number, number]) => {
    return { words, size: words, head: Math.round(head * HEAD), lead: Math.round(lead * LEAD) };
  };
  return { own: share(own), other: share(other), renewed, renewals: renewed > 0 ? 2 : 0 };
}

const MORNING = '2031-05-01T06:00Z';
const hoursLater = (hours: number) => new Date(Date.UTC(2031, 4, 1, 6 + hours)).toISOString();

/** Asked both ways round, which must say the same. */
function versions(a: Sized, b: Sized, s: Shares): boolean {
  const one = areVersions(a, b, s);
  expect(areVersions(b, a, { ...s, own: s.other, other: s.own })).toBe(one);
  return one;
}

describe('versions', () => {
  it('are the same text, however long after', () => {
    const all = shares([400, 1, 1], [400, 1, 1]);
    expect(versions(sized(400, MORNING), sized(400, hoursLater(1)), all)).toBe(true);
    expect(versions(sized(400, MORNING), sized(400, hoursLater(24 * 90)), all)).toBe(true);
    expect(versions(sized(400), sized(400), all)).toBe(true);
    expect(versions(sized(400, '2031-05-01'), sized(400, '2031-06-01'), all)).toBe(true);
  });

  it('are a text and its first half, whatever is known of their times', () => {
    const half = shares([400, 1, 1], [400, 1, 1]);
    for (const dates of [
      [MORNING, hoursLater(2)],
      ['2031-05-01', '2031-05-02'],
      [undefined, undefined],
    ] as const) {
      expect(versions(sized(800, dates[0]), sized(400, dates[1]), half)).toBe(true);
    }
  });

  it('have heads that match within a day, where they share half', () => {
    const matched = shares([250, 0.5, 0], [250, 0.5, 0]);
    expect(versions(sized(450, MORNING), sized(450, hoursLater(3)), matched)).toBe(true);
    expect(versions(sized(450, MORNING), sized(450, hoursLater(24 * 5)), matched)).toBe(false);
  });

  it('have more of both heads in common after half a day', () => {
    const some = shares([250, 0.22, 0], [250, 0.22, 0]);
    const more = shares([250, 0.32, 0], [250, 0.32, 0]);
    expect(versions(sized(450, MORNING), sized(450, hoursLater(11)), some)).toBe(true);
    expect(versions(sized(450, MORNING), sized(450, hoursLater(14)), some)).toBe(false);
    expect(versions(sized(450, MORNING), sized(450, hoursLater(14)), more)).toBe(true);
    expect(versions(sized(450, MORNING), sized(450, hoursLater(25)), more)).toBe(false);
  });

  it('are not an old body below a new head, unless hardly anything else is new', () => {
    const newHead = shares([560, 1, 1], [560, 0, 0]);
    const partly = shares([560, 1, 1], [560, 0.12, 0]);
    expect(versions(sized(600, MORNING), sized(660, hoursLater(5)), newHead)).toBe(false);
    expect(versions(sized(600, MORNING), sized(660, hoursLater(5)), partly)).toBe(true);
    expect(versions(sized(600, MORNING), sized(610, hoursLater(5)), newHead)).toBe(true);
    // Without times nothing else tells an update with a new top.
    expect(versions(sized(600, '2031-05-01'), sized(660, '2031-05-01'), newHead)).toBe(true);
  });

  it('are not a story and one that prints it below its own news', () => {
    for (const hours of [1, 20, 60]) {
      const below = shares([300, 1, 1], [300, 0, 0]);
      expect(versions(sized(300, MORNING), sized(700, hoursLater(hours)), below)).toBe(false);
    }
    expect(versions(sized(300), sized(700), shares([300, 1, 1], [300, 0, 0]))).toBe(false);
    expect(versions(sized(300, '2031-05-01'), sized(700, '2031-05-01'), shares([300, 1, 1], [300, 0, 0]))).toBe(false);
  });

  it('are not two stories with the same background at the end', () => {
    const end = shares([250, 0, 0], [250, 0, 0]);
    expect(versions(sized(450, MORNING), sized(450, hoursLater(2)), end)).toBe(false);
    expect(versions(sized(450), sized(450), end)).toBe(false);
  });

  it('are not two texts that share little, though their heads match', () => {
    const few = shares([90, 1, 1], [90, 1, 1]);
    expect(versions(sized(600, MORNING), sized(600, hoursLater(1)), few)).toBe(false);
  });

  it('share nearly all, where one is short', () => {
    expect(versions(sized(35, MORNING), sized(35, hoursLater(1)), shares([35, 0.39, 1], [35, 0.39, 1]))).toBe(true);
    expect(versions(sized(35, MORNING), sized(35, hoursLater(1)), shares([25, 0.28, 0], [25, 0.28, 0]))).toBe(false);
    expect(versions(sized(8), sized(8), shares([8, 0.09, 0.4], [8, 0.09, 0.4]))).toBe(true);
  });

  it('are not a short note and a story with which it shares its background', () => {
    const note = shares([24, 0.27, 0], [24, 0.1, 0]);
    expect(versions(sized(34, MORNING), sized(400, hoursLater(1)), note)).toBe(false);
  });

  it('are not two fillings of one form', () => {
    const form = shares([120, 1, 1], [120, 1, 1], 0.9);
    expect(versions(sized(120, MORNING), sized(120, hoursLater(24)), form)).toBe(false);
    expect(versions(sized(120, MORNING), sized(120, hoursLater(24)), { ...form, renewed: 0.1 })).toBe(true);
  });

  it('are none without words', () => {
    expect(versions(sized(0), sized(0), shares([0, 0, 0], [0, 0, 0]))).toBe(false);
    expect(versions(sized(0), sized(90), shares([0, 0, 0], [0, 0, 0]))).toBe(false);
  });
});

describe('versions of which only the days are known', () => {
  const whole = shares([400, 0, 0], [400, 0.9, 1]);

  it('may have new paragraphs on top of the whole other text, on one day', () => {
    expect(versions(sized(600, '2031-05-01'), sized(400, '2031-05-01'), whole)).toBe(true);
    expect(versions(sized(600, '2031-05-02'), sized(400, '2031-05-01'), whole)).toBe(false);
    expect(versions(sized(600, hoursLater(6)), sized(400, MORNING), whole)).toBe(false);
    expect(versions(sized(600), sized(400), whole)).toBe(false);
  });

  it('but not more of their own than a third, nor only a part of the other one, nor without its head', () => {
    expect(versions(sized(640, '2031-05-01'), sized(400, '2031-05-01'), whole)).toBe(false);
    expect(versions(sized(500, '2031-05-01'), sized(400, '2031-05-01'), shares([370, 0, 0], [370, 0.9, 1]))).toBe(
      false,
    );
    expect(versions(sized(600, '2031-05-01'), sized(400, '2031-05-01'), shares([400, 0, 0], [400, 0.5, 0]))).toBe(
      false,
    );
  });
});

describe('a document has a good part of an earlier one', () => {
  const early = sized(400, MORNING);
  const late = sized(600, hoursLater(30));

  it.each([
    ['most of it', shares([240, 0.5, 0], [240, 0, 0]), true],
    ['half of it without its head', shares([220, 0.5, 0], [220, 0.1, 0]), false],
    ['less than half of it with some of its head', shares([160, 0.5, 0], [160, 0.2, 0]), true],
    ['less than that', shares([150, 0.5, 0], [150, 0.25, 0]), false],
    ['a third of its head below its own', shares([40, 0, 0], [40, 0.34, 1]), true],
    ['a third of its head at its own', shares([40, 0.4, 1], [40, 0.34, 1]), false],
  ])('%s', (_, s, expected) => {
    expect(hasPartOf(late, early, s)).toBe(expected);
    expect(hasPartOf(early, late, { ...s, own: s.other, other: s.own })).toBe(false);
    expect(hasPartOf({ ...late, when: undefined }, early, s)).toBe(false);
  });
});

describe('a document prints another', () => {
  const below = shares([300, 0, 0], [300, 1, 1]);

  it('that stands with its head below news of its own', () => {
    expect(printsOther(sized(700, hoursLater(30)), sized(300, MORNING), below)).toBe(true);
    expect(printsOther(sized(700), sized(300), below)).toBe(true);
  });

  it('of which it has the body, though the head was written anew, if it is known to be later', () => {
    const body = shares([220, 0, 0], [220, 0.3, 0]);
    expect(printsOther(sized(700, hoursLater(30)), sized(300, MORNING), body)).toBe(true);
    expect(printsOther(sized(700, '2031-05-02'), sized(300, '2031-05-01'), body)).toBe(true);
    expect(printsOther(sized(700, '2031-05-01'), sized(300, '2031-05-01'), body)).toBe(false);
    expect(printsOther(sized(700), sized(300), body)).toBe(false);
    expect(printsOther(sized(700, hoursLater(30)), sized(340, MORNING), body)).toBe(false);
    expect(printsOther(sized(700, hoursLater(30)), sized(300, MORNING), shares([220, 0.3, 0], [220, 0.3, 0]))).toBe(
      false,
    );
  });

  it('but not one that is later', () => {
    expect(printsOther(sized(700, MORNING), sized(300, hoursLater(1)), below)).toBe(false);
  });

  it('but not one whose head is its own', () => {
    expect(printsOther(sized(700, hoursLater(30)), sized(300, MORNING), shares([300, 1, 1], [300, 1, 1]))).toBe(false);
  });

  it('but not one of which it has no more than the end', () => {
    expect(printsOther(sized(700, hoursLater(30)), sized(300, MORNING), shares([200, 0, 0], [200, 0.1, 0]))).toBe(
      false,
    );
  });
});

describe('a document opens another', () => {
  it('whose first sentence it has', () => {
    expect(opensOther(sized(200, hoursLater(9)), sized(300, MORNING), shares([20, 0.2, 1], [20, 0.2, 1]))).toBe(true);
    expect(opensOther(sized(200, hoursLater(9)), sized(300, MORNING), shares([20, 0.2, 0], [20, 0, 0]))).toBe(false);
  });

  it('unless it is the earlier one', () => {
    expect(opensOther(sized(200, MORNING), sized(300, hoursLater(9)), shares([20, 0.2, 1], [20, 0.2, 1]))).toBe(false);
  });
});

describe('a form', () => {
  it('is what another has with other figures for the most part', () => {
    expect(isForm(sized(100), shares([90, 1, 1], [90, 1, 1], 0.8))).toBe(true);
    expect(isForm(sized(100), shares([90, 1, 1], [90, 1, 1], 0.2))).toBe(false);
    expect(isForm(sized(400), shares([90, 1, 1], [90, 1, 1], 0.8))).toBe(false);
  });
});
