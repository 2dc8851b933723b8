/**
 * The constants that decide what recurs, in one table. Each was chosen on three sets; the figures are for its
 * neighbours.
 *
 *   planted    600 generated stories with planted background: F1 of characters and B-cubed F1 of families
 *   examples   the labelled stories of examples/, the same two
 *   unlike     places of background in 2,476 news stories that are less than half like their passage, of 18,850
 *
 * With the constants as they are: planted 0.996, 0.986; examples 0.979, 0.930; unlike 99. Planted and examples are means
 * over salts. From salt to salt planted families go from 0.980 to 0.988, so what differs by less is no difference. «No
 * change» is said of all three. The neighbours were tried beside ALIKE.like 0.5: planted 0.996, 0.983; examples 0.981,
 * 0.932; unlike 94.
 */

/** Tokens in a seed. 2: planted 0.995, 0.982, and 719 places fewer; 4: planted 0.996, 0.981. */
export const SEED_SIZE = 3;
/**
 * Seeds that a candidate must share. One is little, but may be all that a retelling in other forms of its words shares.
 * 2: planted 0.995, 0.982; examples F1 0.980; unlike 78.
 */
export const MIN_VOTES = 1;
/**
 * Sentences that one is aligned with at most, those with most seeds first. 4: 70 places of background fewer; 16: no
 * change.
 */
export const MAX_CANDIDATES = 8;
/**
 * A sentence recurs where the alignment covers this share of its weight. 0.50: unlike 126; 0.54: 111; 0.56: 101; 0.60:
 * 90; 0.62: 83; 0.66: 68, but examples F1 0.977. Planted is the same from 0.54 on.
 */
export const RECURS = 0.58;
/**
 * Beside it: a stretch of this many times `minTokens` words recurs, whatever its share of the sentence ... 1.25: no
 * change; 2: examples 0.975, 0.920, as without this rule.
 */
export const STRETCH = 1.5;
/** ... if this share of it is matched on either side. 0.7, 0.9: no change. */
export const DENSE = 0.8;
/**
 * A word that only begins alike earns so many quarters of its weight. A retelling with other endings throughout is
 * covered by three quarters then, above RECURS; with 2 by half, below it. 1: unlike 82; 2: 85; 4: 105.
 */
export const KIN = 3;
/**
 * What a name that another stands for costs a match, in the unit of the weights: as much as a name that is matched
 * earns. Two sentences of one mould (the same report of two persons) are no repeat of each other. 0, 2, 8: no change
 * of the three sets; with 0 two lives in the words of one mould are a repeat (test/background/retold.test.ts).
 */
export const CLASH = 4;
/**
 * Where numbers are matched and most names are others, two sentences with so many ordinary words a name at most are one
 * mould (results, quakes, prices). In more words one fact is told with another name: without a limit, and with one name
 * as good as another, 27 places of news go, half of them repeats; with it 5, one of them.
 */
export const MOULD = 8;
/**
 * A sentence that stands twice or more belongs to the facts it is known for where they are this share of it.
 * 0.1: unlike 104; 0.6: unlike 76, but 253 places of background fewer.
 */
export const GIST = 1 / 3;
/**
 * Where this share of the shorter sentence stands in the other word by word, names and numbers are evidence too.
 * 0.7: unlike 115; 0.85: planted families 0.982; 0.9: planted 0.995, 0.981.
 */
export const VERBATIM = 0.8;
/**
 * Two families whose sentences both match one sentence this well tell the same. 0.5, 0.7: no change (0.7: examples
 * 0.981, 0.934); without uniting: examples 0.980, 0.929, planted families 0.981.
 */
export const UNITES = 0.6;
/**
 * What is left of a sentence repeats a fact, and not just a name and a title in it, when it has this share of it.
 * 0: unlike 107; 0.25: 100; 0.5: examples 0.974, 0.914.
 */
export const PART_OF_FACT = 0.35;
/**
 * A match that says too little by itself counts beside others if this share of the words that it matches in one sentence
 * are matched by links that count, too: it retells a fact, and makes none. 0.5: unlike 6 more; 0: 25 more, and up to two
 * passages of the five wire stories that are none; 1: the retelling there is missed.
 */
export const KNOWN = 0.8;
/**
 * Two facts in one sentence may both claim this many words where they meet. 0: examples families 0.926; 1: no change.
 */
export const SLACK = 2;
/**
 * Share of a stretch already explained by a better match at which another match of it says nothing new.
 * 0.3: examples 0.979, 0.930, unlike 104; 0.7: examples families 0.928; 0.8: examples 0.978, 0.922.
 */
export const EXPLAINED = 0.5;
/** A clause is cut out of a sentence when this share of what is cut out is explained. 0.5 to 0.9: no change. */
export const EXPLAINED_CLAUSE = 0.7;
/**
 * Families belong to one passage when they come together in this share of the places of the commoner one ... 0.60:
 * planted families 0.990, but unlike 122; 0.66: 0.987, 119; 0.72: 0.982, 89; 0.76: 0.975, 75. At 0.66 and less two
 * facts of three stories become one.
 */
export const TOGETHER = 0.68;
/**
 * ... and when they share a paragraph in this share of the places in which they do. 0: planted families 0.988, but
 * unlike 271, and 3,919 passages of news instead of 6,620, whole stories among them; 0.3: unlike 105; 0.7: planted
 * families 0.944.
 */
export const SAME_PARAGRAPH = 0.5;
/**
 * Two facts that editors make one sentence of in more than this share are two, however often they come together.
 * 0.15, 0.35: no change; without this rule 29 passages of news fewer.
 */
export const COMPOSED = 0.25;
/**
 * Families that always stand one behind the other are one passage from so many stories on, whatever the paragraphs, if
 * this share of the places of each is worded the same. 2 stories: 1,015 passages of news fewer, but facts of two stories
 * are joined that a third would tell apart. In any words: two of the ten facts of five real stories become one; 0.8:
 * planted families 0.987. Where nine of ten places are enough: unlike 97 instead of 80. Its last sentence has so many
 * words, as a passage has: shorter ones are notices.
 */
export const BOX = { stories: 3, verbatim: 0.6, words: 8 };
/**
 * When a clause belongs to the typical wording of its family: so like it whatever the order of words and so much in
 * order, or so much of it a part. A retelling moves words. `like` 0.56: unlike 101; 0.54: 103; 0.58: a retelling in other
 * order is missed. `inOrder` 0.44: 100; 0.48: missed. Both 0.52: the same, with 0.40 unlike 209. `part` 0.74: 100, but
 * examples 0.977, 0.920. Without this look at families 242.
 */
export const ALIKE = { like: 0.57, inOrder: 0.46, part: 0.7 };
/**
 * Words at the end of a sentence that no family explains stay out of what recurs from so many on.
 * 4: examples F1 0.976; 8, and never: no change.
 */
export const LONG_END = 6;
/**
 * A stretch is cut at a clause mark that stands no more than this many words away, else at the words where it ends.
 * 0 to 6: no change.
 */
export const NEAR = 3;
