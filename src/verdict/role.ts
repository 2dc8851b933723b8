/**
 * Is a passage background or chrome? Both recur; chrome belongs to the page, background to the story.
 *
 * Chrome is what is no prose (menus, labels, datelines), but for captions, which are too long for a label, and headlines
 * that papers print above stories. Prose is chrome where a source prints it at the edge of most of its pages in the very
 * same words beside other furniture, or at the edge of nearly all of many pages; one background at the end of three or
 * five stories is none. Short notices stand in nearly all documents, whoever printed them. Thresholds are shares of what
 * was counted and stand in the evidence.
 */
import type { PassageEvidence, Role } from '../types.ts';

/** A passage is prose when this share of its occurrences is. */
const PROSE = 0.5;
/** A line of more words is a caption, or another sentence without its mark. */
const LABEL_WORDS = 12;
/** A line of fewer words above a story is no headline. */
const HEADLINE_WORDS = 4;
/** Words of a notice that change from page to page are dates and names of the site: nearly every occurrence is alike. */
const VERBATIM = 0.9;
const AT_EDGE = 0.9;
/** What is shorter, and stands beside furniture, is furniture: «© 2031 Harbour Media.» before «All rights reserved.» */
const PASSAGE_WORDS = 8;
/** A source's furniture stands on at least this share of its pages, hardly anywhere else ... */
const OF_PAGES = 0.5;
const AT_HOME = 0.7;
/** ... and one has to see it on a few before one can say so. */
const FEW = 3;
/** A short notice stands on most of so many pages, a long one without furniture beside it on nearly all of more. */
const NOTICE = { few: 5, share: 0.7 };
const STANDING = { many: 10, share: 0.9 };
/** What so many pages end with is a notice, and no background: how to write to the paper, where to find its app. */
const ENDING = { many: 16, share: 0.95 };

/**
 * @param documents how many documents have the passage
 * @param words of its typical wording
 */
export function roleOf(evidence: PassageEvidence, documents: number, words: number): Exclude<Role, 'formula'> {
  const { prose, verbatim, edge, last, beside, everywhere } = evidence;
  if (prose < PROSE && words <= LABEL_WORDS) return isHeadline(evidence, words) ? 'background' : 'chrome';
  // What changes from page to page may be a mould.
  if (verbatim < VERBATIM) return 'background';
  if (words <= LABEL_WORDS && documents >= ENDING.many && last >= ENDING.share) return 'chrome';
  const isShort = words <= LABEL_WORDS && (last >= AT_EDGE || beside >= AT_EDGE);
  if (isShort && documents >= NOTICE.few && everywhere >= NOTICE.share) return 'chrome';
  if (words < PASSAGE_WORDS && documents >= FEW && beside >= AT_EDGE) return 'chrome';
  if (edge < AT_EDGE) return 'background';
  return isFurniture(evidence, documents) ? 'chrome' : 'background';
}

/** It stands above stories wherever it stands, and on no source's page twice: lists of headlines are furniture. */
function isHeadline({ home, title, everywhere }: PassageEvidence, words: number): boolean {
  if (title < AT_EDGE || words < HEADLINE_WORDS) return false;
  return home ? home.documents === 1 : everywhere < OF_PAGES;
}

/** Prose at the edge of pages, always in the same words. */
function isFurniture({ home, everywhere, beyond, beside }: PassageEvidence, documents: number): boolean {
  if (documents >= STANDING.many && everywhere >= STANDING.share) return true;
  if (!home) return documents >= FEW && beyond >= AT_EDGE && everywhere >= OF_PAGES;
  const ofPages = home.documents >= FEW && home.documents >= OF_PAGES * home.pages;
  return ofPages && home.documents >= AT_HOME * documents && beside >= AT_EDGE;
}
