/** What `npm run -s evaluate -- --help` prints. */
export const EVALUATE_USAGE = `npm run -s evaluate -- [options]

Says how well digits are read: those of MNIST's test set and of the pen writers that were never trained on, unless
another set is named.

  --strokes FILE   drawings of your own, with labels (.jsonl)
  --images FILE    pictures of your own: a .csv with the header file,label; paths relative to it, and as labels the digits
                   to read, | between lines, or none
  --threads N      how many of those pictures are read at once: where there are many, one on each core
  --robustness     the pen writers' digits, drawn differently
  --numbers        numbers drawn with their digits side by side
  --photographs    numbers of their digits on made photographs, and what shows no digit
  --slice A:B      MNIST's test pictures from number A on and before number B, counted from 0, alone
  --seeds N        the mean and spread of runs with the seeds 1 to N; trains those that are missing
  --model ID       the model of public/models that reads: digit-net
  --run FOLDER     a run of that model that was not exported
  --json           prints one JSON object instead of a table
  --record         notes the figures in the model's card
  -h, --help       prints this

Example: npm run evaluate -- --model convnet`;
