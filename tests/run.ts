import { plainLine, sum } from './runner/counts';
import { runStages, summary } from './runner/stage';
import { stages } from './runner/stages';

const finished = await runStages(stages);
console.log(`\n${summary(finished)}\n`);
console.log(plainLine(sum(finished.map(({ counts }) => counts))));
process.exitCode = finished.every(({ succeeded }) => succeeded) ? 0 : 1;
