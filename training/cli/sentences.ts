import { isRefusal, whyRefused } from './system-error';

/**
 * Ends a command with the sentence of an error of ours, instead of a stack: imported first, for this effect.
 * Anything else is a bug and keeps its stack.
 */
const OURS = [
  'DataMissingError',
  'DataFormatError',
  'DataChecksumError',
  'GzipMissingError',
  'OtherRunError',
  'RunInUseError',
  'UnknownModelError',
  'UsageError',
  'CheckpointError',
  'WriteError',
  'StrokesFileError',
  'PictureFileError',
  'LabelsFileError',
  'ModelFormatError',
];

/** Node's own words are clear about a file that is not there or refused, and an option that does not exist. */
const isClear = (code: string): boolean => code === 'ENOENT' || isRefusal(code) || code.startsWith('ERR_PARSE_ARGS');

process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
  console.error(OURS.includes(error.name) || isClear(error.code ?? '') ? error.message : error);
  process.exit(1);
});

// Without a listener, console.log says nothing of output that is lost.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has seen enough: `| head`.
    if (error.code === 'EPIPE') process.exit();
    console.error(`The output could not be written: ${whyRefused(error)}.`);
    process.exit(1);
  });
}
