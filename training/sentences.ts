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

process.on('uncaughtException', (error) => {
  console.error(OURS.includes(error.name) ? error.message : error);
  process.exit(1);
});
