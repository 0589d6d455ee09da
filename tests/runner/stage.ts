import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../lib/build/project';
import type { Counts } from './counts';

export interface Stage {
  readonly name: string;
  /** The stage's own tests; a stage that only succeeds or fails has none, and counts where it fails. */
  run(): Promise<StageOutcome>;
}

export interface StageOutcome {
  readonly succeeded: boolean;
  readonly counts: Counts;
  /** Why it was not run, where it was not. */
  readonly note?: string;
}

export interface FinishedStage extends StageOutcome {
  readonly name: string;
  readonly seconds: number;
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export const succeeded: StageOutcome = { succeeded: true, counts: none };

export function failed(note?: string): StageOutcome {
  return { succeeded: false, counts: { ...none, failed: 1 }, ...(note !== undefined && { note }) };
}

/** Runs a program of node_modules/.bin with its output shown; resolves to whether it exited with 0. */
export function runTool(name: string, toolArguments: readonly string[], environment = {}): Promise<boolean> {
  return run(join(projectRoot, 'node_modules', '.bin', name), toolArguments, environment);
}

/** The same for a script that this Node runs; its path is from the project's root. */
export function runScript(script: string, scriptArguments: readonly string[]): Promise<boolean> {
  return run(process.execPath, [join(projectRoot, script), ...scriptArguments], {});
}

function run(command: string, commandArguments: readonly string[], environment: object): Promise<boolean> {
  const tool = spawn(command, commandArguments, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    tool.once('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    tool.once('close', (code) => resolve(code === 0));
  });
}

/** Runs the stages one after the other, announces each, and goes on after a failure so that the reader sees all. */
export async function runStages(stages: readonly Stage[]): Promise<readonly FinishedStage[]> {
  const finished: FinishedStage[] = [];
  for (const stage of stages) {
    console.log(`\n── ${stage.name} ──`);
    const start = performance.now();
    const outcome = await stage.run();
    finished.push({ ...outcome, name: stage.name, seconds: (performance.now() - start) / 1000 });
  }
  return finished;
}

/** One line a stage: its name, how it went, how long it took. */
export function summary(stages: readonly FinishedStage[]): string {
  const width = Math.max(...stages.map(({ name }) => name.length));
  return stages
    .map(({ name, succeeded: good, seconds, note }) => {
      const line = `${name.padEnd(width)}  ${good ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s`;
      return note === undefined ? line : `${line}  ${note}`;
    })
    .join('\n');
}
