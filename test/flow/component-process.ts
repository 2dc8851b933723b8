/** A process that gets components as JSON on its standard input, and writes their families to the standard output. */
import { readFileSync } from 'node:fs';
import { type Component, placesOf } from './parts.ts';

const components = JSON.parse(readFileSync(0, 'utf8')) as Component[];
process.stdout.write(JSON.stringify(components.map((component) => placesOf(component))));
