/** Which wordings are alike, and which of them is the typical one. */

interface Wording {
  readonly words: readonly string[];
  readonly count: number;
  readonly whole: boolean;
}

export interface Alike {
  readonly like: number;
  readonly inOrder: number;
  readonly part: number;
}

export function common(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const row = [0];
    for (let j = 1; j <= b.length; j++) {
      row.push(word === b[j - 1] ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]));
    }
    above = row;
  }
  return above[b.length];
}

/** The wording most like all, of those near to it a whole sentence. Of more than 9 an estimate chooses the finalists. */
function typicalOf(wordings: readonly Wording[]): number {
  if (wordings.length === 1) return 0;
  if (wordings.length === 2 && (wordings[0].whole || !wordings[1].whole)) return 0;
  let finalists = [...wordings.keys()];
  const all = wordings.reduce((sum, { count }) => sum + count, 0);
  if (wordings.length > 9) {
    const sets = wordings.map(({ words }) => new Set(words));
    const estimate = sets.map((set) => {
      let total = 0;
      for (const word of set) {
        let having = 0;
        let sizes = 0;
        for (const [i, other] of sets.entries()) {
          if (!other.has(word)) continue;
          having += wordings[i].count;
          sizes += wordings[i].count * other.size;
        }
        total += (2 * having) / (set.size + sizes / having);
      }
      return total / all;
    });
    const ranked = finalists.sort((a, b) => estimate[b] - estimate[a] || a - b);
    const whole = ranked.filter((i) => wordings[i].whole);
    finalists = [...new Set([...ranked.slice(0, 6), ...whole.slice(0, 3)])].sort((a, b) => a - b);
  }
  const scores = finalists.map((i) => {
    const { words } = wordings[i];
    let total = 0;
    for (const [k, other] of wordings.entries()) {
      if (k === i) total += other.count;
      else total += (other.count * 2 * common(words, other.words)) / (words.length + other.words.length);
    }
    return total / all;
  });
  const near = Math.max(...scores) - 0.02;
  const whole = finalists.map((i, k) => (wordings[i].whole && scores[k] >= near ? scores[k] : -1));
  const lead = whole.some((score) => score >= 0) ? whole : scores;
  return finalists[lead.findIndex((score) => score >= Math.max(...lead) - 1e-9)];
}

/** The typical one with all that are like it, then what is left in the same way; at most 8 times. */
export function groupAlike(
  wordings: readonly Wording[],
  { like, inOrder, part }: Alike,
  isOther: (typical: number, wording: number) => boolean = () => false,
): number[][] {
  const groups: number[][] = [];
  let left = [...wordings.keys()];
  while (left.length > 0 && groups.length < 8) {
    const typical = left[typicalOf(left.map((i) => wordings[i]))];
    const { words } = wordings[typical];
    const belongs = (i: number) => {
      const { length } = wordings[i].words;
      const matched = common(words, wordings[i].words);
      if (matched >= part * length) return true;
      // Words in common whatever their order: those of the one that are left when the other's are taken away are not.
      const left = [...words];
      for (const word of wordings[i].words) if (left.includes(word)) left.splice(left.indexOf(word), 1);
      const both = words.length + length;
      return 2 * matched >= inOrder * both && 2 * (words.length - left.length) >= like * both;
    };
    const group = left.filter((i) => i !== typical && belongs(i) && !isOther(typical, i));
    groups.push([typical, ...group]);
    left = left.filter((i) => i !== typical && !group.includes(i));
  }
  return [...groups, ...left.map((i) => [i])];
}
