/**
 * Ends a command with the sentence of an error of ours, instead of a stack: imported first, for this effect.
 * Anything else is a bug and keeps its stack.
 */
const OURS = [
  'DataMissingError',
  'DataFormatError',
  'DataChecksumError',
  'OtherRunError',
  'UnknownModelError',
  'UsageError',
  'CheckpointError',
  'StrokesFileError',
  'PictureFileError',
  'LabelsFileError',
  'ModelFormatError',
];

/** Node's own words are clear about a file that is not there and an option that does not exist. */
const isClear = (code: string): boolean => code === 'ENOENT' || code.startsWith('ERR_PARSE_ARGS');

process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
  // Whoever reads our output has seen enough: `| head`.
  if (error.code === 'EPIPE') process.exit(0);
  console.error(OURS.includes(error.name) || isClear(error.code ?? '') ? error.message : error);
  process.exit(1);
});
