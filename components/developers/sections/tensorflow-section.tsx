import { CodeBlock } from '../code-block';

/** How to use the network without any of our code. */
export function TensorflowSection({ code }: { code: string }) {
  return (
    <section aria-labelledby="tensorflow">
      <h2 id="tensorflow">The network in plain TensorFlow.js</h2>
      <p>
        <code>public/models/digit-net</code> in Scrawl’s source is an ordinary LayersModel. Copy the folder to your own
        site. Then it is three lines, in a page, a worker or Node:
      </p>
      <CodeBlock name="Plain TensorFlow.js" code={code} />
      <p>
        <code>ink</code> is a <code>Float32Array</code> of 28 × 28 numbers, row by row from the top, as in MNIST: 0 is
        paper, 1 is ink; the digit fits into 20 × 20, and its centre of mass is in the middle. There are twelve outputs,
        which sum to 1: of the digits 0 to 9, of “not a digit”, and of “several digits”.{' '}
        <code>lib/model/README.md</code> in Scrawl’s source tells how strokes become such a picture, and how the outputs
        become honest probabilities.
      </p>
    </section>
  );
}
