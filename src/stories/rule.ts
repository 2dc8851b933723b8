/**
 * When are two documents versions of one story, and when does one print the other below news of its own? Pure functions
 * of what the two share. The rules were compared on 646 labelled pairs of real stories: of pairs that share 40 % or more
 * of the shorter text about half are different stories, one printed below the other. So a share alone can't decide,
 * nor can one head: both have to match, or nearly all of the longer text.
 */
import type { Instant } from '../dates.ts';
import type { Shares } from './shares.ts';
import { HEAD } from './told.ts';

/** A document as the rule sees it. */
export interface Sized {
  /** Tokens of its prose, of its head, of its first sentence. */
  readonly words: number;
  /** How many words its prose is. */
  readonly size: number;
  readonly head: number;
  readonly lead: number;
  readonly when: Instant | undefined;
}

/** Words of prose below which nearly all of a text has to be shared. */
const SHORT_TEXT = 40;
const NEARLY_ALL = 0.9;
/** Share of the shorter text that versions have in common at least ... */
const OF_SHORTER = { ever: 0.5, sameHeads: 0.4, untimed: 0.65 };
/** ... less where most of both heads is the same, more where a time is not known ... */
const SAME_HEADS = 0.6;
/** ... and of both heads, the more the later, and the least where a time is not known ... */
const OF_HEADS = [
  { hours: 12, share: 0.2 },
  { hours: 24, share: 0.3 },
];
/**
 * ... or of the longer text, if the hours between them are few, or if they are of one day and it has the whole of the other
 * one, head included, or with a little of both heads; or NEARLY_ALL of it.
 */
const OF_LONGER = { soon: 0.6, whole: 0.65, withHeads: 0.8 };
const LITTLE_OF_HEADS = 0.1;
const HOURS_OF_SOON = 3;
/** A later text with hardly a word beside an earlier one is cut from it. */
const NOTHING_ELSE = 0.95;
/** Where so much of what both tell has other figures or names, they are two fillings of one form. */
const ONE_FORM = 0.5;

/** Share of a head or of a first sentence that stands in another text. */
const PRINTED = 0.6;

const HOUR = 3_600_000;

export function areVersions(a: Sized, b: Sized, { own, other, renewed }: Shares): boolean {
  if (a.words === 0 || b.words === 0 || renewed > ONE_FORM) return false;
  const ofA = own.words / a.words;
  const ofB = other.words / b.words;
  const [ofShorter, ofLonger] = a.words <= b.words ? [ofA, ofB] : [ofB, ofA];
  const heads = Math.min(own.head / a.head, other.head / b.head);
  const hours = hoursBetween(a.when, b.when);
  const least = hours === undefined ? 'untimed' : heads >= SAME_HEADS ? 'sameHeads' : 'ever';
  const size = Math.min(a.size, b.size);
  const isShort = size < SHORT_TEXT;
  if (ofShorter < (isShort ? NEARLY_ALL : OF_SHORTER[least])) return false;
  if (ofLonger >= NEARLY_ALL) return true;
  if (ofLonger >= OF_LONGER.withHeads && (hours === undefined || heads >= LITTLE_OF_HEADS)) return true;
  if (ofLonger >= OF_LONGER.whole && ofShorter >= NOTHING_ELSE && isSameDay(a.when, b.when)) {
    if (Math.max(own.head / a.head, other.head / b.head) >= PRINTED) return true;
  }
  // The whole of a short text is its head: what two such texts share may be background at their ends, or a notice.
  const ownLead = own.lead >= PRINTED * a.lead;
  const otherLead = other.lead >= PRINTED * b.lead;
  if (isShort ? !ownLead || !otherLead : size < 2 * HEAD && !ownLead && !otherLead) return false;
  if (hours !== undefined && hours <= HOURS_OF_SOON && ofLonger >= OF_LONGER.soon) return true;
  const ofHeads = OF_HEADS.find((step) => hours === undefined || hours <= step.hours);
  if (ofHeads && heads >= ofHeads.share) return true;
  if (!a.when || !b.when || a.when.at === b.when.at) return false;
  return (a.when.at > b.when.at ? ofA : ofB) >= NOTHING_ELSE;
}

/** Does the other document have most of this one with other figures or names? */
export function isForm({ words }: Sized, { own, renewed, renewals }: Shares): boolean {
  // One sentence with a new figure may be background in a short text.
  return renewed * own.words > ONE_FORM * words && (renewals > 1 || own.words >= NEARLY_ALL * words);
}

/** Share of its own head that the story has which a document prints below it, at most. */
const OWN_HEAD = 0.2;
/** Share of an earlier story that is most of it, whatever became of its head. From 0.6 to 0.7 half is background. */
const BODY = 0.7;

/**
 * Does the first document print the other one's story below news of its own? The head of what they print is often
 * shortened; then it has to be known who was first.
 */
export function printsOther(a: Sized, b: Sized, { own, other }: Shares): boolean {
  if (b.words === 0 || isEarlier(a, b) || own.head >= OWN_HEAD * a.head) return false;
  return other.head >= PRINTED * b.head || (isEarlier(b, a) && other.words >= BODY * b.words);
}

/**
 * A good part of an earlier story: so much of it, with so much of its head. Half of it without its head may be background
 * that both end with.
 */
const GOOD_PART = [
  { all: 0.6, head: 0 },
  { all: 0.4, head: 0.2 },
];
/** So much of the head is enough below news of one's own. */
const PART_OF_HEAD = 0.3;

/** Does the first document have a good part of an earlier one? */
export function hasPartOf(a: Sized, b: Sized, { own, other }: Shares): boolean {
  if (b.words === 0 || !isEarlier(b, a)) return false;
  if (own.head < OWN_HEAD * a.head && other.head >= PART_OF_HEAD * b.head) return true;
  return GOOD_PART.some(({ all, head }) => other.words >= all * b.words && other.head >= head * b.head);
}

/** Does the first document have the other one's first sentence? */
export function opensOther(a: Sized, b: Sized, { other }: Shares): boolean {
  return b.words > 0 && !isEarlier(a, b) && other.lead >= PRINTED * b.lead;
}

function isEarlier(a: Sized, b: Sized): boolean {
  return a.when !== undefined && b.when !== undefined && a.when.at < b.when.at;
}

/** Hours between two documents, or undefined where a time of day is not known. */
function hoursBetween(a: Instant | undefined, b: Instant | undefined): number | undefined {
  return a?.timed && b?.timed ? Math.abs(a.at - b.at) / HOUR : undefined;
}

/** Are they of one day, and is no more known than that? */
function isSameDay(a: Instant | undefined, b: Instant | undefined): boolean {
  return a !== undefined && b !== undefined && !a.timed && !b.timed && a.at === b.at;
}
