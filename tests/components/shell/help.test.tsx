// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { Help } from '../../../components/shell/help';
import { DOES, keyNames } from '../../../components/shell/help-dialog';
import { letDialogsOpen } from '../dialogs';

// What is fetched when it is needed is here already: how long that takes is no matter of these tests.
beforeAll(() => import('../../../components/shell/help-dialog'));
letDialogsOpen();
afterEach(() => {
  cleanup();
  localStorage.clear();
});

const dialog = () => screen.findByRole('dialog', { name: 'Keys and help' });

test('the button and the ? key open the help, which lists every shortcut', async () => {
  const user = userEvent.setup();
  render(<Help />);
  await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts and help' }));
  for (const [, does] of DOES) expect(within(await dialog()).getByText(does)).toBeVisible();
  await user.click(within(await dialog()).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('?');
  expect(await dialog()).toBeVisible();
});

test('a ? that is typed into a text field opens nothing', async () => {
  render(
    <>
      <Help />
      <input aria-label="Name" />
    </>,
  );
  await userEvent.type(screen.getByLabelText('Name'), 'why?');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('the ? key can be turned off and on again, and that is kept', async () => {
  const user = userEvent.setup();
  const { unmount } = render(<Help />);
  await user.keyboard('?');
  await user.click(
    within(await dialog()).getByRole('checkbox', { name: 'Single keys work anywhere: ?, digits and signs' }),
  );
  unmount();
  render(<Help />);
  await user.keyboard('?');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts and help' }));
  await user.click(within(await dialog()).getByRole('checkbox'));
  await user.click(within(await dialog()).getByRole('button', { name: 'Close' }));
  await user.keyboard('?');
  expect(await dialog()).toBeVisible();
});

test('keys are named as they are written on the keyboard at hand', () => {
  expect(keyNames('Control+Z Meta+Z', false)).toEqual([['Ctrl', 'Z']]);
  expect(keyNames('Control+Z Meta+Z', true)).toEqual([['⌘', 'Z']]);
  expect(keyNames('Delete Backspace', true)).toEqual([['Delete'], ['Backspace']]);
});
