import { plainLine, sum } from './runner/counts';
import { stages } from './runner/stages';

// One after the other, and on after a failure, so that the reader sees all.
const finished = stages.map(({ name, run }) => {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  return { name, ...run(), seconds: (performance.now() - start) / 1000 };
});
console.log();
const width = Math.max(...stages.map(({ name }) => name.length));
for (const { name, counts, seconds, note = '' } of finished) {
  const word = counts.failed === 0 ? 'passed' : 'FAILED';
  console.log(`${name.padEnd(width)}  ${word}  ${seconds.toFixed(1).padStart(6)} s  ${note}`.trimEnd());
}
const total = sum(finished.map(({ counts }) => counts));
console.log(`\n${plainLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
