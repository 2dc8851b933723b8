/**
 * The page: takes stories that are pasted, chosen or dropped, asks the worker once the hands rest, and shows the report
 * in a frame that can't reach the page. Reads no story itself, so that it stays quick whatever is put in.
 */
import { Analyst } from './analyst.ts';
import type { Answer, Result } from './messages.ts';

/** Milliseconds without a change before the worker is asked. */
const REST = 300;

const pasted = element('pasted', HTMLTextAreaElement);
const picker = element('files', HTMLInputElement);
const chosen = element('chosen', HTMLUListElement);
const clear = element('clear', HTMLButtonElement);
const minStories = element('minStories', HTMLInputElement);
const minTokens = element('minTokens', HTMLInputElement);
const kernel = element('kernel', HTMLSelectElement);
const answerSection = element('answer', HTMLElement);
const status = element('status', HTMLElement);
const download = element('download', HTMLButtonElement);
const progress = element('progress', HTMLProgressElement);
const fault = element('fault', HTMLElement);
const empty = element('empty', HTMLElement);
const frame = element('report', HTMLIFrameElement);

/** Chosen files by name: one that is given again takes the place of the first. */
const files = new Map<string, File>();
const analyst = new Analyst(show);
let timer: ReturnType<typeof setTimeout> | undefined;
/** The report in the frame. */
let shown = '';
/** What was asked for with a button or a drop is brought into sight; who types stays where they are. */
let bring = false;

function ask(): void {
  clearTimeout(timer);
  clear.hidden = files.size === 0 && pasted.value === '';
  if (files.size === 0 && pasted.value.trim() === '') {
    analyst.forget();
    showNothing();
    return;
  }
  answerSection.setAttribute('aria-busy', 'true');
  status.textContent = 'Reading…';
  empty.hidden = true;
  analyst.ask({
    pasted: pasted.value,
    files: [...files.values()],
    options: {
      minStories: minStories.valueAsNumber,
      minTokens: minTokens.valueAsNumber,
      kernel: kernel.value as 'auto' | 'wasm' | 'js',
    },
  });
}

function askAtRest(): void {
  clearTimeout(timer);
  timer = setTimeout(ask, REST);
}

function show(answer: Answer): void {
  if (answer.kind === 'progress') {
    progress.hidden = false;
    progress.max = answer.total;
    progress.value = answer.done;
    return;
  }
  progress.hidden = true;
  answerSection.removeAttribute('aria-busy');
  if (answer.kind === 'fault') showNothing(answer.message);
  else showResult(answer);
  if (bring) answerSection.scrollIntoView();
  bring = false;
}

function showResult(result: Result): void {
  fault.textContent = '';
  status.textContent = summaryOf(result);
  frame.hidden = false;
  // The same report again would only lose its place.
  if (result.html !== shown) frame.srcdoc = result.html;
  shown = result.html;
  download.hidden = false;
}

/** Neither a report nor, without a message, anything wrong. */
function showNothing(message = ''): void {
  progress.hidden = true;
  answerSection.removeAttribute('aria-busy');
  empty.hidden = message !== '';
  fault.textContent = message === '' ? '' : `No report: ${message}`;
  status.textContent = '';
  frame.hidden = true;
  frame.removeAttribute('srcdoc');
  shown = '';
  download.hidden = true;
}

function summaryOf({ stories, passages, milliseconds, kernel }: Result): string {
  const build = kernel === 'wasm' ? 'WASM' : 'JavaScript';
  const time = milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
  return `${count(stories, 'story', 'stories')}, ${count(passages, 'passage', 'passages')}, in ${time} with the ${build} kernel`;
}

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

function add(added: Iterable<File>): void {
  for (const file of added) files.set(file.name, file);
  listFiles();
  bring = true;
  ask();
}

function listFiles(): void {
  chosen.hidden = files.size === 0;
  chosen.replaceChildren(...[...files.values()].map(entryOf));
}

function entryOf(file: File): HTMLLIElement {
  const entry = document.createElement('li');
  const name = document.createElement('bdi');
  name.textContent = file.name;
  const size = document.createElement('span');
  size.className = 'hint';
  size.textContent = sizeOf(file.size);
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'quiet';
  remove.textContent = 'Remove';
  remove.setAttribute('aria-label', `Remove ${file.name}`);
  remove.addEventListener('click', () => {
    const at = [...files.keys()].indexOf(file.name);
    files.delete(file.name);
    listFiles();
    // The button that had the focus is gone: the next one has it, or the last, or the picker.
    (chosen.querySelectorAll('button')[Math.min(at, files.size - 1)] ?? picker).focus();
    ask();
  });
  entry.append(name, size, remove);
  return entry;
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

pasted.addEventListener('input', askAtRest);
for (const setting of [minStories, minTokens]) setting.addEventListener('input', askAtRest);
kernel.addEventListener('change', ask);

picker.addEventListener('change', () => {
  add(picker.files ?? []);
  // So that choosing the same file again is a change.
  picker.value = '';
});

element('sample', HTMLButtonElement).addEventListener('click', async () => {
  try {
    const response = await fetch('stories.jsonl');
    if (!response.ok) throw new Error(`the answer was ${response.status}`);
    add([new File([await response.blob()], 'stories.jsonl')]);
  } catch (error) {
    showNothing(`The sample stories could not be fetched: ${(error as Error).message}`);
  }
});

clear.addEventListener('click', () => {
  files.clear();
  listFiles();
  pasted.value = '';
  pasted.focus();
  ask();
});

download.addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([shown], { type: 'text/html' }));
  link.download = 'dejalu-report.html';
  link.click();
  URL.revokeObjectURL(link.href);
});

element('skip', HTMLAnchorElement).addEventListener('click', (event) => {
  event.preventDefault();
  (frame.hidden ? answerSection : frame).focus();
});

/** Files only: text that is dropped goes into the field, as everywhere. */
function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

addEventListener('dragenter', (event) => document.body.classList.toggle('dropping', carriesFiles(event)));
addEventListener('dragover', (event) => {
  if (carriesFiles(event)) event.preventDefault();
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) document.body.classList.remove('dropping');
});
addEventListener('drop', (event) => {
  document.body.classList.remove('dropping');
  if (!carriesFiles(event)) return;
  event.preventDefault();
  add(event.dataTransfer?.files ?? []);
});

// A reload may bring back what was in the fields.
ask();

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`the page has no ${type.name} with id ${id}`);
}
