// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { letDialogsOpen } from '../dialogs';
import { numberOf } from '../reading/number-of';
import { draw, renderScrawl, setUpWindow } from '../render-scrawl';

vi.mock('../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpWindow();
letDialogsOpen();
beforeAll(() => import('../../../components/share/share-dialog'));

test('who shares before the last stroke is read is offered a card as soon as it is', async () => {
  const user = userEvent.setup();
  const { answer } = renderScrawl();
  draw([10, 20], [20, 90]);
  await user.click(screen.getByRole('button', { name: 'Share' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Share this drawing' }));
  const cards = () => dialog.queryAllByRole('button', { name: 'Make a card with the reading' });
  expect(cards()).toHaveLength(0);
  await answer(numberOf('7'));
  expect(cards()).toHaveLength(1);
});
