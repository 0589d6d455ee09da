import { type LazyModel, lazyModel } from '../cli/lazy-model';
import { optionsOf, UsageError } from '../cli/options';

export const EVALUATE_USAGE = `npm run -s evaluate -- [WHAT] [options]

Says how well digits are read: those of MNIST's test set and of the pen writers that were never trained on, unless
something else is named first:

  robustness       the pen writers' digits, drawn differently; npm run report -- --record notes what it finds
  numbers          numbers drawn with their digits side by side
  photographs      numbers of their digits on synthetic photographs, and what shows no digit
  signs            numbers with signs in them: prices, dates, times, telephone numbers, sums
  signs photographs    the same in synthetic photographs
  foreign          numbers with other ink beside them: is any left out in silence?
  personal         digits of people who put some of theirs right, so that their hand was learnt
  why              whether what is told of the question why a drawing is read as it is holds when it is tried
  slice A:B        MNIST's test pictures from number A on and before number B, counted from 0, alone
  seeds N [A:B]    of MNIST's test set or a slice, the mean and spread of runs with the seeds 1 to N; trains those
                   that are missing

  --model ID       the model of public/models that reads: digit-net
  --run FOLDER     a run of that model that was not exported
  --json           prints one JSON object instead of a table
  -h, --help       prints this

Where nothing is named first:

  --strokes FILE   drawings of your own, with labels (.jsonl)
  --images FILE    pictures of your own: a .csv with the header file,label; paths relative to it, and as labels the digits
                   to read, | between lines, or none; a column kind is told apart. Or a table of pictures of 28×28,
                   label,pixel0,…,pixel783, as the page saves those that you set
  --threads N      how many of those pictures are read at once: where there are many, one on each core
  --record         notes the metrics of the standard sets in the model's card

Example: npm run evaluate -- --model convnet`;

/** What every subcommand is told. */
export interface Asked {
  readonly model: LazyModel;
  readonly json: boolean;
  /** What stands behind the subcommand's name and is no option. */
  readonly words: readonly string[];
}

/** Reads what stands behind a subcommand's name: its options, and `most` words at most. @throws UsageError */
export function askedOf(args: readonly string[], most = 0): Asked {
  const { values, positionals: words } = optionsOf(EVALUATE_USAGE, {
    args: [...args],
    options: {
      model: { type: 'string', default: 'digit-net' },
      run: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (words.length > most) throw new UsageError(`"${words[most]}" is too much. --help tells what evaluate takes.`);
  return { model: modelFrom(values), json: values.json, words };
}

/** The model that is asked for: shipped, or of a run that was not exported. Training is loaded for a run alone. */
export function modelFrom({ model, run }: { readonly model: string; readonly run?: string | undefined }): LazyModel {
  if (run === undefined) return lazyModel(model);
  return lazyModel(model, async () => {
    const [{ modelOf }, { exportRun }] = await Promise.all([
      import('../loop/recipes/table'),
      import('../export/export-run'),
    ]);
    return exportRun(modelOf(model), run);
  });
}
