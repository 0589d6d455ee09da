/** What `npm run -s data:show -- --help` prints. */
export const SHOW_USAGE = `npm run data:show -- [options]

Shows pictures of the data with their label and index, in the terminal and as a PNG.

  --index N          one picture, counted from 0 as in its file; may be given several times
  --first-of-each    the first 0, the first 1 … the first 9 (what is shown where nothing else is asked for)
  --digit D          the first pictures of one digit
  --count N          how many: 25
  --mistakes MODEL   the first pictures that a model of public/models reads wrong, and what it said: 8 → 3
  --set NAME         training (MNIST's training pictures 0 to 54999), validation (55000 to 59999), test, or pen (UCI pen
                     digits); training, and validation with --mistakes
  --scale N          how many pixels wide and high each of a picture's pixels becomes in the PNG: 4
  --out FILE.png     training/show.png
  --quiet            prints no pictures
  -h, --help         prints this

Example: npm run data:show -- --digit 8 --count 30`;
