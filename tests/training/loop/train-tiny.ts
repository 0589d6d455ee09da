// tsx train-tiny.ts FOLDER: the run that train-network.test.ts kills in the middle.
import { trainNetwork } from '../../../training/loop/train-network';
import { tinyNet, tinyRecipe, tinySet, tinyValidation } from '../tiny';

await trainNetwork(tinyNet, tinyRecipe, tinySet(), tinyValidation(), process.argv[2] as string, false);
