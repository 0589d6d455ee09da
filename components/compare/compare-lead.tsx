import { memo } from 'react';

/** What is compared, and how the accuracies are counted. */
export const CompareLead = memo(function CompareLead() {
  return (
    <div className="compare-lead">
      <p>
        Every network is given the same pictures of your ink, 28 × 28 pixels for a digit. All but ours come from
        well-known tutorials, or are a variant of one. Ours also finds out where one digit of a number ends and the next
        begins.
      </p>
      <p>
        The tutorials’ networks have learnt from MNIST’s pictures alone, ours from drawings by other people as well.
        Only ours can say that something is no digit, but its accuracies count the likeliest digit in any case. No
        network learns from the six pen writers, but their digits helped to choose when training stops and how sure a
        network is.
      </p>
    </div>
  );
});
