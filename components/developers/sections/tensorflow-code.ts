/** `site`: the address of the home page, with a slash at its end. `pixels` is whoever copies it to have. */
export const tensorflowCode = (site: string): string => `import * as tf from '@tensorflow/tfjs';

const net = await tf.loadLayersModel('${site}models/digit-net/model.json');
const logits = await net.predict(tf.tensor(pixels, [1, 28, 28, 1])).data();
const digit = logits.indexOf(Math.max(...logits.slice(0, 10)));
`;
