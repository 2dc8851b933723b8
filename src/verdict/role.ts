/**
 * Is a passage background or chrome? Both recur; chrome belongs to the page, background to the story.
 *
 * Chrome is what is no prose (menus, headlines, labels, datelines), and prose that a source prints at the edge of most
 * of its pages in the very same words (cookie notices, copyright lines). Where documents name no source, prose counts
 * as chrome only beyond other furniture. Thresholds are shares of what was counted and stand in the evidence.
 */
import type { PassageEvidence, Role } from '../types.ts';

/** A passage is prose when this share of its occurrences is. */
const PROSE = 0.5;
/** Words of a notice that change from page to page are dates and names of the site: nearly every occurrence is alike. */
const VERBATIM = 0.9;
const AT_EDGE = 0.9;
/** A source's furniture stands on at least this share of its pages, hardly anywhere else ... */
const OF_PAGES = 0.5;
const AT_HOME = 0.7;
/** ... and one has to see it on a few before one can say so. */
const FEW = 3;

/** @param documents how many documents have the passage */
export function roleOf(evidence: PassageEvidence, documents: number): Role {
  const { home, prose, verbatim, edge, beyond } = evidence;
  if (prose < PROSE) return 'chrome';
  if (verbatim < VERBATIM || edge < AT_EDGE) return 'background';
  if (!home) return documents >= FEW && beyond >= AT_EDGE ? 'chrome' : 'background';
  const ofPages = home.documents >= FEW && home.documents >= OF_PAGES * home.pages;
  return ofPages && home.documents >= AT_HOME * documents ? 'chrome' : 'background';
}
