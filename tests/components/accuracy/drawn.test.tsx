// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Drawn } from '../../../components/accuracy/drawn';
import { element } from '../../../lib/charts/markup';
import { markupText } from '../../../training/report/document';

afterEach(cleanup);

test('React shows what the report writes, attribute for attribute, and has nothing to complain of', () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  const markup = element(
    'div',
    { class: 'a b', role: 'group', tabindex: 0, 'aria-label': 'c <d>' },
    element('svg', { viewBox: '0 0 9 9' }, element('rect', { x: 1.5, class: 'e', 'fill-opacity': 0.4 })),
    element('table', {}, element('tbody', {}, element('tr', {}, element('th', { scope: 'row' }, 'f & g')))),
    'h',
  );
  const { container } = render(<Drawn markup={markup} />);
  const parsed = document.createElement('template');
  parsed.innerHTML = markupText(markup);
  expect(container.firstElementChild?.isEqualNode(parsed.content.firstElementChild)).toBe(true);
  expect(complain).not.toHaveBeenCalled();
});
