/**
 * What the pointer or the focus is on, in a few words: which passage stands here, and where else it does. The card stays
 * while the pointer is on it and goes away with Escape.
 */
import { spanText } from './calendar.ts';
import { type Child, element, name } from './element.ts';
import { count, type Model, type Place, ROLE_NAMES, takenBy, VERDICT_NAMES } from './model.ts';

const DOCUMENTS_NAMED = 5;
/** What there is something to say about. */
const LINKS = '.place, .copied';

export function startCards(model: Model, root: HTMLElement): void {
  const card = element('div', { id: 'card', class: 'card', role: 'tooltip', hidden: true });
  root.append(card);
  let owner: HTMLElement | undefined;

  const hide = () => {
    owner?.removeAttribute('aria-describedby');
    owner = undefined;
    card.hidden = true;
  };
  const show = (target: HTMLElement) => {
    if (owner === target) return;
    hide();
    owner = target;
    const said = target.classList.contains('copied') ? copyCard(model, target) : passageCard(model, target);
    card.replaceChildren(...said.filter((part) => part !== undefined));
    card.hidden = false;
    target.setAttribute('aria-describedby', 'card');
    put(card, target);
  };
  /** The link itself, or that of the paragraph that is all of one kind. */
  const targetOf = (event: Event): HTMLElement | undefined => {
    const at = event.target as Element;
    const whole = at.closest('.paragraph:not(.fresh, .mixed)');
    return at.closest<HTMLElement>(LINKS) ?? whole?.querySelector<HTMLElement>(LINKS) ?? undefined;
  };

  root.addEventListener('pointerover', (event) => {
    const target = targetOf(event);
    if (target) show(target);
    else if (!card.contains(event.target as Node) && owner !== document.activeElement) hide();
  });
  root.addEventListener('focusin', (event) => {
    const target = targetOf(event);
    if (target) show(target);
    else hide();
  });
  root.addEventListener('focusout', hide);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

/** Under the target's last line, or over its first where there is no room under it. */
function put(card: HTMLElement, target: HTMLElement): void {
  const boxes = target.getClientRects();
  const [first, last] = [boxes[0], boxes[boxes.length - 1]];
  if (!first || !last) return;
  const { offsetWidth: width, offsetHeight: height } = card;
  const under = last.bottom + height + 8 <= innerHeight || first.top < height + 8;
  const left = Math.max(8, Math.min(last.left, document.documentElement.clientWidth - width - 8));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(under ? last.bottom : first.top - height) + scrollY}px`;
}

function passageCard(model: Model, target: HTMLElement): Child[] {
  const [index, at] = (target.dataset['place'] ?? '').split('-').map(Number);
  const { role, stories, documents, variants, firstSeen, lastSeen } = model.passages[index];
  const places = model.placesOf[index];
  const here = places[at];
  const seen = firstSeen === undefined || lastSeen === undefined ? '' : `, ${spanText(firstSeen, lastSeen)}`;
  const printed = documents === stories ? '' : `, ${count(documents, 'document')}`;
  const wording = variants.length === 1 ? '' : `Wording ${here.variant + 1} of ${variants.length}. `;
  const others = [...new Set(places.map(({ document }) => document))].filter((other) => other !== here.document);
  return [
    element(
      'p',
      { class: 'kicker' },
      element('b', {}, `Passage ${index + 1}`),
      element('span', { class: `tag ${role}` }, ROLE_NAMES[role]),
    ),
    element('p', {}, `In ${count(stories, 'story', 'stories')}${printed}${seen}. ${wording}`),
    here.verdict === role ? undefined : element('p', {}, ...standing(here, model)),
    ...documentList('Also in', others, model),
  ];
}

/** Why the place is not what its passage is. */
function standing({ verdict, from }: Place, { documents }: Model): Child[] {
  if (verdict === 'fresh') return ['Fresh here: told for the first time, or with new figures.'];
  if (from === undefined) return [`Here it is ${VERDICT_NAMES[verdict]}.`];
  return ['Here it is a copy of ', name(documents[from].id), '.'];
}

/** Of what has no passage. */
function copyCard(model: Model, target: HTMLElement): Child[] {
  const index = Number(target.closest('article')?.id.slice(2)) - 1;
  const { story, taker } = model.documents[index];
  const took = taker === undefined ? [] : takenBy(model.takers[taker].took).map(({ from }) => from);
  const versions = story === undefined ? [] : model.stories[story].versions.map(({ document }) => document);
  const others = [...new Set([...versions, ...took])].filter((other) => other !== index);
  return [
    element('p', { class: 'kicker' }, element('b', {}, 'Copy')),
    element('p', {}, story === undefined ? 'It was taken from others.' : 'An earlier version of this story has it.'),
    ...documentList(story === undefined ? 'Taken from' : 'The story’s other versions', others, model),
  ];
}

function documentList(title: string, documents: readonly number[], model: Model): Node[] {
  if (documents.length === 0) return [];
  const items: Child[][] = documents.slice(0, DOCUMENTS_NAMED).map((document) => [name(model.documents[document].id)]);
  if (documents.length > DOCUMENTS_NAMED) items.push([`and ${documents.length - DOCUMENTS_NAMED} more`]);
  return [element('p', {}, `${title}:`), element('ul', {}, ...items.map((item) => element('li', {}, ...item)))];
}
