import { useId } from 'react';
import { Button } from '../../ui/button';
import { ORDERS, type Order } from './order';

interface Props {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** How many digits the score counts. */
  readonly count: number;
  readonly onReset: () => void;
}

/** What the networks are ordered by, and a new beginning for the score. */
export function TableTools({ order, onOrder, count, onReset }: Props) {
  const field = useId();
  return (
    <div className="answers-tools">
      <label htmlFor={field}>Order by</label>
      <select id={field} value={order} onChange={({ target }) => onOrder(target.value as Order)}>
        {Object.entries(ORDERS).map(([by, words]) => (
          <option key={by} value={by}>
            {words}
          </option>
        ))}
      </select>
      <Button onClick={onReset} disabled={count === 0} className="answers-reset">
        Reset score
      </Button>
    </div>
  );
}
