import { counted } from '../../lib/charts/percent';
import type { ModelCard } from '../../lib/reading/card';

/** Where the figures come from, and what they cannot tell. */
export function AccuracyLimits({ card }: { card: ModelCard }) {
  return (
    <section>
      <h2>What these figures cannot tell</h2>
      <ul className="limits">
        <li>
          The sets called “validation” chose which of the trained networks is shipped, how sure it says it is, and when
          it says “not a digit”. So their figures flatter the network a little. It did not learn from the doodles and
          other alphabets, and they chose no number, but we looked at them during development. MNIST’s test digits chose
          none of this, but an earlier network’s result on them helped to find a fault in training.
        </li>
        <li>
          MNIST was written in the United States around 1990. The drawings come from companies and universities of
          several countries, where people wrote with pens on tablets. Fingers on glass and children’s hands are hardly
          among them.
        </li>
        <li>
          Letters that are drawn like a digit pass for it: O for 0, l for 1, S for 5. They are not among the letters
          measured here.
        </li>
        <li>Ninety-four people are few. As many others may well be read half a percentage point better or worse.</li>
        <li>
          A drawing changed by arithmetic is not a person with a shaking hand or a poor screen. People differ in more
          than one way at once.
        </li>
      </ul>
      <h2>What was measured</h2>
      <dl className="facts">
        <dt>Network</dt>
        <dd>{card.architecture}</dd>
        <dt>Size</dt>
        <dd>
          {counted(card.parameters)} weights in {counted(card.bytes)} bytes
        </dd>
        <dt>Learnt from</dt>
        <dd>{card.data}</dd>
      </dl>
    </section>
  );
}
