/**
 * Ends a command with the sentence of an error of ours, instead of a stack: imported first, for this effect.
 * Anything else is a bug and keeps its stack.
 */
const OURS = [
  'DataMissingError',
  'DataFormatError',
  'DataChecksumError',
  'UnknownModelError',
  'CheckpointError',
  'StrokesFileError',
  'ModelFormatError',
];

/** A file that was named and is not there is the reader's to mend too, and Node's own words name it. */
const isMissingFile = (error: Error): boolean => 'code' in error && error.code === 'ENOENT';

process.on('uncaughtException', (error) => {
  console.error(OURS.includes(error.name) || isMissingFile(error) ? error.message : error);
  process.exit(1);
});
