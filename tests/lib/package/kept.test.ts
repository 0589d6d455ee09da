import { expect, test, vi } from 'vitest';
import { kept } from '../../../lib/package/kept';

test('what is loaded is kept, and what failed is loaded again', async () => {
  const load = vi.fn(async () => 'a network').mockRejectedValueOnce(new Error('There is no connection.'));
  const get = kept(load);
  await expect(get()).rejects.toThrow('There is no connection.');
  expect(await Promise.all([get(), get()])).toEqual(['a network', 'a network']);
  expect(await get()).toBe('a network');
  expect(load).toHaveBeenCalledTimes(2);
});
