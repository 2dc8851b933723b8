/** Measures the memory of one call of findBackground for memory.ts: stories come in a line each, the figures go. */
import { createInterface } from 'node:readline';
import { type Document, findBackground } from 'dejalu';
import type { Memory } from './memory.ts';
import { setPeakBack, settled } from './settled.ts';

/** Stories to call it on before, so that its code is compiled, and what it keeps between calls is there. */
const WARM_UP = 100;

const stories: Document[] = [];
for await (const line of createInterface({ input: process.stdin })) stories.push(JSON.parse(line));
findBackground(stories.slice(0, WARM_UP));

const before = await settled();
const peakOfCallAlone = setPeakBack();
const report = findBackground(stories);
// Of getrusage, in kilobytes on every system.
const peak = process.resourceUsage().maxRSS * 1024;
const after = await settled();
if (report.documents.length !== stories.length) throw new Error('findBackground: documents are missing');

const memory: Memory = { kept: after.held - before.held, peak: peak - before.resident, peakOfCallAlone };
process.send?.(memory);
