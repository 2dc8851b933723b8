/**
 * The worker: reads the stories, finds what they repeat, and makes the page that shows it. One question at a time;
 * the page ends the worker if a newer one comes meanwhile.
 */
import { DejaluError, findBackground, MinHasher } from 'dejalu';
import { renderHtml } from 'dejalu/report';
import type { Answer, Question, Result } from './messages.ts';
import { readFile, readPasted } from './stories.ts';

self.addEventListener('message', async ({ data: question }: MessageEvent<Question>) => {
  try {
    say(await answer(question));
  } catch (error) {
    say({ kind: 'fault', run: question.run, message: wordsOf(error) });
  }
});

async function answer({ run, pasted, files, options }: Question): Promise<Result> {
  const documents = readPasted(pasted);
  for (const file of files) documents.push(...readFile(file.name, await bytesOf(file)));

  const began = performance.now();
  const onProgress = (done: number, total: number) => say({ kind: 'progress', run, done, total });
  const report = findBackground(documents, { ...options, onProgress });
  const html = renderHtml(report, documents);
  return {
    kind: 'result',
    run,
    html,
    stories: documents.length,
    passages: report.passages.length,
    milliseconds: performance.now() - began,
    kernel: options.kernel === 'js' ? 'js' : kernelHere(),
  };
}

/** What `auto` takes: WASM unless the engine has none or a content-security policy forbids it. */
function kernelHere(): 'wasm' | 'js' {
  try {
    new MinHasher({ kernel: 'wasm' });
    return 'wasm';
  } catch {
    return 'js';
  }
}

async function bytesOf(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    throw new DejaluError('bad-input', `${file.name} can't be read; it may be a folder, or gone`, { cause });
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/^dejalu: /, '') : String(error);
}

function say(message: Answer): void {
  self.postMessage(message);
}
