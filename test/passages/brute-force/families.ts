/** Links to families, by component in the order of keys. */
import { EXPLAINED, GIST } from '../../../src/passages/measured.ts';
import type { Definition } from './definition.ts';
import { componentsOf, type Link, type Sentence, Sets } from './links.ts';

export interface Place {
  from: number;
  to: number;
  family: number;
}

export interface Families {
  readonly places: readonly (readonly Place[])[];
  /** What any link matched, or undefined. */
  readonly reach: readonly (readonly [number, number])[];
  readonly sets: Sets;
}

export function familiesOf(sentences: readonly Sentence[], links: readonly Link[], definition: Definition): Families {
  const counting = links.filter(({ grade }) => grade !== 'part');
  const places: Place[][] = sentences.map(() => []);
  const reach = sentences.map((_, s): [number, number] => {
    const own = counting.filter((link) => link.sentence === s || link.other === s);
    const from = own.map((link) => (link.sentence === s ? link.from : link.otherFrom));
    const to = own.map((link) => (link.sentence === s ? link.to : link.otherTo));
    return [Math.min(255, ...from), Math.max(0, ...to)];
  });
  const component = componentsOf(sentences.length, links);
  const unions: [number, number][] = [];
  let families = 0;

  // Roots are looked at while families are attached, so they are found anew whenever they are asked for.
  const rootOf = (family: number): number => {
    const sets = new Sets(families);
    for (const [a, b] of unions) sets.unite(a, b);
    return sets.labels[family];
  };
  const found = (sentence: number, from: number, to: number): number => {
    places[sentence].push({ from, to, family: families });
    return families++;
  };
  /** The place that has most of a stretch, the oldest of equals; at least half of it. */
  const placeAt = (sentence: number, from: number, to: number): Place | undefined => {
    const overlap = (place: Place) => Math.min(to, place.to) - Math.max(from, place.from);
    return places[sentence]
      .filter((place) => overlap(place) >= EXPLAINED * (to - from))
      .sort((a, b) => overlap(b) - overlap(a))[0];
  };
  const attach = (link: Link): void => {
    const { sentence, other, from, to, otherFrom, otherTo } = link;
    const near = placeAt(other, otherFrom, otherTo);
    const inside = [...link.partners].flatMap(([i, j]) => (near && j >= near.from && j < near.to ? [i] : []));
    const told = near && inside.length > 0 ? { from: inside[0], to: (inside.at(-1) as number) + 1 } : undefined;
    const target = told && told.to - told.from >= EXPLAINED * (to - from) ? near : undefined;
    const place = target && told ? told : { from, to };
    const taken = placeAt(sentence, from, to);
    if (!taken) {
      const family = target ? target.family : found(other, otherFrom, otherTo);
      places[sentence].push({ ...place, family });
    } else if (target && rootOf(taken.family) === rootOf(target.family)) {
      taken.from = Math.min(taken.from, place.from);
      taken.to = Math.max(taken.to, place.to);
    } else if (target) {
      if (link.grade === 'whole') unions.push([taken.family, target.family]);
    } else if (!near) places[other].push({ from: otherFrom, to: otherTo, family: taken.family });
  };
  const foundCopies = (s: number): void => {
    const { copies, onlyNumbers, tokens } = sentences[s];
    if (copies < 2 || onlyNumbers) return;
    let told = 0;
    for (const { from, to } of places[s]) told += to - from;
    if (told < GIST * tokens.length) found(s, 0, tokens.length);
  };

  const order = definition.attached === 'by key' ? (s: number) => s : (s: number) => sentences[s].seen;
  const inOrder = [...counting].sort(
    (a, b) =>
      order(a.sentence) - order(b.sentence) ||
      b.weight - a.weight ||
      order(a.other) - order(b.other) ||
      a.from - b.from,
  );
  for (const label of new Set(definition.attached === 'by key' ? component : [-1])) {
    const isIn = (s: number) => label < 0 || component[s] === label;
    for (const link of inOrder) if (isIn(link.sentence)) attach(link);
    for (let s = 0; s < sentences.length; s++) if (isIn(s) && definition.copies) foundCopies(s);
  }
  const sets = new Sets(families);
  for (const [a, b] of unions) sets.unite(a, b);
  return {
    places: places.map((own) => own.map((place) => ({ ...place, family: sets.labels[place.family] }))),
    reach,
    sets,
  };
}
