// tsx train-tiny.ts FOLDER: the run of train-network.test.ts that is killed in the middle, behind its second epoch.
import { digitTask, trainNetwork } from '../../../training/loop/train-network';
import { tinyNet, tinyRecipe, tinySet, tinyValidation } from '../tiny';

// By itself, as a signal from elsewhere might come when all of so short a run is over.
process.stdout.write = (text) => {
  if (String(text).startsWith('epoch 2/')) process.kill(process.pid, 'SIGKILL');
  return true;
};
await trainNetwork(tinyNet, tinyRecipe, digitTask(tinySet(), tinyValidation()), process.argv[2] as string, false);
