#!/usr/bin/env node
/**
 * The command `dejalu`, as the operating system starts it: the real streams, and an exit code at the end.
 * What it does is in command.ts.
 */
import pc from 'picocolors';
import { run } from './command.ts';

// A reader that goes away (`dejalu scan … | head`) is reported to whoever writes; here it must only not crash.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

// Not process.exit(): what is still on its way into a pipe would be lost.
process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  colors: process.stdout.isTTY === true && pc.isColorSupported,
  seconds: () => process.uptime(),
  peakMemory: () => process.resourceUsage().maxRSS * 1024,
});
