// Everything that can be known without running the house, told in one line each: what takes long stands beside the rest.
import { spawn } from 'node:child_process';
import process from 'node:process';

const lanes = [['lint'], ['types', 'format', 'layers', 'dead-code']];

/** What it prints is told when it has ended: two would be mixed. */
const check = (name) =>
  new Promise((resolve) => {
    const began = Date.now();
    const child = spawn('npm', ['run', '-s', `check:${name}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const printed = [];
    child.stdout.on('data', (chunk) => printed.push(chunk));
    child.stderr.on('data', (chunk) => printed.push(chunk));
    child.once('close', (status) => {
      const seconds = Math.round((Date.now() - began) / 1000);
      if (status !== 0) process.stdout.write(Buffer.concat(printed));
      console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
      resolve(status === 0);
    });
  });

const walk = async (names) => {
  let isWhole = true;
  for (const name of names) isWhole = (await check(name)) && isWhole;
  return isWhole;
};

// The types of the routes are made first: both lanes read them.
const isWhole = (await check('routes')) && (await Promise.all(lanes.map(walk))).every(Boolean);
process.exitCode = isWhole ? 0 : 1;
