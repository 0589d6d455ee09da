'use client';

import { CodeBlock } from '../code-block';
import { useSite } from '../use-site';
import { tensorflowCode } from './tensorflow-code';

/** How to use the network without any of our code. */
export function TensorflowSection() {
  const site = useSite();
  return (
    <section aria-labelledby="tensorflow">
      <h2 id="tensorflow">The network in plain TensorFlow.js</h2>
      <p>
        It takes 28 × 28 pixels from 0 (paper) to 1 (ink), like MNIST: a digit fits into 20 × 20, and its centre of mass
        is in the middle. It gives 12 logits: of 0 to 9, of “not a digit”, and of “several digits”.
      </p>
      <CodeBlock name="The network in plain TensorFlow.js" code={tensorflowCode(site)} />
    </section>
  );
}
