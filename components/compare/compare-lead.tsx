import { memo } from 'react';

/** What is compared, and what the accuracies are shares of. */
export const CompareLead = memo(function CompareLead() {
  return (
    <div className="compare-lead">
      <p>
        Every network is given the same pictures of your ink, 28 × 28 pixels for a digit. All but ours are those of
        well-known tutorials, or a variant of one. Ours also finds out where one digit of a number ends and the next
        begins.
      </p>
      <p>
        The tutorials’ networks have learnt from MNIST’s pictures alone, ours from drawings by other people as well.
        Only ours can say that something is no digit; accuracies count the likeliest digit all the same. No network
        learns from the six pen writers, but their digits helped to tune when training stops and how sure a network is.
      </p>
    </div>
  );
});
