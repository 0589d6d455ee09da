import { NO_EDITS } from '../../../lib/reading/photo-edits';
import { readPhoto } from '../../../lib/recognise/read-photo';
import { openFinding, openModel } from '../../../training/cli/open-model';
import { madePhoto } from './phone-photo';

/** Readings measured, after some that warm the engine up. */
const RUNS = 25;
const WARM_UP = 5;

/** Milliseconds of reading a decoded photograph of one megapixel in Node, one value a run. */
export async function measurePipeline() {
  const { network, card } = await openModel('digit-net');
  const picture = await madePhoto(1155, 866);
  let inNetwork = 0;
  const finding = await openFinding({ network, card });
  const timed =
    <Input, Output>(run: (input: Input) => Output) =>
    (input: Input): Output => {
      const start = performance.now();
      const output = run(input);
      inNetwork += performance.now() - start;
      return output;
    };
  const clocked = { ...finding, look: timed(finding.look), lookFor: timed(finding.lookFor) };
  const whole: number[] = [];
  const withoutNetwork: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    inNetwork = 0;
    const start = performance.now();
    readPhoto(picture, NO_EDITS, clocked);
    if (run < WARM_UP) continue;
    whole.push(performance.now() - start);
    withoutNetwork.push(performance.now() - start - inNetwork);
  }
  return { megapixels: (picture.width * picture.height) / 1e6, whole, withoutNetwork };
}
